import type { Ontology } from "../ontology/model.js";
import type { WrittenAnswer } from "./execution/write-answer.js";
import type { OperationRun } from "./execution/operation-run.js";
import type { Timing } from "./execution/timing.js";

/** What a request brings to the API, beside its operation. */
export interface ApiContext {
  /** Names the request in the log and in errors. */
  readonly requestId: string;
  /** When the request had been read: a time of `performance.now()`. */
  readonly received: number;
  /** Languages of `Accept-Language`, best first: BCP 47 tags. */
  readonly languages: readonly string[];
  /** What the graph is made of. */
  readonly ontology: Ontology;
  /** Measures where the time goes, where the request asks for it; else null. */
  readonly timing: Timing | null;
  /** Whether nobody waits for the answer: the database is to have planned all that such operations send. */
  readonly isRehearsal: boolean;
  /** The operation under way; null until it is planned. */
  run: OperationRun | null;
  /** The answer to it, where it was begun before Apollo asked for it; else null. */
  answer: Promise<WrittenAnswer> | null;
}

/** The operation under way, for a resolver written by hand: its inputs, and the door to the graph. */
export function runOf({ run }: ApiContext): OperationRun {
  if (run === null) throw new Error("A field is resolved before its operation was planned.");
  return run;
}
