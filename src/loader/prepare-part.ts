import type { DisagreementRecord } from "../evidence/records.js";
import type { Ontology } from "../ontology/model.js";
import { emptyGraph, type GraphReader } from "../store/graph-store.js";
import { claimChanges } from "./claim-changes.js";
import { type ClaimDifference, claimDifference } from "./claim-difference.js";
import {
  type Degrees,
  degreeChanges,
  degreeDifferences,
  degreeProperties,
  storedDegrees,
} from "./degrees.js";
import { documentChanges, mentionChanges, sentenceChanges } from "./document-changes.js";
import { entityDifferences } from "./entity-difference.js";
import type { FactSet } from "./fact-set.js";
import type { PhaseProgress } from "./load-progress.js";
import { nameChanges } from "./name-changes.js";
import { markNamesUsedElsewhere } from "./names-used-elsewhere.js";
import type { KnownOfPart, PartUnderWay } from "./part-under-way.js";
import { projectWorkingSet } from "./project-working-set.js";
import { refuseChangedDocuments } from "./refuse-changed-documents.js";
import { nothingStored, readEntities, readStoredParts, type StoredParts } from "./stored-parts.js";
import { loadedItems } from "./terms/indexed-items.js";
import type { IndexedItem } from "./terms/term-uses.js";
import { factsOfChangedDocuments } from "./touched-facts.js";
import { readWorkingSet, type WorkingSet } from "./working-set.js";
import type { Change } from "./writing/change.js";
import { type EntityDifference, entityChanges } from "./writing/entity-changes.js";
import { type Edge, type FactDifference, edgeChanges, edgeOf, factChanges } from "./writing/fact-changes.js";
import type { Properties } from "./writing/properties.js";
import { factOf, projectionOf } from "./writing/stored-records.js";

/** What is loaded in one transaction: a set, or a part of one. */
export interface PartOfLoad {
  readonly ontology: Ontology;
  readonly factSet: FactSet;
  /** Of the whole set. */
  readonly documentIds: ReadonlySet<string>;
  /** Of the whole set. */
  readonly entityIds: ReadonlySet<string>;
  /** When claims are recorded and closed: UTC, ISO 8601 with milliseconds. */
  readonly now: string;
}

/** With what a part is compared. */
export interface Comparison {
  readonly graph: GraphReader;
  /** The part that is being written to the graph; null: nothing is. */
  readonly underWay: PartUnderWay | null;
  readonly onProgress: (progress: PhaseProgress) => void;
}

/** A part that was compared with the graph: all that it writes but disagreements and terms, and what these follow from. */
export interface PreparedPart {
  readonly difference: ClaimDifference;
  readonly stored: StoredParts;
  readonly changes: readonly Change[];
  /** Of the changes, those of names. */
  readonly names: readonly Change[];
  /** All that contest a fact of the part, as they are to be. */
  readonly disagreements: readonly DisagreementRecord[];
  /** The texts of which terms are made. */
  readonly texts: Iterable<IndexedItem>;
  readonly known: KnownOfPart;
}

/**
 * Compares a part with what is stored, and computes what its facts show.
 *
 * @throws LoadError for a document whose id stands for another text in the graph
 */
export async function preparePart(part: PartOfLoad, comparison: Comparison): Promise<PreparedPart> {
  const { graph, onProgress } = comparison;
  const stored = graph === emptyGraph ? nothingStored : await readStoredParts(graph, part.factSet);
  refuseChangedDocuments(part.factSet, stored);
  const difference = claimDifference(part.factSet, stored.claims, part.now);
  onProgress({ phase: "compare", done: 1, total: 1 });
  onProgress({ phase: "project", done: 0, total: 1 });
  return prepared({ ...part, ...comparison, stored, difference });
}

interface Preparing extends PartOfLoad, Comparison {
  readonly stored: StoredParts;
  readonly difference: ClaimDifference;
}

async function prepared(preparing: Preparing): Promise<PreparedPart> {
  const { graph, underWay, ontology, factSet, stored, difference } = preparing;
  const declared = await markNamesUsedElsewhere(graph, factSet, stored, preparing.documentIds);
  const touched = await factsOfChangedDocuments(graph, factSet, stored);
  const working = await readWorkingSet({ store: graph, ontology, factSet, difference, touched, underWay });
  const projected = projectWorkingSet(working, ontology);
  const facts = { ...working, projections: projected.facts, storedEdges: edgesOf(working) };
  const edges = edgeChanges(facts);
  const degrees = degreeDifferences(edges);
  const others = await storedOthers(preparing, [...working.attributeSubjects]);
  const entities = entityDifferences({
    ontology,
    declared,
    stored: new Map([...others, ...stored.entities]),
    subjects: working.attributeSubjects,
    projected: projected.entities,
    degreesOf: (id, entity) => (entity === null ? degreeProperties(degrees, id) : storedDegrees(entity)),
  });
  const { documents, sentences } = factSet;
  const { claims } = working;
  const names = nameChanges(declared, stored.names);
  return {
    difference,
    stored,
    changes: changesOf({ ...preparing, facts, edges, degrees, entities, names }),
    names,
    disagreements: projected.disagreements,
    texts: loadedItems({ entities: declared, differences: entities, documents, sentences, stored }),
    known: {
      factSet,
      facts: facts.facts,
      stored: facts.stored,
      claims,
      projections: projected.facts,
      entities,
    },
  };
}

interface Differences extends Preparing {
  readonly facts: FactDifference;
  readonly edges: readonly Change[];
  readonly degrees: Degrees;
  readonly entities: readonly EntityDifference[];
  readonly names: readonly Change[];
}

/** In an order in which what is linked is there. */
function changesOf({
  factSet,
  stored,
  difference,
  entityIds,
  ...differences
}: Differences): readonly Change[] {
  const { facts, edges, degrees, entities, names } = differences;
  return [
    ...documentChanges(factSet, stored),
    ...sentenceChanges(factSet, stored),
    ...entityChanges(entities),
    ...degreeChanges(degrees, entities),
    ...names,
    ...mentionChanges(factSet, stored, entityIds),
    ...factChanges(facts),
    ...claimChanges(difference),
    ...edges,
  ];
}

/** Entities that the part does not declare although facts of theirs change. */
async function storedOthers(
  { graph, stored, underWay }: Preparing,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Properties>> {
  const others = ids.filter((id) => !stored.entities.has(id));
  const found = new Map(await readEntities(graph, others));
  for (const id of others) {
    const written = underWay?.entity(id);
    if (written !== undefined) found.set(id, written);
  }
  return found;
}

/** The edges that the stored facts have. */
function edgesOf({ stored }: WorkingSet): readonly Edge[] {
  const edges = [...stored.values()].map((fact) => edgeOf(factOf(fact), projectionOf(fact)));
  return edges.filter((edge) => edge !== null);
}
