import { indexedProperties } from "../ontology/indexed-properties.js";
import type { Condition } from "./condition.js";
import type { Expression } from "./expression.js";
import type { Page } from "./plan.js";

const ordered: ReadonlySet<string> = new Set(["id", indexedProperties.order]);
const lookedUp: ReadonlySet<string> = new Set(["id", indexedProperties.text, indexedProperties.factLookup]);

/** What of a page tells whether it is. */
export type ReadInOrder = Pick<Page, "way" | "condition" | "order" | "isCounted">;

/**
 * Whether a page is best read in the order of an index: all that has a label in an order that is stored, cut without counting the rest. Then no
 * more is looked at than the page shows, or, where something is asked, than until enough was met. Not where another index finds
 * what is asked: the database would rather go through the order, in the hope of meeting it soon.
 */
export function isBestReadInOrder({ way, condition, order, isCounted }: ReadInOrder): boolean {
  const [first] = order;
  if (way.way !== "label" || isCounted || first === undefined || first.nullable) return false;
  return isNodeProperty(first.expression, ordered) && !isLookedUp(condition);
}

function isLookedUp(condition: Condition | null): boolean {
  if (condition?.condition === "and") return condition.of.some(isLookedUp);
  return condition?.condition === "compare" && isNodeProperty(condition.left, lookedUp);
}

function isNodeProperty(expression: Expression, names: ReadonlySet<string>): boolean {
  return expression.expression === "property" && expression.of === "node" && names.has(expression.property);
}
