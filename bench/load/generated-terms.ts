import { nothingStored } from "../../src/loader/stored-parts.js";
import { loadedItems } from "../../src/loader/terms/indexed-items.js";
import { termChanges } from "../../src/loader/terms/term-changes.js";
import { type IndexedItem, usesOf } from "../../src/loader/terms/term-uses.js";
import type { Change } from "../../src/loader/writing/change.js";
import type { Ontology } from "../../src/ontology/model.js";
import { emptyGraph } from "../../src/store/graph-store.js";
import { generateEntities } from "../generate/generate-entities.js";
import { generateParts } from "../generate/generate-parts.js";
import type { GraphScale } from "../generate/graph-scale.js";
import { Population } from "../generate/population.js";
import { newEntities } from "./generated-entities.js";

const ENTITIES_AT_ONCE = 5_000;
/** Few enough for one transaction, though the commonest list thousands of ids. */
const TERMS_AT_ONCE = 10_000;

/**
 * The terms of a whole generated graph, as the loader would write them into an empty one. Which ids a term lists is known only once
 * all texts were seen: they are generated for this alone, and only the words stay in memory.
 */
export async function* generatedTerms(
  scale: GraphScale,
  ontology: Ontology,
): AsyncGenerator<readonly Change[], void> {
  for (const change of await termChanges(emptyGraph, usesOf(itemsOf(scale, ontology)))) {
    if (change.change !== "createNodes") continue;
    for (let start = 0; start < change.nodes.length; start += TERMS_AT_ONCE)
      yield [{ ...change, nodes: change.nodes.slice(start, start + TERMS_AT_ONCE) }];
  }
}

/** All that is found by words. */
function* itemsOf(scale: GraphScale, ontology: Ontology): Generator<IndexedItem, void> {
  const nothing = { entities: [], differences: [], documents: [], sentences: [], stored: nothingStored };
  for (const entities of generateEntities(new Population(scale.entities), ENTITIES_AT_ONCE)) {
    const differences = newEntities(entities, new Map(), ontology);
    yield* loadedItems({ ...nothing, differences, entities: entities.map(({ record }) => record) });
  }
  for (const { documents, sentences } of generateParts(scale))
    yield* loadedItems({ ...nothing, documents, sentences });
}
