import {
  isAbstractType,
  isNonNullType,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
} from "graphql";
import { nodeProperty } from "../../plan/expression.js";
import { TYPE_NAME } from "../response/type-name.js";
import { collectFields } from "./collect-fields.js";
import { planField } from "./plan-field.js";
import { below, selectionSetsOf, type Level, type Place, type Planning } from "./planning.js";
import type { ReadRow } from "./row-builder.js";

/**
 * Plans an object: its fields become cells of the row, and the reader makes of a row the object as the response shows it,
 * its keys in the order of the selection.
 *
 * Where the type is an interface the cells serve all its kinds (what a kind lacks is null there), and the stored kind says
 * how a row is read.
 */
export function planObject(
  planning: Planning,
  type: GraphQLCompositeType,
  nodes: readonly FieldNode[],
  level: Level,
  place: Place,
): ReadRow {
  if (!isAbstractType(type)) return planFields(planning, { type, nodes, level, place });
  const kindPlace = level.row.value(nodeProperty("kind"));
  const readers = new Map<unknown, ReadRow>();
  for (const concrete of planning.document.schema.getPossibleTypes(type)) {
    const kind = planning.ontology.kinds.get(concrete.name);
    if (kind === undefined) throw new Error(`${concrete.name} is no kind.`);
    const read = planFields(planning, { type: concrete, nodes, level, place });
    readers.set(kind.value, (row, request, page) =>
      Object.assign(read(row, request, page) as object, { [TYPE_NAME]: concrete.name }),
    );
  }
  return (row, request, page) => {
    const read = readers.get(row[kindPlace]);
    if (read === undefined)
      throw new Error(`The graph holds a node of a kind that ${type.name} does not have.`);
    return read(row, request, page);
  };
}

interface ObjectField {
  readonly type: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
  readonly level: Level;
  readonly place: Place;
}

function planFields(planning: Planning, { type, nodes, level, place }: ObjectField): ReadRow {
  const selected = collectFields(planning.document, type, selectionSetsOf(nodes));
  const readers: [string, ReadRow][] = [];
  for (const [key, fieldNodes] of selected) {
    const name = (fieldNodes[0] as FieldNode).name.value;
    if (name === "__typename") {
      readers.push([key, () => type.name]);
      continue;
    }
    const field = type.getFields()[name] as GraphQLField<unknown, unknown>;
    const read = planField({ planning, type, field, nodes: fieldNodes, level, place: below(place, key) });
    readers.push([key, isNonNullType(field.type) ? countingNulls(read) : read]);
  }
  return (row, request, page) => {
    const object: Record<string, unknown> = {};
    for (const [key, read] of readers) object[key] = read(row, request, page);
    return object;
  };
}

function countingNulls(read: ReadRow): ReadRow {
  return (row, request, page) => {
    const value = read(row, request, page);
    if (value === null || value === undefined) request.misplacedNulls++;
    return value;
  };
}
