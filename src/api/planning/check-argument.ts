import { AttestError } from "../../errors/attest-error.js";
import { argumentLimits } from "../../plan/limits.js";
import type { InputTree } from "./input-tree.js";
import type { Place } from "./planning.js";

/**
 * Refuses a filter that no statement should be made of: the embedded engine parses 64 levels and no more, and each part of a filter
 * costs both engines time to plan.
 *
 * @throws AttestError QUERY_TOO_COMPLEX with the argument's path
 */
export function checkFilterSize(tree: InputTree, place: Place): void {
  const { depth, objects } = sizeOf(tree);
  refuseAbove("levels", depth, argumentLimits.depth, place);
  refuseAbove("parts", objects, argumentLimits.objects, place);
}

/** Refuses an order of more keys than anybody reads. Throws AttestError QUERY_TOO_COMPLEX. */
export function checkOrderSize(keys: number, place: Place): void {
  refuseAbove("keys", keys, argumentLimits.orderKeys, place);
}

/** Refuses a list of values that is too long to compare with. Throws AttestError QUERY_TOO_COMPLEX. */
export function checkValues(values: number, place: Place): void {
  refuseAbove("values", values, argumentLimits.values, place);
}

function refuseAbove(what: string, count: number, maximum: number, place: Place): void {
  if (count <= maximum) return;
  throw new AttestError(
    "QUERY_TOO_COMPLEX",
    `${place.path}: ${count} ${what} are too many; at most ${maximum} are allowed.`,
    {
      argument: place.path,
      maximum,
    },
  );
}

interface Size {
  readonly depth: number;
  readonly objects: number;
}

function sizeOf(tree: InputTree): Size {
  const below = tree.input === "object" ? [...tree.fields.values()] : tree.input === "list" ? tree.items : [];
  const sizes = below.map(sizeOf);
  const own = tree.input === "object" ? 1 : 0;
  return {
    depth: own + Math.max(0, ...sizes.map(({ depth }) => depth)),
    objects: own + sizes.reduce((sum, { objects }) => sum + objects, 0),
  };
}
