import type { Ontology } from "../ontology/model.js";
import type { GraphStore } from "../store/graph-store.js";
import { claimChanges } from "./claim-changes.js";
import { type ClaimDifference, claimDifference } from "./claim-difference.js";
import { degreeDifferences } from "./degrees.js";
import { documentChanges, mentionChanges, sentenceChanges } from "./document-changes.js";
import { entityDifferences } from "./entity-difference.js";
import type { FactSet } from "./fact-set.js";
import { type GraphMarker, requireMarker } from "./graph-marker.js";
import { languagesAfter } from "./languages-after.js";
import { nameChanges } from "./name-changes.js";
import { markNamesUsedElsewhere } from "./names-used-elsewhere.js";
import { projectWorkingSet } from "./project-working-set.js";
import { refuseChangedDocuments } from "./refuse-changed-documents.js";
import { readDisagreementsOn } from "./stored-disagreements.js";
import { readEntities, readStoredParts, type StoredParts } from "./stored-parts.js";
import { loadedItems } from "./terms/indexed-items.js";
import { termChanges } from "./terms/term-changes.js";
import { factsOfChangedDocuments } from "./touched-facts.js";
import { readWorkingSet, type WorkingSet } from "./working-set.js";
import { writeChanges } from "./write-changes.js";
import { type Change, totalSize } from "./writing/change.js";
import { disagreementChanges } from "./writing/disagreement-changes.js";
import { entityChanges } from "./writing/entity-changes.js";
import { type Edge, edgeChanges, edgeOf, factChanges } from "./writing/fact-changes.js";
import type { Properties } from "./writing/properties.js";
import { factOf, projectionOf } from "./writing/stored-records.js";

/** How far a load is. `total` counts nodes and relationships where they are written, steps elsewhere. */
export interface LoadProgress {
  readonly phase: "compare" | "project" | "write";
  readonly done: number;
  readonly total: number;
}

export interface LoadOptions {
  /** The time at which claims are recorded and closed. */
  readonly clock: () => Date;
  readonly onProgress?: (progress: LoadProgress) => void;
}

/** What a load found in the set, and what it changed. */
export interface LoadReport {
  readonly sources: number;
  readonly documents: number;
  readonly sentences: number;
  readonly entities: number;
  readonly mentions: number;
  readonly facts: number;
  readonly claims: { readonly added: number; readonly closed: number; readonly unchanged: number };
  /** Of the set's facts, those between two entities. */
  readonly edges: number;
  /** Nodes and relationships that were written; 0 where everything was loaded before. */
  readonly changes: number;
}

/**
 * Loads a set into a prepared graph: what is new is added, what is given otherwise is changed, claims of its documents that it
 * gives no longer are closed. Entities and documents that only the graph has are kept, since another folder may have loaded them.
 * All is written in one transaction; a set that is loaded already writes nothing.
 *
 * @throws AttestError CONFLICT if the graph is not prepared, or something else wrote meanwhile
 * @throws LoadError for a document whose id stands for another text in the graph
 */
export async function loadFacts(
  store: GraphStore,
  ontology: Ontology,
  factSet: FactSet,
  options: LoadOptions,
): Promise<LoadReport> {
  const onProgress = options.onProgress ?? (() => undefined);
  onProgress({ phase: "compare", done: 0, total: 1 });
  const marker = await requireMarker(store);
  const stored = await readStoredParts(store, factSet);
  refuseChangedDocuments(factSet, stored);
  const difference = claimDifference(factSet, stored.claims, options.clock().toISOString());
  onProgress({ phase: "compare", done: 1, total: 1 });
  onProgress({ phase: "project", done: 0, total: 1 });
  const loading: Loading = { store, ontology, factSet, stored, difference, marker };
  const { changes, languages } = await changesOf(loading);
  onProgress({ phase: "project", done: 1, total: 1 });
  const total = totalSize(changes);
  onProgress({ phase: "write", done: 0, total });
  await writeChanges(store, { changes, marker, languages });
  onProgress({ phase: "write", done: total, total });
  return reportOf(factSet, difference, total);
}

interface Loading {
  readonly store: GraphStore;
  readonly ontology: Ontology;
  readonly factSet: FactSet;
  readonly stored: StoredParts;
  readonly difference: ClaimDifference;
  readonly marker: GraphMarker;
}
async function changesOf(
  loading: Loading,
): Promise<{ changes: readonly Change[]; languages: readonly string[] }> {
  const { store, ontology, factSet, stored, difference, marker } = loading;
  const entities = await markNamesUsedElsewhere(store, factSet, stored);
  const touched = await factsOfChangedDocuments(store, factSet, stored);
  const working = await readWorkingSet({ store, ontology, factSet, difference, touched });
  const projected = projectWorkingSet(working, ontology);
  const names = nameChanges(entities, stored.names);
  const facts = { ...working, projections: projected.facts, storedEdges: edgesOf(working) };
  const edges = edgeChanges(facts);
  const degrees = degreeDifferences(edges);
  const others = await storedOthers(loading, [...working.attributeSubjects, ...degrees.keys()]);
  const differences = entityDifferences({
    ontology,
    declared: entities,
    stored: new Map([...others, ...stored.entities]),
    subjects: working.attributeSubjects,
    projected: projected.entities,
    degreeOf: (id, before) => before + (degrees.get(id) ?? 0),
  });
  const { documents, sentences } = factSet;
  const texts = loadedItems({ entities, differences, documents, sentences, stored });
  const disagreements = await readDisagreementsOn(store, [...working.stored.keys()]);
  const changes = [
    ...documentChanges(factSet, stored),
    ...sentenceChanges(factSet, stored),
    ...entityChanges(differences),
    ...names,
    ...mentionChanges(factSet, stored),
    ...factChanges(facts),
    ...claimChanges(difference),
    ...edges,
    ...disagreementChanges(projected.disagreements, disagreements),
    ...(await termChanges(store, texts)),
  ];
  return { changes, languages: await languagesAfter(store, marker, names, stored) };
}

/** Entities that the set does not declare although facts of theirs change: claims about them were closed. */
async function storedOthers(
  { store, stored }: Loading,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Properties>> {
  return readEntities(
    store,
    [...new Set(ids)].filter((id) => !stored.entities.has(id)),
  );
}

/** The edges that the stored facts have. */
function edgesOf({ stored }: WorkingSet): readonly Edge[] {
  const edges = [...stored.values()].map((fact) => edgeOf(factOf(fact), projectionOf(fact)));
  return edges.filter((edge) => edge !== null);
}

function reportOf(
  factSet: FactSet,
  { added, closed, unchanged }: ClaimDifference,
  changes: number,
): LoadReport {
  return {
    sources: factSet.sources.length,
    documents: factSet.documents.length,
    sentences: factSet.sentences.length,
    entities: factSet.entities.length,
    mentions: factSet.mentions.length,
    facts: factSet.facts.length,
    claims: { added: added.length, closed: closed.length, unchanged },
    edges: factSet.facts.filter(({ objectId }) => objectId !== null).length,
    changes,
  };
}
