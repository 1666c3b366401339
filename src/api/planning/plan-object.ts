import {
  isAbstractType,
  isNonNullType,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
} from "graphql";
import { nodeProperty } from "../../plan/expression.js";
import { getRequired } from "../../support/get-required.js";
import { collectFields } from "./collect-fields.js";
import { isAlikeForAll } from "./is-alike-for-all.js";
import { naming } from "./naming.js";
import { planField } from "./plan-field.js";
import { below, selectionSetsOf, type Planning, type SelectedObject } from "./planning.js";
import type { ReadRow } from "./row-builder.js";

/**
 * Plans an object: its fields become cells of the row, and the reader makes of a row the object as the response shows it,
 * its keys in the order of the selection.
 *
 * Where the type is an interface the cells serve all its kinds (what a kind lacks is null there), and the stored kind says
 * how a row is read; unless all kinds are read alike.
 */
export function planObject(planning: Planning, { type, nodes, level, place }: SelectedObject): ReadRow {
  if (!isAbstractType(type)) return planFields(planning, { type, nodes, level, place });
  const possible = planning.document.schema.getPossibleTypes(type);
  const [any] = possible;
  if (any !== undefined && isAlikeForAll(planning.document, possible, nodes))
    return naming(any, planFields(planning, { type: any, nodes, level, place }));
  const kindPlace = level.row.value(nodeProperty("kind"));
  const readers = new Map<unknown, ReadRow>();
  for (const concrete of possible) {
    const kind = getRequired(planning.ontology.kinds, concrete.name, concrete.name);
    readers.set(kind.value, naming(concrete, planFields(planning, { type: concrete, nodes, level, place })));
  }
  return (row, request, page) =>
    getRequired(readers, row[kindPlace], `a kind ${row[kindPlace] as string} of ${type.name}`)(
      row,
      request,
      page,
    );
}

function planFields(
  planning: Planning,
  { type, nodes, level, place }: SelectedObject & { readonly type: GraphQLObjectType },
): ReadRow {
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
