import type { Exploring } from "../../src/exploration/exploring.js";
import { openEdgeMemory } from "../../src/exploration/paths/edge-memory.js";
import { openTermMemory } from "../../src/exploration/search/term-memory.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { testLanguages } from "./test-api.js";

/** What an exploration of a store is given where everything is selected and there is time. */
export function exploringAll(store: GraphStore): Exploring {
  return {
    ontology: attestOntology,
    languages: [],
    knownLanguages: testLanguages,
    read: (statement) => store.read(statement),
    readShared: ({ text }, parameters) => store.read({ text, parameters }),
    edges: openEdgeMemory({ store, ontology: attestOntology, most: 0 }),
    terms: openTermMemory({ store, most: 0 }),
    assume: null,
    checkTime: () => undefined,
    selects: () => true,
  };
}
