import { isObjectType, type GraphQLInterfaceType, type GraphQLObjectType } from "graphql";
import { AttestError } from "../../errors/attest-error.js";
import type { KindModel, Ontology } from "../../ontology/model.js";
import { canBeIdOf } from "../../ontology/node-ids.js";
import { nodeProperty } from "../../plan/expression.js";
import { pageLimits } from "../../plan/limits.js";
import { getRequired } from "../../support/get-required.js";
import type { Row } from "../../store/statement.js";
import { addCost } from "./cost.js";
import { naming } from "./naming.js";
import { readArgument, type RootParts, type RootPlanning } from "./root-field.js";
import type { RequestInputs } from "./request-inputs.js";
import { RowBuilder } from "./row-builder.js";

/** Plans `node(id)` and `nodes(ids)`: an id may be of any kind, and says of which. Entities are looked up at once. */
export function planNodes(
  argument: "id" | "ids",
  { planning, place, trees, nodes }: RootPlanning,
): RootParts {
  const idsOf = readIds(readArgument(trees.get(argument)), `${place.path}.${argument}`);
  const cost = addCost(place.cost, (request) => idsOf(request).length);
  const row = new RowBuilder("once");
  const kinds = kindsOfNodes(nodeInterface, planning.ontology);
  const readNodes = planNodesById(kinds, { idsOf, row, nodes, planning, place: { ...place, cost } });
  const readAll = (rows: readonly Row[], request: RequestInputs): unknown[] => {
    const found = readNodes((rows[0]?.[0] ?? []) as Row, request);
    return idsOf(request).map((id) => found.get(id) ?? null);
  };
  const read =
    argument === "ids"
      ? readAll
      : (rows: readonly Row[], request: RequestInputs) => readAll(rows, request)[0];
  return { source: { source: "none" }, row, read };
}

/** The interface of all that has an id. */
const nodeInterface = "Node";

/** Whether objects of a type are nodes of the graph, which can be read by their ids. */
export function isReadById(typeName: string, ontology: Ontology): boolean {
  return typeName === nodeInterface || ontology.kinds.has(typeName);
}

/** Kinds that between them hold every node of a type, each once. @param only the names of the only ones that are meant */
export function kindsOfNodes(
  typeName: string,
  ontology: Ontology,
  only?: readonly string[],
): readonly KindModel[] {
  if (only !== undefined) return only.map((name) => getRequired(ontology.kinds, name, name));
  return typeName === nodeInterface ? labelsOf(ontology) : [getRequired(ontology.kinds, typeName, typeName)];
}

/** What is read of nodes, and by which ids. */
export interface NodesPlanning extends Pick<RootPlanning, "planning" | "place" | "nodes"> {
  readonly idsOf: (request: RequestInputs) => readonly string[];
  readonly row: RowBuilder;
}

/**
 * Plans nodes of some kinds that are known by their ids, as cells of a row.
 *
 * @returns what gives the nodes by id; those that are not there are missing
 */
export function planNodesById(
  kinds: readonly KindModel[],
  planning: NodesPlanning,
): (cells: Row, request: RequestInputs) => ReadonlyMap<unknown, unknown> {
  const readers = kinds.map((kind) => planLabel(kind, planning));
  return (cells, request) => new Map(readers.flatMap((read) => read(cells, request)));
}

/** Plans the nodes with one label; the reader gives them by id. */
function planLabel(
  kind: KindModel,
  { idsOf, row, nodes, planning, place }: NodesPlanning,
): (cells: Row, request: RequestInputs) => (readonly [unknown, unknown])[] {
  const nodeRow = new RowBuilder("many");
  const idPlace = nodeRow.value(nodeProperty("id"));
  const type = planning.document.schema.getType(kind.name) as GraphQLObjectType | GraphQLInterfaceType;
  const read = planning.planObject(
    type,
    nodes,
    { row: nodeRow, of: "node", table: null, link: null, binding: null },
    place,
  );
  const readNode = isObjectType(type) ? naming(type, read) : read;
  const ids = planning.parameters.add((request) => idsOf(request).filter((id) => canBeIdOf(kind, id)));
  const at = row.cell(`nodes ${kind.name} ${ids}`, () => ({
    cell: "nodes",
    label: kind.name,
    ids,
    row: nodeRow.selection,
  }));
  return (cells, request) =>
    (cells[at] as readonly Row[]).map((one) => [one[idPlace], readNode(one, request, null)]);
}

/** Labels that between them hold every node with a global id, each once. */
function labelsOf(ontology: Ontology): readonly KindModel[] {
  return [...ontology.kinds.values()].filter(
    (kind) => kind.many !== undefined && (kind.layer === "evidence" || kind.ancestors.length === 0),
  );
}

function readIds(
  read: (request: RequestInputs) => unknown,
  argument: string,
): (request: RequestInputs) => readonly string[] {
  return (request) => {
    const given = read(request);
    const ids = (Array.isArray(given) ? given : [given]) as readonly string[];
    if (ids.length <= pageLimits.maximum) return ids;
    throw new AttestError(
      "BAD_USER_INPUT",
      `${argument}: ${ids.length} ids are too many; give at most ${pageLimits.maximum}.`,
      { argument, maximum: pageLimits.maximum },
    );
  };
}
