import type { Condition } from "../../plan/condition.js";
import { evidenceCondition, evidenceValue } from "../../plan/evidence.js";
import type { InputTree } from "./input-tree.js";
import { nullFilter } from "./plan-comparisons.js";
import { below, type Place, type Planning } from "./planning.js";

/** The condition of the argument `evidence` on edges between entities. */
export function planEvidence(tree: InputTree, planning: Planning, place: Place): Condition | null {
  if (tree.input !== "object") throw nullFilter(place);
  return evidenceCondition((member) => {
    const field = tree.fields.get(member);
    if (field === undefined) return null;
    if (field.input !== "leaf") throw nullFilter(below(place, member));
    return planning.parameters.add((request) => evidenceValue(member, field.read(request.variables)));
  });
}
