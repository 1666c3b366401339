import { termPlaces } from "../evidence/terms/term.js";
import type { Ontology } from "../ontology/model.js";
import { emptyGraph, type GraphStore } from "../store/graph-store.js";
import { entityDifferences } from "./entity-difference.js";
import { storedDegrees } from "./degrees.js";
import { requireMarker } from "./graph-marker.js";
import type { PhaseProgress } from "./load-progress.js";
import { stretches } from "../support/stretches.js";
import { readAllItems } from "./terms/all-items.js";
import type { LateTerms } from "./terms/late-terms.js";
import { goneTermChanges, termChanges } from "./terms/term-changes.js";
import { type IndexedItem, type TermChange, usesOf } from "./terms/term-uses.js";
import { readAllEntities } from "./whole-graph.js";
import { writeChanges } from "./write-changes.js";
import { type Change, totalSize } from "./writing/change.js";

/** An id in a list takes so much less than a node that has it. */
const idsForNode = 8;

/** The last part of a load in several transactions. */
export interface LoadOfTerms {
  readonly store: GraphStore;
  readonly ontology: Ontology;
  readonly late: LateTerms;
  /** What one transaction may load; see `loadParts`. */
  readonly partSize: number;
  readonly onProgress: (progress: PhaseProgress) => void;
}

/**
 * Writes the terms of all parts, and then that the load is finished. Where other terms are missing too, those of the whole graph.
 *
 * @returns number of terms that were written
 * @throws AttestError CONFLICT if something else wrote meanwhile
 */
export async function loadTerms({
  store,
  ontology,
  late,
  partSize,
  onProgress,
}: LoadOfTerms): Promise<number> {
  onProgress({ phase: "project", done: 0, total: 1 });
  let marker = await requireMarker(store);
  late.before(marker);
  const areAllUses = late.areOthersMissing;
  const uses = areAllUses ? usesOf(await readWholeGraph(store, ontology)) : late.uses;
  const graph = late.wereNone && !areAllUses ? emptyGraph : store;
  onProgress({ phase: "project", done: 1, total: 1 });
  let written = 0;
  const write = async (changes: readonly Change[], isUnfinished: boolean): Promise<void> => {
    ({ marker } = await writeChanges(store, { changes, marker, languages: marker.languages, isUnfinished }));
    written += totalSize(changes);
  };
  if (areAllUses) await write(await goneTermChanges(store, uses), true);
  let done = 0;
  for (const some of stretches(uses, weightOf, idsForNode * partSize)) {
    onProgress({ phase: "write", done, total: uses.size });
    await write(await termChanges(graph, new Map(some), areAllUses), true);
    done += some.length;
  }
  await write([], false);
  onProgress({ phase: "write", done, total: uses.size });
  return written;
}

function weightOf([, change]: readonly [string, TermChange]): number {
  return termPlaces.reduce((sum, place) => sum + (change[place]?.added.size ?? 0), idsForNode);
}

/** Everything that is found by words, as it is stored. */
async function readWholeGraph(store: GraphStore, ontology: Ontology): Promise<readonly IndexedItem[]> {
  const entities = entityDifferences({
    ontology,
    declared: [],
    stored: await readAllEntities(store),
    subjects: new Set(),
    projected: new Map(),
    degreesOf: (_, before) => storedDegrees(before ?? {}),
  });
  return readAllItems(store, entities);
}
