import { pageLimits } from "../../src/plan/limits.js";
import type { ListOf } from "./reference-groups.js";
import type { Met } from "./reference-graph.js";

/** Arguments of a connection that say which part of it is asked for. Cursors are not the reference's. */
export type PageArguments = Readonly<{ first?: number | null; last?: number | null }>;

/** A connection of the reference. */
export interface ReferencePage {
  readonly totalCount: number;
  /** All that was met, on all pages. */
  readonly met: readonly Met[];
  readonly over: ListOf;
  readonly page: readonly Met[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** Cuts what was met to the page asked for. */
export function pageOf(met: readonly Met[], { first, last }: PageArguments, over: ListOf): ReferencePage {
  const size = first ?? last ?? pageLimits.default;
  const isBackward = typeof last === "number";
  const page = isBackward ? met.slice(Math.max(0, met.length - size)) : met.slice(0, size);
  const hasMore = met.length > size;
  return {
    totalCount: met.length,
    met,
    over,
    page,
    hasNextPage: !isBackward && hasMore,
    hasPreviousPage: isBackward && hasMore,
  };
}
