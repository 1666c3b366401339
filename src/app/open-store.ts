import type { Logger } from "pino";
import type { GraphStore } from "../store/graph-store.js";
import type { StoreEvent } from "../store/store-event.js";
import type { Configuration } from "./configuration.js";

/** What of the configuration decides which store is opened. */
export type StoreConfiguration = Pick<Configuration, "neo4j" | "dataDirectory" | "queryTimeout">;

/** How often each kind of event happened since the store was opened. */
export type StoreEventCounts = Record<StoreEvent["kind"], number>;

/** Counts of nothing yet. */
export function noStoreEvents(): StoreEventCounts {
  return { waiting: 0, opened: 0, killed: 0, exited: 0, retried: 0, "read-ahead": 0, warning: 0 };
}

/** What else a store is opened with. */
export interface StoreUse {
  /** Told of what is logged, for metrics. */
  readonly counts?: StoreEventCounts;
  /** Whether it is opened to answer for long, so that reading ahead pays. */
  readonly serves?: boolean;
}

/**
 * Opens Neo4j where one is configured, else the embedded engine.
 *
 * @throws StoreOpenError where that fails; says what to do
 */
export async function openStore(
  configuration: StoreConfiguration,
  log: Logger,
  { counts = noStoreEvents(), serves = false }: StoreUse = {},
): Promise<GraphStore> {
  const { neo4j, dataDirectory, queryTimeout } = configuration;
  const onEvent = (event: StoreEvent): void => {
    counts[event.kind]++;
    logEvent(event, log);
  };
  const common = { defaultTimeout: queryTimeout, onEvent };
  // Only the one that is used is loaded: the driver of Neo4j alone is a tenth of a start.
  if (neo4j === null) {
    const { openEmbeddedStore } = await import("../store/embedded/embedded-store.js");
    return openEmbeddedStore({
      directory: dataDirectory,
      ...common,
      ...(serves ? { propertiesReadAhead } : {}),
    });
  }
  const { openNeo4jStore } = await import("../store/neo4j/neo4j-store.js");
  return openNeo4jStore({ ...neo4j, ...common });
}

/** Loaded when the engine is open: the ontology takes some 50 ms, in which its process opens the data. */
async function propertiesReadAhead(): Promise<readonly string[]> {
  const [{ attestOntology }, { shownProperties }] = await Promise.all([
    import("../ontology/attest-ontology.js"),
    import("../ontology/shown-properties.js"),
  ]);
  return shownProperties(attestOntology);
}

const levels = {
  waiting: "info",
  opened: "debug",
  killed: "warn",
  exited: "warn",
  retried: "warn",
  "read-ahead": "debug",
  warning: "warn",
} as const satisfies Record<StoreEvent["kind"], string>;

function logEvent({ kind, message, count }: StoreEvent, log: Logger): void {
  log[levels[kind]]({ event: kind, count }, message);
}
