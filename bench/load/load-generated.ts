import { quoteName } from "../../src/cypher/quote-name.js";
import { countWrite, requireMarker } from "../../src/loader/graph-marker.js";
import { prepareGraph } from "../../src/loader/prepare-graph.js";
import { type Change, totalSize } from "../../src/loader/writing/change.js";
import { printChange } from "../../src/loader/writing/print-change.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { generateEntities } from "../generate/generate-entities.js";
import { generateParts } from "../generate/generate-parts.js";
import type { GraphScale } from "../generate/graph-scale.js";
import { Population } from "../generate/population.js";
import { entityChanges, partChanges, sourceChanges } from "./part-changes.js";

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
  for (const changes of changesOf(scale)) {
    const statements = changes.flatMap((change) => [...printChange(change)]);
    await store.write(statements, { timeout: WRITE_TIMEOUT });
    written += totalSize(changes);
    if (performance.now() - told > 5_000) {
      tell(`  ${written.toLocaleString("en")} nodes and relationships written`);
      told = performance.now();
    }
  }
  await writeDegrees(store, scale);
  await store.write(countWrite(await requireMarker(store), { languages: ["en", "fr"], isUnfinished: false }));
}

/** An entity knows how many edges it has, which only all parts together say. */
async function writeDegrees(store: GraphStore, scale: GraphScale): Promise<void> {
  const text = [
    "UNWIND $ids AS id MATCH (e:Entity {id: id})",
    `WITH e, COUNT { (e)-[:${[...attestOntology.relations.keys()].map(quoteName).join("|")}]-() } AS degree SET e.degree = degree`,
  ].join(" ");
  for (const entities of generateEntities(new Population(scale.entities), ENTITIES_AT_ONCE)) {
    const ids = entities.map(({ record }) => record.id);
    await store.write([{ text, parameters: { ids } }], { timeout: WRITE_TIMEOUT });
  }
}

function* changesOf(scale: GraphScale): Generator<readonly Change[], void> {
  yield sourceChanges();
  for (const entities of generateEntities(new Population(scale.entities), ENTITIES_AT_ONCE)) {
    yield entityChanges(entities, attestOntology);
  }
  for (const part of generateParts(scale)) yield partChanges(part, attestOntology);
}
