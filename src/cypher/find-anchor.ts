import type { Condition } from "../plan/condition.js";
import type { Way } from "../plan/way.js";

type Path = Extract<Way, { way: "path" }>;
type ById = Extract<Condition, { condition: "compare" }>;

/** A node named by its id from which a list is reached: few nodes to start from, where the label has many. */
export interface Anchor {
  /** From a node of the list to the anchor. */
  readonly path: Path;
  readonly byId: ById;
  /** What else must hold of the anchor and of the edge to it. */
  readonly others: readonly Condition[];
  /** What else must hold of the nodes of the list. */
  readonly rest: readonly Condition[];
}

/**
 * Finds an anchor in the condition of a list: something related to it that is named by id.
 *
 * The embedded engine does not reorder what it matches: from the anchor it answers in 0.4 ms what takes it 8 to 30 ms from the
 * label, at 20,000 entities; Neo4j answers three times as fast.
 */
export function findAnchor(condition: Condition | null): Anchor | null {
  const conjuncts = conjunctsOf(condition);
  for (const conjunct of conjuncts) {
    if (conjunct.condition !== "related" || conjunct.quantifier !== "some" || conjunct.way.way !== "path")
      continue;
    const inner = conjunctsOf(conjunct.of);
    const byId = inner.find(isById);
    if (byId === undefined) continue;
    return {
      path: conjunct.way,
      byId,
      others: inner.filter((other) => other !== byId),
      rest: conjuncts.filter((other) => other !== conjunct),
    };
  }
  return null;
}

function conjunctsOf(condition: Condition | null): readonly Condition[] {
  if (condition === null) return [];
  return condition.condition === "and" ? condition.of.flatMap(conjunctsOf) : [condition];
}

function isById(condition: Condition): condition is ById {
  if (condition.condition !== "compare" || condition.left.expression !== "property") return false;
  const { of, property } = condition.left;
  return (
    of === "node" && property === "id" && (condition.comparison === "=" || condition.comparison === "in")
  );
}
