import { degreesOf } from "../../src/loader/degrees.js";
import { countWrite, requireMarker } from "../../src/loader/graph-marker.js";
import { prepareGraph } from "../../src/loader/prepare-graph.js";
import { type Change, totalSize } from "../../src/loader/writing/change.js";
import type { Edge } from "../../src/loader/writing/fact-changes.js";
import { printChange } from "../../src/loader/writing/print-change.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { generateEntities } from "../generate/generate-entities.js";
import { generateFacts } from "../generate/generate-facts.js";
import { generateParts } from "../generate/generate-parts.js";
import type { GraphScale } from "../generate/graph-scale.js";
import { Population } from "../generate/population.js";
import { newEntityChanges } from "./generated-entities.js";
import { generatedTerms } from "./generated-terms.js";
import { partChanges, sourceChanges } from "./part-changes.js";

const ENTITIES_AT_ONCE = 5_000;
const WRITE_TIMEOUT = 600_000;

/** Fills an empty store with a generated graph, part by part, as fast as the store takes it. */
export async function loadGenerated(
  store: GraphStore,
  scale: GraphScale,
  tell: (message: string) => void,
): Promise<void> {
  await prepareGraph(store, attestOntology, { allowCreate: true });
  let written = 0;
  let told = performance.now();
  for await (const changes of changesOf(scale)) {
    const statements = changes.flatMap((change) => [...printChange(change)]);
    await store.write(statements, { timeout: WRITE_TIMEOUT });
    written += totalSize(changes);
    if (performance.now() - told > 5_000) {
      tell(`  ${written.toLocaleString("en")} nodes and relationships written`);
      told = performance.now();
    }
  }
  await store.write(countWrite(await requireMarker(store), { languages: ["en", "fr"], isUnfinished: false }));
}

/** Terms come first: what they are gathered in is gone when the rest is made. */
async function* changesOf(scale: GraphScale): AsyncGenerator<readonly Change[], void> {
  yield* generatedTerms(scale, attestOntology);
  yield sourceChanges();
  const degrees = degreesOf(generatedEdges(scale));
  for (const entities of generateEntities(new Population(scale.entities), ENTITIES_AT_ONCE)) {
    yield newEntityChanges(entities, degrees, attestOntology);
  }
  for (const part of generateParts(scale)) yield await partChanges(part, attestOntology);
}

/** Every fact between entities is an edge: the first claim about each affirms it. */
function* generatedEdges(scale: GraphScale): Generator<Pick<Edge, "relation" | "from" | "to">, void> {
  for (const facts of generateFacts(scale))
    for (const { fact } of facts)
      if (fact.objectId !== null) yield { relation: fact.predicate, from: fact.subjectId, to: fact.objectId };
}
