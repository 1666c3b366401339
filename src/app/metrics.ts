import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Api } from "../api/create-api.js";
import type { GraphStore } from "../store/graph-store.js";
import type { Metrics } from "../http/router.js";
import type { Recorder } from "../http/recorder.js";
import type { StoreEventCounts } from "./open-store.js";

/** What is counted elsewhere, and read when it is asked for. */
export interface MetricSources {
  readonly engine: GraphStore["engine"];
  readonly api: Pick<Api, "sharing" | "answers" | "edges" | "terms">;
  readonly storeEvents: Readonly<StoreEventCounts>;
}

/** Seconds. From a look-up on the embedded engine to the usual timeout. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Figures in the text format of Prometheus. On the way of a request only its outcome and duration are noted. */
export function createMetrics(sources: MetricSources): Metrics & Recorder {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  addReadCounters(registry, sources);
  addMemoryGauges(registry, sources);
  new Gauge({
    name: "attest_info",
    help: "Always 1; its label says which engine holds the graph.",
    labelNames: ["engine"],
    registers,
  }).set({ engine: sources.engine }, 1);
  const operations = new Counter({
    name: "attest_operations_total",
    help: "Requests to /graphql, by the code of their first error; OK without one.",
    labelNames: ["code"],
    registers,
  });
  const durations = new Histogram({
    name: "attest_operation_duration_seconds",
    help: "From the parsed HTTP request to the finished answer.",
    buckets: BUCKETS,
    registers,
  });
  operations.inc({ code: "OK" }, 0);
  return {
    type: registry.contentType,
    print: () => registry.metrics(),
    answered(code, milliseconds) {
      operations.inc({ code });
      if (milliseconds !== null) durations.observe(milliseconds / 1000);
    },
  };
}

function addMemoryGauges(registry: Registry, { api }: MetricSources): void {
  addGauge(registry, "attest_remembered_edges", {
    help: "Relations between entities that are in memory for searches for paths.",
    read: () => api.edges.size,
  });
  addGauge(registry, "attest_remembered_terms", {
    help: "Words of names and texts that are in memory for searches.",
    read: () => api.terms.size,
  });
}

function addGauge(
  registry: Registry,
  name: string,
  { help, read }: { readonly help: string; readonly read: () => number },
): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(read());
    },
  });
}

/** Counters of what is counted already where it happens. */
function addReadCounters(registry: Registry, { api, storeEvents }: MetricSources): void {
  addCounter(registry, "attest_shared_statements_total", {
    help: "Statements that were sent for several requests at once.",
    read: () => [[{}, api.sharing.shared]],
  });
  addCounter(registry, "attest_sharing_fallbacks_total", {
    help: "Shared statements that failed, whose requests were then sent one by one.",
    read: () => [[{}, api.sharing.fallbacks]],
  });
  addCounter(registry, "attest_answers_written_total", {
    help: "Answers that were written from rows, the quick way.",
    read: () => [[{}, api.answers.written]],
  });
  addCounter(registry, "attest_answers_executed_total", {
    help: "Answers that graphql-js executed field by field, by reason.",
    label: "reason",
    read: () => Object.entries(api.answers.executed).map(([reason, count]) => [{ reason }, count]),
  });
  addCounter(registry, "attest_edge_readings_total", {
    help: "How attempts to take all relations between entities into memory ended.",
    label: "outcome",
    read: () => outcomesOf(api.edges),
  });
  addCounter(registry, "attest_term_readings_total", {
    help: "How attempts to take all words that searches look up into memory ended.",
    label: "outcome",
    read: () => outcomesOf(api.terms),
  });
  addCounter(registry, "attest_store_events_total", {
    help: "What happened to the database: killed and exited are ends of the embedded engine, retried are reads of Neo4j.",
    label: "event",
    read: () => Object.entries(storeEvents).map(([event, count]) => [{ event }, count]),
  });
}

function outcomesOf({ outcomes }: Pick<Api["edges"], "outcomes">): ReturnType<ReadCounter["read"]> {
  return Object.entries(outcomes).map(([outcome, count]) => [{ outcome }, count]);
}

interface ReadCounter {
  readonly help: string;
  readonly label?: string;
  /** The values now, by label. */
  readonly read: () => readonly (readonly [Readonly<Record<string, string>>, number])[];
}

function addCounter(registry: Registry, name: string, { help, label, read }: ReadCounter): void {
  new Counter({
    name,
    help,
    labelNames: label === undefined ? [] : [label],
    registers: [registry],
    collect() {
      this.reset();
      for (const [labels, value] of read()) this.inc(labels, value);
    },
  });
}
