import { Extensions } from "type-graphql";
import { ASSUMES, EXPLORES, LIST_BOUND, type ListBound, NODE_KINDS } from "../schema/exploration-marks.js";

/**
 * Marks a field of Query whose method explores the graph in statements of its own. The method takes `@Args(() => …)` and
 * `@Ctx() exploring: Exploring`, and gives the result as plain objects of its result type, with one difference: where the
 * type has a field of the graph (`Node`, `Entity`, `Fact`, …) it gives the **id**, or the list of ids. What is selected below
 * those is read by one more statement for all of them together.
 */
export function Exploration(): MethodDecorator {
  return Extensions({ [EXPLORES]: true });
}

/** Says of an exploration that it may assume which version the graph has (`Exploring.assume`). */
export function MayAssume(): MethodDecorator {
  return Extensions({ [ASSUMES]: true });
}

/**
 * Says how many items a list of a result holds at most, given the arguments of the exploration:
 * `@AtMost(({ first }: PathsArguments) => first)`. Every list of objects needs it: the cost of an operation is counted before it runs.
 */
export function AtMost(rows: (asked: never) => number): PropertyDecorator {
  return Extensions({ [LIST_BOUND]: rows as ListBound });
}

/** Says of which kinds alone the nodes of a field of the type `Node` are, so that no others are asked for: `@OfKinds("Entity", "Document")`. */
export function OfKinds(...kinds: readonly string[]): PropertyDecorator {
  return Extensions({ [NODE_KINDS]: kinds });
}
