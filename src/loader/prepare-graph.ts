import { setTimeout as pause } from "node:timers/promises";
import { AttestError } from "../errors/attest-error.js";
import type { CanonicalOntology } from "../ontology/canonical-ontology.js";
import { canonicalOntology } from "../ontology/canonical-ontology.js";
import { canonicalText, fingerprintOf } from "../ontology/fingerprint.js";
import type { Ontology } from "../ontology/model.js";
import { removalsBetween } from "../ontology/ontology-changes.js";
import { type GraphStore, settlingTime } from "../store/graph-store.js";
import { changeOntology, createMarker, type GraphMarker, readMarker } from "./graph-marker.js";
import { graphIndexes, remakeLookups } from "./graph-indexes.js";
import { recomputeGraph } from "./recompute-graph.js";

/**
 * What was found, and done about it.
 *  - `empty`: nothing is stored, and nothing was to be created
 *  - `created`: nothing was stored; indexes and marker are there now
 *  - `extended`: the ontology has grown; the indexes of what is new are there now, and what the graph shows is computed anew
 *  - `ready`: nothing was to be done
 */
export type GraphState = "empty" | "created" | "extended" | "ready";

/** A graph that fits. */
export interface PreparedGraph {
  readonly state: GraphState;
  /** Whether a load goes on, or was broken off (`GraphMarker`). */
  readonly isUnfinished: boolean;
}

/**
 * Makes a database fit for this ontology, if it is empty or Attest's own. A database of others is never written to.
 *
 * @param options.allowCreate whether an empty database may be made Attest's
 * @param options.lookups `later`: the caller makes what an engine forgets (`forgetsLookups`) when it has the time
 * @throws AttestError CONFLICT for content that Attest did not write, and for a graph that follows another ontology; says what to do
 */
export async function prepareGraph(
  store: GraphStore,
  ontology: Ontology,
  options: { readonly allowCreate: boolean; readonly lookups?: "now" | "later" },
): Promise<PreparedGraph> {
  const marker = (await readMarker(store)) ?? (await markerBesideContent(store));
  if (marker !== null) {
    const state = await keep(store, ontology, marker);
    if (state === "ready" && options.lookups !== "later") await remakeLookups(store, ontology);
    return { state, isUnfinished: marker.isUnfinished };
  }
  if (!options.allowCreate) return { state: "empty", isUnfinished: false };
  await store.createIndexes(graphIndexes(ontology));
  await store.write([createMarker(fingerprintOf(ontology), canonicalText(ontology))]);
  return { state: "created", isUnfinished: false };
}

/**
 * The marker where another instance is just making it: it may be there before the index by which it is found.
 *
 * @returns null for an empty database
 * @throws AttestError CONFLICT for content that Attest did not write
 */
async function markerBesideContent(store: GraphStore): Promise<GraphMarker | null> {
  if (!(await hasContent(store))) return null;
  await pause(settlingTime(store.engine));
  const marker = await readMarker(store);
  if (marker === null) throw foreign();
  return marker;
}

async function keep(store: GraphStore, ontology: Ontology, marker: GraphMarker): Promise<GraphState> {
  const fingerprint = fingerprintOf(ontology);
  // Indexes are made before the marker says so: where it does, all are there but those that the engine forgets.
  if (marker.fingerprint === fingerprint) return "ready";
  const older = JSON.parse(marker.ontology) as CanonicalOntology;
  const removed = removalsBetween(older, canonicalOntology(ontology));
  if (removed.length > 0) throw incompatible(removed);
  await store.createIndexes(graphIndexes(ontology));
  await recomputeBesideOthers(store, ontology);
  // Last: until then a start that was cut short is made up for by the next.
  await store.write([changeOntology(fingerprint, canonicalText(ontology))]);
  return "extended";
}

/** What facts show follows from the ontology as well. Where another instance starts too and comes first, the rest is computed from what it wrote. */
async function recomputeBesideOthers(store: GraphStore, ontology: Ontology): Promise<void> {
  try {
    await recomputeGraph(store, ontology);
  } catch (error) {
    if (!(error instanceof AttestError) || error.code !== "CONFLICT") throw error;
    await recomputeGraph(store, ontology);
  }
}

async function hasContent(store: GraphStore): Promise<boolean> {
  const rows = await store.read({ text: "MATCH (n) RETURN 1 AS found LIMIT 1", parameters: {} });
  return rows.length > 0;
}

function foreign(): AttestError {
  return new AttestError(
    "CONFLICT",
    "The database holds data that Attest did not write, so nothing was changed. Give Attest a database of its own: another NEO4J_DATABASE or NEO4J_URI, or another DATA_DIR.",
  );
}

function incompatible(removed: readonly string[]): AttestError {
  const shown = [...removed.slice(0, 5), ...(removed.length > 5 ? [`${removed.length - 5} more`] : [])].join(
    ", ",
  );
  return new AttestError(
    "CONFLICT",
    `The graph was written under another ontology, which this one does not only add to (changed or gone: ${shown}), so nothing was changed. Start with the ontology that it was written under, or load the facts files anew: give an empty database (another NEO4J_DATABASE or DATA_DIR) and run "npm run seed".`,
    { removed },
  );
}
