import type { FieldNode, GraphQLObjectType } from "graphql";
import { fieldRoleOf, type FieldRole } from "../schema/field-role.js";
import { collectFields, type DocumentContext } from "./collect-fields.js";
import { selectionKey, selectionSetsOf } from "./planning.js";

/** Whether an object is planned alike whichever of the types it has: then nobody need know which. */
export function isAlikeForAll(
  document: DocumentContext,
  types: readonly GraphQLObjectType[],
  nodes: readonly FieldNode[],
): boolean {
  // What is collected to compare is held by no plan.
  const apart = { ...document, collected: { fields: 0 } };
  const plans = types.map((type) => planKey(apart, type, nodes));
  return plans[0] !== null && plans.every((plan) => plan === plans[0]);
}

/** Types with the same are planned alike; null where that cannot be told, as for `__typename`. */
function planKey(
  document: DocumentContext,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): string | null {
  const keys: string[] = [];
  for (const [key, fieldNodes] of collectFields(document, type, selectionSetsOf(nodes))) {
    const field = type.getFields()[fieldNodes[0]?.name.value ?? ""];
    const role = field === undefined ? null : roleKey(fieldRoleOf(field));
    if (field === undefined || role === null) return null;
    keys.push([key, selectionKey(fieldNodes), role, String(field.type)].join(" "));
  }
  return keys.join();
}

/** What a field reads; null where that depends on the kind, as the relations that are counted do. */
function roleKey(role: FieldRole | undefined): string | null {
  switch (role?.role) {
    case "id":
    case "name":
      return role.role;
    case "attribute":
    case "localized":
    case "time":
      return `${role.role} ${role.attribute.name} ${role.attribute.type.type}`;
    case "link":
    case "link-count":
      return `${role.role} ${role.link.typeName}.${role.link.field}`;
    default:
      return null;
  }
}
