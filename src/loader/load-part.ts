import type { Ontology } from "../ontology/model.js";
import { emptyGraph, type GraphReader, type GraphStore } from "../store/graph-store.js";
import { claimChanges } from "./claim-changes.js";
import { type ClaimDifference, claimDifference } from "./claim-difference.js";
import { degreeChanges, degreeDifferences, raisedDegrees } from "./degrees.js";
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
import { nothingStored, readEntities, readStoredParts, type StoredParts } from "./stored-parts.js";
import { loadedItems } from "./terms/indexed-items.js";
import type { LateTerms } from "./terms/late-terms.js";
import { termChanges } from "./terms/term-changes.js";
import { type IndexedItem, usesOf } from "./terms/term-uses.js";
import { factsOfChangedDocuments } from "./touched-facts.js";
import { readWorkingSet, type WorkingSet } from "./working-set.js";
import { writeChanges } from "./write-changes.js";
import { type Change, totalSize } from "./writing/change.js";
import { disagreementChanges } from "./writing/disagreement-changes.js";
import { entityChanges } from "./writing/entity-changes.js";
import { type Edge, edgeChanges, edgeOf, factChanges } from "./writing/fact-changes.js";
import type { Properties } from "./writing/properties.js";
import { factOf, projectionOf } from "./writing/stored-records.js";

/** What is loaded in one transaction: a set, or a part of one. */
export interface PartOfLoad {
  readonly store: GraphStore;
  readonly ontology: Ontology;
  readonly factSet: FactSet;
  /** Of the whole set. */
  readonly documentIds: ReadonlySet<string>;
  /** Of the whole set. */
  readonly entityIds: ReadonlySet<string>;
  /** When claims are recorded and closed: UTC, ISO 8601 with milliseconds. */
  readonly now: string;
  /** Where the terms of the part are kept for the end of the load; null: they are written with it, and nothing is to follow. */
  readonly late: LateTerms | null;
  readonly onProgress: (progress: PhaseProgress) => void;
}

/** How far a part is. `total` counts nodes and relationships where they are written, steps elsewhere. */
export interface PhaseProgress {
  readonly phase: "compare" | "project" | "write";
  readonly done: number;
  readonly total: number;
}

/** What a part changed. */
export interface PartReport extends Pick<ClaimDifference, "added" | "closed" | "unchanged"> {
  /** Nodes and relationships that were written. */
  readonly changes: number;
}

/**
 * Compares a part with what is stored, computes what its facts show, and writes the difference in one transaction.
 *
 * @throws AttestError CONFLICT if the graph is not prepared, or something else wrote meanwhile
 * @throws LoadError for a document whose id stands for another text in the graph
 */
export async function loadPart(part: PartOfLoad): Promise<PartReport> {
  const { store, factSet, now, late, onProgress } = part;
  onProgress({ phase: "compare", done: 0, total: 1 });
  const marker = await requireMarker(store);
  late?.before(marker);
  // Where no load has written yet, nothing need be asked.
  const graph = marker.revision === 0 ? emptyGraph : store;
  const stored = graph === emptyGraph ? nothingStored : await readStoredParts(graph, factSet);
  refuseChangedDocuments(factSet, stored);
  const difference = claimDifference(factSet, stored.claims, now);
  onProgress({ phase: "compare", done: 1, total: 1 });
  onProgress({ phase: "project", done: 0, total: 1 });
  const { changes, languages, texts } = await changesOf({ ...part, graph, stored, difference, marker });
  onProgress({ phase: "project", done: 1, total: 1 });
  const total = totalSize(changes);
  onProgress({ phase: "write", done: 0, total });
  const isUnfinished = late !== null;
  const [written] = await Promise.all([
    writeChanges(store, { changes, marker, languages, isUnfinished }),
    late?.gather(texts),
  ]);
  onProgress({ phase: "write", done: total, total });
  late?.after(written.marker);
  return { ...difference, changes: total };
}

interface Loading extends PartOfLoad {
  readonly graph: GraphReader;
  readonly stored: StoredParts;
  readonly difference: ClaimDifference;
  readonly marker: GraphMarker;
}

/** What a part writes, and the texts of which terms are made. */
interface PartChanges {
  readonly changes: readonly Change[];
  readonly languages: readonly string[];
  readonly texts: Iterable<IndexedItem>;
}

async function changesOf(loading: Loading): Promise<PartChanges> {
  const { graph, ontology, factSet, stored, difference, marker, late } = loading;
  const entities = await markNamesUsedElsewhere(graph, factSet, stored, loading.documentIds);
  const touched = await factsOfChangedDocuments(graph, factSet, stored);
  const working = await readWorkingSet({ store: graph, ontology, factSet, difference, touched });
  const projected = projectWorkingSet(working, ontology);
  const names = nameChanges(entities, stored.names);
  const facts = { ...working, projections: projected.facts, storedEdges: edgesOf(working) };
  const edges = edgeChanges(facts);
  const degrees = degreeDifferences(edges);
  const others = await storedOthers(loading, [...working.attributeSubjects]);
  const differences = entityDifferences({
    ontology,
    declared: entities,
    stored: new Map([...others, ...stored.entities]),
    subjects: working.attributeSubjects,
    projected: projected.entities,
    degreesOf: (id, before) => raisedDegrees(before, degrees, id),
  });
  const { documents, sentences } = factSet;
  const texts = loadedItems({ entities, differences, documents, sentences, stored });
  const disagreements = await readDisagreementsOn(graph, [...working.stored.keys()]);
  const changes = [
    ...documentChanges(factSet, stored),
    ...sentenceChanges(factSet, stored),
    ...entityChanges(differences),
    ...degreeChanges(degrees, differences),
    ...names,
    ...mentionChanges(factSet, stored, loading.entityIds),
    ...factChanges(facts),
    ...claimChanges(difference),
    ...edges,
    ...disagreementChanges(projected.disagreements, disagreements),
    ...(late === null ? await termChanges(graph, usesOf(texts)) : []),
  ];
  return { changes, languages: await languagesAfter(graph, marker, names, stored), texts };
}

/** Entities that the part does not declare although facts of theirs change. */
async function storedOthers(
  { graph, stored }: Loading,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Properties>> {
  return readEntities(
    graph,
    ids.filter((id) => !stored.entities.has(id)),
  );
}

/** The edges that the stored facts have. */
function edgesOf({ stored }: WorkingSet): readonly Edge[] {
  const edges = [...stored.values()].map((fact) => edgeOf(factOf(fact), projectionOf(fact)));
  return edges.filter((edge) => edge !== null);
}
