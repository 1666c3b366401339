import { AttestError } from "../errors/attest-error.js";
import { loadFacts, type LoadReport } from "../loader/load-facts.js";
import { readFacts } from "../loader/read-facts.js";
import { attestOntology } from "../ontology/attest-ontology.js";
import type { GraphStore } from "../store/graph-store.js";

/**
 * Loads the facts of a folder into an empty graph, or one that a broken load left, and tells how far it is.
 *
 * Several instances may start on one empty database at once: the first loads it, the others find it loaded.
 *
 * @throws LoadError where the files are not right
 */
export async function loadSeed(
  store: GraphStore,
  folder: string,
  tell: (message: string) => void,
): Promise<void> {
  const start = performance.now();
  tell("Loading the facts in seed/ …");
  const facts = await readFacts(folder, attestOntology);
  try {
    const report = await loadFacts(store, attestOntology, facts, { clock: () => new Date() });
    tell(`Loaded ${describe(report)} in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
  } catch (error) {
    if (!(error instanceof AttestError) || error.code !== "CONFLICT") throw error;
    tell("Something else is loading facts: leaving it to that.");
  }
}

function describe({ facts, claims, documents }: LoadReport): string {
  return `${facts} facts with ${claims.added} claims from ${documents} documents`;
}
