import { prepareGraph } from "../../src/loader/prepare-graph.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { GraphStore } from "../../src/store/graph-store.js";

/** Takes everything out of a store and prepares it again. Indexes are kept: a server takes seconds to make them. */
export async function prepareAnew(store: GraphStore): Promise<void> {
  await store.write([{ text: "MATCH (n) DETACH DELETE n", parameters: {} }]);
  await prepareGraph(store, attestOntology, { allowCreate: true });
}
