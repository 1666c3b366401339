import { getNamedType, type GraphQLCompositeType } from "graphql";
import type { AttributeModel } from "../../ontology/attribute.js";
import type { LinkModel } from "../../ontology/model.js";
import { nameProperty } from "../../ontology/stored-properties.js";
import { nodeProperty } from "../../plan/expression.js";
import type { Row } from "../../store/statement.js";
import { fieldRoleOf, type FieldRole } from "../schema/field-role.js";
import { planCoverage } from "./plan-coverage.js";
import { planCursor } from "./plan-cursors.js";
import { planCount } from "./plan-count.js";
import { planConnection } from "./plan-connection.js";
import { wayOf } from "./way-of.js";
import { planNode } from "./plan-node.js";
import { planList } from "./plan-list.js";
import { planQualifiers, planTime } from "./plan-composite.js";
import { readArguments } from "./input-tree.js";
import { localizedExpression, selectionKey } from "./planning.js";
import { planRelationCounts } from "./plan-relation-counts.js";
import type { PageState, ReadRow } from "./row-builder.js";
import type { SelectedField } from "./selected-field.js";

/** Plans a field by its role. */
export function planField(selected: SelectedField): ReadRow {
  const role = fieldRoleOf(selected.field);
  if (role === undefined) throw new Error(`${selected.type.name}.${selected.field.name} has no role.`);
  switch (role.role) {
    case "id":
      return valueAt(selected.level.row.value(nodeProperty("id")));
    case "name":
      return planLocalized(selected, nameProperty());
    case "localized":
      return planLocalized(selected, role.attribute.name);
    case "attribute":
      return planAttribute(selected, role.attribute);
    case "coverage":
      return planCoverage(selected);
    case "relation-counts":
      return planRelationCounts(selected);
    case "time":
      return planTime(selected, role.attribute);
    default:
      return planLink(selected, role);
  }
}

function planLink(selected: SelectedField, role: FieldRole): ReadRow {
  const { planning, field, nodes, level, place } = selected;
  const type = getNamedType(field.type) as GraphQLCompositeType;
  switch (role.role) {
    case "link":
      return level.row.planOnce(`${role.link.typeName}.${role.link.field}:${selectionKey(nodes)}`, () =>
        planLinked(selected, role.link),
      );
    case "link-count":
      return planCount(level.row, wayOf(role.link), null);
    case "node":
      return planNode(planning, { type, nodes, level, place });
    case "edge-fact":
      return planList(selected, (row) => ({ cell: "edge-fact", row }), "only");
    case "cursor": {
      if (level.binding === null) throw new Error("Only edges have cursors.");
      const read = planCursor(level.row, level.binding);
      return (row, request, page) => read(row, request, page as PageState);
    }
    default:
      throw new Error(`${selected.type.name}.${field.name} has the role ${role.role}, which no object has.`);
  }
}

function planLinked(selected: SelectedField, link: LinkModel): ReadRow {
  const { planning, field, nodes, level, place } = selected;
  if (link.cardinality === "connection") {
    // Of the link, not of the type: a node met as an Actor and as a State has the same list.
    const list = `${link.typeName}.${link.field}`;
    return planConnection(
      { nodes, definition: field, list, way: wayOf(link), kind: link.end, link },
      level.row,
      planning,
      place,
    );
  }
  return planList(selected, link, link.cardinality === "list" ? "all" : "only");
}

function planLocalized({ planning, field, nodes, level }: SelectedField, stem: string): ReadRow {
  const trees = readArguments(field.args, nodes[0]?.arguments ?? [], planning.document.variables);
  return valueAt(level.row.value(localizedExpression(planning, stem, trees.get("language"))));
}

function planAttribute(selected: SelectedField, attribute: AttributeModel): ReadRow {
  const { level } = selected;
  const place = level.row.value({ expression: "property", of: level.of, property: attribute.name });
  switch (attribute.type.type) {
    case "qualifiers":
      return planQualifiers(selected, place);
    case "text-list":
      return (row) => row[place] ?? [];
    default:
      return valueAt(place);
  }
}

function valueAt(place: number): (row: Row) => unknown {
  return (row) => row[place] ?? null;
}
