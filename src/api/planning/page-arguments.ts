import { AttestError } from "../../errors/attest-error.js";
import { checkSize } from "../../plan/check-size.js";
import { pageLimits } from "../../plan/limits.js";
import { isGiven, type InputTree } from "./input-tree.js";
import type { RequestInputs } from "./request-inputs.js";

/** Which part of a list is asked for. Structure is known when planning, sizes with each request. */
export interface PageArguments {
  readonly backward: boolean;
  readonly after: (InputTree & { input: "leaf" }) | null;
  readonly before: (InputTree & { input: "leaf" }) | null;
  /** Rows asked for. Throws AttestError BAD_USER_INPUT outside the limits. */
  readonly size: (request: RequestInputs) => number;
}

/**
 * Reads `first`, `after`, `last` and `before`.
 *
 * @see https://relay.dev/graphql/connections.htm#sec-Pagination-algorithm
 * @throws AttestError BAD_USER_INPUT where both `first` and `last` are given
 */
export function readPageArguments(trees: ReadonlyMap<string, InputTree>, path: string): PageArguments {
  const first = leafOf(trees.get("first"));
  const last = leafOf(trees.get("last"));
  if (first !== null && last !== null) {
    throw new AttestError("BAD_USER_INPUT", `${path}: give first or last, not both.`, {
      argument: `${path}.last`,
    });
  }
  const size = first ?? last;
  const argument = `${path}.${last === null ? "first" : "last"}`;
  return {
    backward: last !== null,
    after: leafOf(trees.get("after")),
    before: leafOf(trees.get("before")),
    size: (request) =>
      size === null ? pageLimits.default : checkSize(size.read(request.variables) as number, argument),
  };
}

function leafOf(tree: InputTree | undefined): (InputTree & { input: "leaf" }) | null {
  return isGiven(tree) && tree.input === "leaf" ? tree : null;
}
