import { getNamedType, type FieldNode, type GraphQLField, type GraphQLObjectType } from "graphql";
import type { AttributeModel } from "../../ontology/attribute.js";
import { timeProperty } from "../../ontology/stored-properties.js";
import { fieldRoleOf, type FieldRole } from "../schema/field-role.js";
import { collectFields } from "./collect-fields.js";
import type { SelectedField } from "./selected-field.js";
import { selectionSetsOf, type Planning } from "./planning.js";
import type { ReadRow } from "./row-builder.js";

/** Plans a period: an object of parts, each a property of its own; null where there is none. */
export function planTime(selected: SelectedField, attribute: AttributeModel): ReadRow {
  const { row, of } = selected.level;
  const property = (part: Parameters<typeof timeProperty>[1]): number =>
    row.value({ expression: "property", of, property: timeProperty(attribute.name, part) });
  const text = property("Text");
  const readers = partsOf(selected.field, selected.nodes, selected.planning).map(
    ([key, role, typeName]): [string, ReadRow] => {
      if (role?.role !== "time-part") return [key, () => typeName];
      const place = property(role.part);
      return [key, (cells) => cells[place] ?? null];
    },
  );
  return (cells, request, page) => {
    if (cells[text] === null || cells[text] === undefined) return null;
    return Object.fromEntries(readers.map(([key, read]) => [key, read(cells, request, page)]));
  };
}

/** Plans qualifiers: stored as the JSON text of pairs, shown as objects. */
export function planQualifiers(selected: SelectedField, place: number): ReadRow {
  const readers = partsOf(selected.field, selected.nodes, selected.planning).map(
    ([key, role, typeName]): [string, (pair: readonly [string, string]) => string] => {
      if (role?.role !== "qualifier-part") return [key, () => typeName];
      const at = role.part === "name" ? 0 : 1;
      return [key, (pair) => pair[at]];
    },
  );
  return (cells) => {
    const pairs = JSON.parse((cells[place] as string | null) ?? "[]") as [string, string][];
    return pairs.map((pair) => Object.fromEntries(readers.map(([key, read]) => [key, read(pair)])));
  };
}

/** The parts selected of a composite value: response key, role (undefined for `__typename`), name of the type. */
export function partsOf(
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  planning: Planning,
): [string, FieldRole | undefined, string][] {
  const type = getNamedType(field.type) as GraphQLObjectType;
  const selected = collectFields(planning.document, type, selectionSetsOf(nodes));
  return [...selected].map(([key, [node]]) => {
    const part: GraphQLField<unknown, unknown> | undefined = type.getFields()[(node as FieldNode).name.value];
    return [key, part === undefined ? undefined : fieldRoleOf(part), type.name];
  });
}
