import type { AttributeModel } from "../../ontology/attribute.js";

const uncompared: ReadonlySet<string> = new Set(["qualifiers", "localized"]);
const ungrouped: ReadonlySet<string> = new Set(["name", "time", "date-time"]);
/** The one list of ids, which are those of documents. */
const documentIds = "documentIds";
const unordered: ReadonlySet<string> = new Set([...uncompared, "text-list"]);

/** Whether filters have a member for the attribute. */
export function isFilterable({ type, filterable }: AttributeModel): boolean {
  return filterable && !uncompared.has(type.type);
}

/** Whether lists can be grouped by the attribute: by values that several may share, or by ids of documents. */
export function isGroupable(attribute: AttributeModel): boolean {
  const { name, type, groupable } = attribute;
  return (
    groupable &&
    isFilterable(attribute) &&
    !ungrouped.has(type.type) &&
    (type.type !== "text-list" || name === documentIds)
  );
}

/** Whether orders have a member for the attribute. */
export function isOrderable({ type, orderable }: AttributeModel): boolean {
  return orderable && !unordered.has(type.type);
}
