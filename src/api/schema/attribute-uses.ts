import type { AttributeModel } from "../../ontology/attribute.js";

const uncompared: ReadonlySet<string> = new Set(["qualifiers", "localized"]);
const unordered: ReadonlySet<string> = new Set([...uncompared, "text-list"]);

/** Whether filters have a member for the attribute. */
export function isFilterable({ type, filterable }: AttributeModel): boolean {
  return filterable && !uncompared.has(type.type);
}

/** Whether orders have a member for the attribute. */
export function isOrderable({ type, orderable }: AttributeModel): boolean {
  return orderable && !unordered.has(type.type);
}
