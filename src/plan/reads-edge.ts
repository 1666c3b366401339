import type { Condition } from "./condition.js";
import type { Expression } from "./expression.js";
import type { Page } from "./plan.js";

/** Whether anything of a page is read from the relationship that leads to each of its nodes. One that nothing reads need not be handed on. */
export function readsEdge({ order, condition, row }: Pick<Page, "order" | "condition" | "row">): boolean {
  return (
    order.some(({ expression }) => isOfEdge(expression)) ||
    row.cells.some(
      (cell) => cell.cell === "edge-fact" || (cell.cell === "value" && isOfEdge(cell.expression)),
    ) ||
    asksEdge(condition)
  );
}

/** Whether a condition asks for anything of the relationship at hand. */
export function asksEdge(condition: Condition | null): boolean {
  switch (condition?.condition) {
    case "and":
    case "or":
      return condition.of.some(asksEdge);
    case "not":
      return asksEdge(condition.of);
    case "compare":
    case "exists":
      return isOfEdge(condition.left);
    case "evidenced":
      return true;
    default:
      return false;
  }
}

function isOfEdge(expression: Expression): boolean {
  return "of" in expression && expression.of === "edge";
}
