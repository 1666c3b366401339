import type { Logger } from "pino";
import { graphIndexes } from "../loader/graph-indexes.js";
import { attestOntology } from "../ontology/attest-ontology.js";
import { forgetsLookups, type GraphStore, type LookupIndex } from "../store/graph-store.js";
import { lookupsOfNoKey } from "../store/index-ddl.js";
import { pause } from "../support/pause.js";

/** Milliseconds in which the first requests are answered before anything is made. */
const HEAD_START = 100;

const RETRY_PAUSE = 10_000;

/** Makes what an engine forgets, until all is there or it is stopped. */
export interface LateLookups {
  /** Resolves when nothing more is made. */
  stop(): Promise<void>;
}

/**
 * Makes the lookups that the graph was closed without, while it answers: what is looked up before is found by looking at everything.
 * Nothing else is read while the engine makes one, so that others have as long a turn before the next.
 *
 * @param retryPause milliseconds before what failed is tried again
 */
export function makeLookupsLate(store: GraphStore, log: Logger, retryPause = RETRY_PAUSE): LateLookups {
  const stopping = new AbortController();
  const made = forgetsLookups(store.engine)
    ? makeAll(store, log, { signal: stopping.signal, retryPause })
    : Promise.resolve();
  return {
    stop() {
      stopping.abort();
      return made;
    },
  };
}

async function makeAll(
  store: GraphStore,
  log: Logger,
  { signal, retryPause }: { readonly signal: AbortSignal; readonly retryPause: number },
): Promise<void> {
  await pause(HEAD_START, signal);
  let isTold = false;
  for (const index of lookupsOfNoKey(graphIndexes(attestOntology))) {
    while (!signal.aborted && !(await make(store, index, signal, tell))) await pause(retryPause, signal);
  }

  function tell(error: unknown): void {
    const message = "Lookups could not be made: searches are slow until they are. They are tried again";
    log[isTold ? "debug" : "warn"]({ err: error }, message);
    isTold = true;
  }
}

/** Whether it is there now. */
async function make(
  store: GraphStore,
  index: LookupIndex,
  signal: AbortSignal,
  tell: (error: unknown) => void,
): Promise<boolean> {
  const start = performance.now();
  try {
    await store.createIndexes({ unique: [], lookup: [index], text: [], order: [] });
  } catch (error) {
    tell(error);
    return false;
  }
  await pause(performance.now() - start, signal);
  return true;
}
