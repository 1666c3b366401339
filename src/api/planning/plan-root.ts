import { getNamedType, type GraphQLCompositeType } from "graphql";
import type { KindModel } from "../../ontology/model.js";
import type { Row } from "../../store/statement.js";
import type { DocumentContext } from "./collect-fields.js";
import type { CostNode } from "./cost.js";
import { createPlanning } from "./create-planning.js";
import { readArguments } from "./input-tree.js";
import { planConnection } from "./plan-connection.js";
import { planNamed } from "./plan-named.js";
import { planNodes } from "./plan-nodes.js";
import { planStatement } from "./plan-statement.js";
import type { PlannedRoot } from "./planned-root.js";
import type { PlannedGraph } from "./planning.js";
import { readArgument, type RootField, type RootParts, type RootPlanning } from "./root-field.js";
import { RowBuilder } from "./row-builder.js";

/** Plans a root field: the field and all below it become one statement. */
export function planRoot(root: RootField, document: DocumentContext, graph: PlannedGraph): PlannedRoot {
  const planning = createPlanning(document, graph);
  const cost: CostNode = { rows: () => 1, below: [] };
  const parts = planParts(root, {
    planning,
    place: { path: root.key, cost },
    trees: readArguments(root.field.args, root.nodes[0]?.arguments ?? [], document.variables),
    type: getNamedType(root.field.type) as GraphQLCompositeType,
    nodes: root.nodes,
  });
  return {
    ...planStatement(parts.source, parts.row, planning),
    cost,
    read: (rows, request) => {
      if (rows[0] !== undefined) planning.tables.open(rows[0][0] as Row, request);
      return parts.read(rows, request);
    },
    nameOf: parts.nameOf ?? null,
  };
}

function planParts(root: RootField, planning: RootPlanning): RootParts {
  switch (root.role.role) {
    case "root-one":
      return planOne(root.role.kind, "id", planning);
    case "root-many":
      return planMany(root, root.role.kind, planning);
    case "root-node":
      return planNodes("id", planning);
    case "root-nodes":
      return planNodes("ids", planning);
    case "root-entity-by":
      return planBy(planning);
    default:
      throw new Error(`Query.${root.field.name} has the role ${root.role.role}, which no root field has.`);
  }
}

function planOne(
  kind: KindModel,
  argument: string,
  { planning, place, trees, type, nodes }: RootPlanning,
  tree = trees.get(argument),
): RootParts {
  const row = new RowBuilder("once");
  const id = planning.parameters.add(readArgument(tree));
  const read = planning.planObject(
    type,
    nodes,
    { row, of: "node", table: null, link: null, binding: null },
    place,
  );
  return {
    source: { source: "node", label: kind.name, id },
    row,
    read: (rows, request) => (rows[0] === undefined ? null : read(rows[0][0] as readonly [], request, null)),
  };
}

function planMany(root: RootField, kind: KindModel, { planning, place, nodes }: RootPlanning): RootParts {
  const row = new RowBuilder("once");
  const list = `Query.${root.field.name}`;
  const way = { way: "label", label: kind.name } as const;
  const read = planConnection(
    { nodes, definition: root.field, list, way, kind, link: null },
    row,
    planning,
    place,
  );
  return {
    source: { source: "none" },
    row,
    read: (rows, request) => read(rows[0]?.[0] as readonly [], request, null),
  };
}

/** `entity(by: {id})` or `entity(by: {name})`. */
function planBy(root: RootPlanning): RootParts {
  const by = root.trees.get("by");
  const entity = root.planning.ontology.kinds.get("Entity");
  if (by?.input !== "object" || entity === undefined) throw new Error("entity(by:) takes an object.");
  const id = by.fields.get("id");
  return id === undefined ? planNamed(by.fields.get("name"), root) : planOne(entity, "id", root, id);
}
