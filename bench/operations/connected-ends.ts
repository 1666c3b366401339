import type { FactRecord } from "../../src/evidence/records.js";
import { groupBy } from "../../src/support/group-by.js";
import type { Random } from "../generate/random.js";

/** Facts that are walked at most from one end to the other: no more steps than these connect the two. */
const MOST_STEPS = 4;

/** Pairs of different entities that facts connect, found by walking over these facts, in whichever direction. */
export function connectedEnds(
  facts: readonly FactRecord[],
  random: Random,
  count: number,
): readonly { readonly from: string; readonly to: string }[] {
  const steps = facts.flatMap(({ subjectId: a, objectId: b }) =>
    b === null
      ? []
      : [
          { a, b },
          { a: b, b: a },
        ],
  );
  const onward = groupBy(steps, ({ a }) => a);
  const walk = (from: string): string => {
    let at = from;
    for (let left = 1 + random.below(MOST_STEPS); left > 0; left--) {
      const next = onward.get(at) ?? [];
      at = next[random.below(next.length)]?.b ?? at;
    }
    return at;
  };
  const found: { from: string; to: string }[] = [];
  while (found.length < count) {
    const from = steps[random.below(steps.length)]?.a ?? "";
    const to = walk(from);
    if (to !== from) found.push({ from, to });
  }
  return found;
}
