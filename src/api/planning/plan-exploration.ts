import {
  getArgumentValues,
  getNamedType,
  type FieldNode,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
} from "graphql";
import { readVersion, versionProperties } from "../../cypher/print-version.js";
import { marker } from "../../ontology/stored-properties.js";
import { nodeProperty } from "../../plan/expression.js";
import type { Row } from "../../store/statement.js";
import { assumes } from "../schema/exploration-marks.js";
import type { DocumentContext } from "./collect-fields.js";
import type { CostNode } from "./cost.js";
import { createPlanning } from "./create-planning.js";
import { FoundNodes } from "./found-nodes.js";
import { planFound } from "./plan-found.js";
import { planStatement } from "./plan-statement.js";
import type { PlannedRoot } from "./planned-root.js";
import type { PlannedGraph } from "./planning.js";
import type { Planning } from "./planning.js";
import { once, type RequestInputs } from "./request-inputs.js";
import type { RootField } from "./root-field.js";
import { RowBuilder } from "./row-builder.js";

/** A root field whose method explores the graph, planned: what is asked of it, and how its result becomes the field's value. */
export interface PlannedExploration {
  readonly explore: GraphQLFieldResolver<unknown, unknown>;
  /** The arguments of the method, coerced. */
  readonly argumentsOf: (request: RequestInputs) => Readonly<Record<string, unknown>>;
  /** Paths of the fields that are selected of its result, as `edges.highlights`. */
  readonly selected: ReadonlySet<string>;
  readonly cost: CostNode;
  /** Notes the ids in a result, and no others, which the statement of `nodes` asks for; says whether there are any. */
  readonly collect: (found: unknown, request: RequestInputs) => boolean;
  /** The statement that reads what is selected of the nodes found; null where nothing is. */
  readonly nodes: PlannedRoot | null;
  /** The version of the graph in the rows of that statement; null where there is none, or the exploration may not assume a version. */
  readonly versionOf: ((rows: readonly Row[]) => string | null) | null;
  /** The field's value, of the result and the rows of that statement. */
  readonly read: (found: unknown, rows: readonly Row[], request: RequestInputs) => unknown;
}

/** Plans a root field that is marked by `@Exploration()`. */
export function planExploration(
  root: RootField,
  explore: GraphQLFieldResolver<unknown, unknown>,
  document: DocumentContext,
  graph: PlannedGraph,
): PlannedExploration {
  const planning = createPlanning(document, graph);
  const argumentsOf = argumentsReader(root);
  const cost: CostNode = { rows: () => 1, below: [] };
  const nodes = new FoundNodes(planning, new RowBuilder("once"));
  const selected = new Set<string>();
  const readFound = planFound(
    getNamedType(root.field.type) as GraphQLObjectType,
    root.nodes,
    { path: root.key, cost },
    { planning, nodes, selected, argumentsOf, fields: "" },
  );
  const versionOf = assumes(root.field) && !nodes.isEmpty ? planVersion(nodes.row, planning) : null;
  return {
    explore,
    argumentsOf,
    selected,
    cost,
    versionOf,
    collect: (found, request) => {
      nodes.forget(request);
      if (found !== null) readFound.collect(found, request);
      return nodes.isAsked(request);
    },
    nodes: nodes.isEmpty ? null : statementOf(nodes, planning, cost),
    read: (found, rows, request) => {
      const cells = (rows[0]?.[0] ?? []) as Row;
      planning.tables.open(cells, request);
      nodes.take(cells, request);
      return found === null ? null : readFound.read(found, request);
    },
  };
}

/** Plans the version of the graph as a cell of a row. */
function planVersion(row: RowBuilder, { parameters }: Planning): PlannedExploration["versionOf"] {
  const version = new RowBuilder("many");
  for (const property of versionProperties) version.value(nodeProperty(property));
  const ids = parameters.add(() => [marker.id]);
  const at = row.cell("version", () => ({
    cell: "nodes",
    label: marker.label,
    ids,
    row: version.selection,
  }));
  return (rows) => readVersion((rows[0]?.[0] as Row)[at]);
}

/** Coerced once a request. */
function argumentsReader({ field, nodes }: RootField): PlannedExploration["argumentsOf"] {
  const memoKey = {};
  const node = nodes[0] as FieldNode;
  return (request) => once(request, memoKey, () => getArgumentValues(field, node, request.variables));
}

function statementOf(nodes: FoundNodes, planning: Planning, cost: CostNode): PlannedRoot {
  return {
    ...planStatement({ source: "none" }, nodes.row, planning),
    cost,
    nameOf: null,
    read: (rows) => rows,
  };
}
