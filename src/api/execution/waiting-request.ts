import { readTimedOut } from "../../store/store-errors.js";
import type { Parameters, Row, Value } from "../../store/statement.js";
import { groupBy } from "../../support/group-by.js";
import type { Due } from "./deadlines.js";

/** A request that waits for a statement to carry it. */
export interface WaitingRequest extends Due {
  readonly parameters: Parameters;
  /** Requests with the same key ask the very same. */
  readonly key: string;
  /** Only requests with the same share a statement. */
  readonly common: string;
  readonly resolve: (rows: readonly Row[]) => void;
  readonly reject: (error: unknown) => void;
}

/** A request that begins to wait. Once its deadline is over, a time of `performance.now()`, it is rejected with TIMEOUT. */
export function waitingRequest({
  parameters,
  common,
  deadline,
  resolve,
  reject,
}: Pick<WaitingRequest, "parameters" | "deadline" | "resolve" | "reject"> & {
  /** What those that share a statement have in common. */
  readonly common: readonly Value[];
}): WaitingRequest {
  const allowed = deadline - performance.now();
  return {
    parameters,
    key: keyOf(parameters),
    common: keyOf(common),
    deadline,
    resolve,
    reject,
    expire: () => reject(readTimedOut(allowed)),
    place: -1,
  };
}

/** Those that ask the very same: they are asked for once, as long as any of them has time. */
export interface SameRequests {
  readonly requests: readonly WaitingRequest[];
  readonly parameters: Parameters;
  readonly deadline: number;
}

export function groupSame(batch: readonly WaitingRequest[]): readonly SameRequests[] {
  return [...groupBy(batch, ({ key }) => key).values()].map((requests) => {
    const [{ parameters }] = requests as [WaitingRequest, ...WaitingRequest[]];
    return { requests, parameters, deadline: latestOf(requests) };
  });
}

export function latestOf(items: readonly Pick<Due, "deadline">[]): number {
  return Math.max(...items.map(({ deadline }) => deadline));
}

function keyOf(parameters: Parameters | readonly Value[]): string {
  return JSON.stringify(parameters, (_, value: unknown) => (typeof value === "bigint" ? `${value}n` : value));
}
