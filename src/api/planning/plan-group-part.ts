import { isObjectType, type FieldNode, type GraphQLCompositeType, type GraphQLField } from "graphql";
import type { AttributeModel } from "../../ontology/attribute.js";
import type { KindModel } from "../../ontology/model.js";
import { nameProperty, timeProperty } from "../../ontology/stored-properties.js";
import { nodeProperty, type Expression } from "../../plan/expression.js";
import type { Value } from "../../store/statement.js";
import type { FieldRole } from "../schema/field-role.js";
import type { Connection } from "./connection.js";
import { planGrouping } from "./group-key.js";
import { labelsOfValues } from "./group-label.js";
import { GroupRow, type ReadGroup } from "./group-row.js";
import { readArguments, type InputTree } from "./input-tree.js";
import { languageAsked } from "./language-choice.js";
import { partsOf } from "./plan-composite.js";
import { naming } from "./naming.js";
import { localizedExpression, type Place, type Planning } from "./planning.js";

/** A field of a group, as it is selected. */
export interface GroupPart {
  readonly connection: Connection;
  readonly row: GroupRow;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly place: Place;
}

/** Plans a field of a group. */
export function planGroupPart(part: GroupPart, role: FieldRole | undefined): ReadGroup {
  switch (role?.role) {
    case "group-distinct":
      return planDistinct(part);
    case "range":
      return planRange(part, role.attribute);
    case "group-part":
      break;
    default:
      throw new Error(`A group has no field ${part.field.name}.`);
  }
  switch (role.part) {
    case "key":
      return (group) => textOf(group[GroupRow.key]);
    case "count":
      return (group) => group[GroupRow.count];
    case "label":
      return planLabel(part);
    case "node":
      return planNode(part);
  }
}

/** Keys are text, whatever the values are. */
function textOf(key: Value | undefined): string | null {
  if (key === null || key === undefined) return null;
  return typeof key === "string" ? key : JSON.stringify(key);
}

function planDistinct({ connection, row, field, nodes }: GroupPart): ReadGroup {
  const of = argumentsOf(field, nodes, connection.planning).get("of");
  const grouping = planGrouping(of, { kind: connection.field.kind, link: null }, connection.planning);
  if (grouping === null) throw new Error("countDistinct(of:) takes an object.");
  return row.measure({ measure: "distinct", of: grouping.key });
}

/** Of a period the first day on which one may start, and the last on which one may end. */
function planRange(part: GroupPart, { name, type }: AttributeModel): ReadGroup {
  const isPeriod = type.type === "time";
  const ends = {
    least: isPeriod ? timeProperty(name, "EarliestStart") : name,
    greatest: isPeriod ? timeProperty(name, "LatestEnd") : name,
  };
  const readers = partsOf(part.field, part.nodes, part.connection.planning).map(
    ([key, role, typeName]): [string, ReadGroup] => {
      if (role?.role !== "range-end") return [key, () => typeName];
      return [key, part.row.measure({ measure: role.end, of: nodeProperty(ends[role.end]) })];
    },
  );
  return (group, request) => Object.fromEntries(readers.map(([key, read]) => [key, read(group, request)]));
}

function planLabel({ connection: { planning }, row, field, nodes }: GroupPart): ReadGroup {
  const language = argumentsOf(field, nodes, planning).get("language");
  const { attribute, end } = row.grouping ?? { attribute: null, end: null };
  const shown = end === null ? null : labelOf(end, planning, language);
  const key: ReadGroup = (group) => textOf(group[GroupRow.key]);
  if (shown !== null) {
    const label = row.ofNode((nodeRow) => {
      const at = nodeRow.value(shown);
      return (cells) => cells[at];
    });
    return (group, request) => label(group, request) ?? key(group, request);
  }
  const labels = attribute === null ? null : labelsOfValues(attribute, planning.ontology);
  if (labels === null) return key;
  const asked = languageAsked(language);
  return (group, request) => {
    const value = textOf(group[GroupRow.key]);
    return value === null ? null : labels(value, asked(request.variables), request.languages);
  };
}

/** What a node is called; null where it has nothing but its id. */
function labelOf(
  { attributes }: KindModel,
  planning: Planning,
  language: InputTree | undefined,
): Expression | null {
  const all = [...attributes.values()];
  if (all.some(({ type }) => type.type === "name"))
    return localizedExpression(planning, nameProperty(), language);
  const called = all.find(({ name, type }) => type.type === "text" && (name === "title" || name === "name"));
  return called === undefined ? null : nodeProperty(called.name);
}

function planNode({ connection: { planning }, row, nodes, place }: GroupPart): ReadGroup {
  const end = row.grouping?.end;
  if (end === null || end === undefined) return () => null;
  const type = planning.document.schema.getType(end.name) as GraphQLCompositeType;
  return row.ofNode((nodeRow) => {
    const level = { row: nodeRow, of: "node", table: null, link: null, binding: null } as const;
    const object = planning.planObject(type, nodes, level, place);
    const read = isObjectType(type) ? naming(type, object) : object;
    const id = nodeRow.value(nodeProperty("id"));
    // An id that stands in a list may be of a node that is not there.
    return (cells, request) => (cells[id] === null ? null : read(cells, request, null));
  });
}

function argumentsOf(
  field: GroupPart["field"],
  nodes: readonly FieldNode[],
  { document }: Planning,
): ReadonlyMap<string, InputTree> {
  return readArguments(field.args, nodes[0]?.arguments ?? [], document.variables);
}
