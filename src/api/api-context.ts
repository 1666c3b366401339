import type { OperationRun } from "./execution/operation-run.js";

/** What a request brings to the API, beside its operation. */
export interface ApiContext {
  /** Names the request in the log and in errors. */
  readonly requestId: string;
  /** Languages of `Accept-Language`, best first: BCP 47 tags. */
  readonly languages: readonly string[];
  /** The operation under way; null until it is planned. */
  run: OperationRun | null;
}
