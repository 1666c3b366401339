import { loadFacts } from "../../src/loader/load-facts.js";
import { prepareGraph } from "../../src/loader/prepare-graph.js";
import { readFacts } from "../../src/loader/read-facts.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import type { OpenEmptyStore } from "./stores.js";

/** The time at which every test records its claims: answers must not depend on when they are asked for. */
export const testTime = new Date("2026-01-02T03:04:05.678Z");

/** Opens a store that holds the facts of a folder, by default the seed. */
export async function openSeededStore(open: OpenEmptyStore, folder = "seed"): Promise<GraphStore> {
  const store = await open();
  await prepareGraph(store, attestOntology, { allowCreate: true });
  await loadFacts(store, attestOntology, await readFacts(folder, attestOntology), { clock: () => testTime });
  return store;
}
