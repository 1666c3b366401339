import type { DocumentStanding } from "../evidence/claim-standing.js";
import type { ClaimRecord, FactRecord } from "../evidence/records.js";
import type { Ontology } from "../ontology/model.js";
import type { GraphReader } from "../store/graph-store.js";
import type { ClaimDifference } from "./claim-difference.js";
import { readComparedSentences, withSentences } from "./compared-sentences.js";
import type { FactSet } from "./fact-set.js";
import type { PartUnderWay } from "./part-under-way.js";
import {
  readClaimsAbout,
  readFactsAt,
  readFactsById,
  readStandings,
  type StoredStanding,
} from "./stored-facts.js";
import type { Properties } from "./writing/properties.js";
import { factOf } from "./writing/stored-records.js";

/** Facts whose projection may have changed, with all that decides it. */
export interface WorkingSet {
  readonly facts: ReadonlyMap<string, FactRecord>;
  /** Those of the facts that are stored, as they are stored. */
  readonly stored: ReadonlyMap<string, Properties>;
  /** All claims about the facts, as they are to be. */
  readonly claims: readonly ClaimRecord[];
  readonly documents: ReadonlyMap<string, DocumentStanding>;
  /** Entities of which all attribute facts are here. */
  readonly attributeSubjects: ReadonlySet<string>;
}

export interface WorkingSetInput {
  readonly store: GraphReader;
  readonly ontology: Ontology;
  readonly factSet: FactSet;
  readonly difference: ClaimDifference;
  /** Stored facts whose claims are as they were, but whose documents or sources changed. */
  readonly touched: readonly string[];
  /** A part of the load that is being written; null: nothing is. */
  readonly underWay: PartUnderWay | null;
}

/**
 * Gathers the facts that a difference reaches, and what their projection depends on:
 * the rivals of an attribute, the time of an event, and the reports of an event whose time changed.
 */
export async function readWorkingSet(input: WorkingSetInput): Promise<WorkingSet> {
  const gathering = new Gathering(input);
  await gathering.addAffected();
  await gathering.addAttributesOfSubjects();
  await gathering.addReportsOfEvents();
  const claims = await gathering.claims();
  return {
    facts: gathering.facts,
    stored: gathering.stored,
    claims,
    documents: await standings(input, claims),
    attributeSubjects: gathering.attributeSubjects,
  };
}

class Gathering {
  readonly facts = new Map<string, FactRecord>();
  readonly stored = new Map<string, Properties>();
  readonly attributeSubjects = new Set<string>();

  constructor(private readonly input: WorkingSetInput) {}

  /** The facts whose claims, or the documents of whose claims, change. */
  async addAffected(): Promise<void> {
    const { store, difference, touched } = this.input;
    const ids = new Set([...difference.added, ...difference.closed].map(({ factId }) => factId));
    for (const id of touched) ids.add(id);
    this.#add(await readFactsById(store, [...ids]), ({ id }) => ids.has(id));
  }

  /** Of the subjects of attribute facts, and of the events of relations, all attributes: rivals and times are among them. */
  async addAttributesOfSubjects(): Promise<void> {
    const { store, ontology } = this.input;
    for (const fact of this.facts.values()) {
      const id = fact.objectId === null ? fact.subjectId : eventOf(fact, ontology);
      if (id !== null) this.attributeSubjects.add(id);
    }
    const predicates = [...ontology.attributePredicates.keys()];
    const found = await readFactsAt(store, "subject", [...this.attributeSubjects], predicates);
    this.#add(found, ({ objectId, subjectId }) => objectId === null && this.attributeSubjects.has(subjectId));
  }

  /** Whether a report of an event came too early depends on the event's time. */
  async addReportsOfEvents(): Promise<void> {
    const { store, ontology } = this.input;
    const times = [...this.facts.values()].filter(({ predicate }) => predicate === "TIME");
    const events = new Set(times.map(({ subjectId }) => subjectId));
    const relations = [...ontology.relations.values()];
    const at = (end: "from" | "to") => relations.filter(({ event }) => event === end).map(({ name }) => name);
    const from = await readFactsAt(store, "subject", [...events], at("from"));
    const to = await readFactsAt(store, "object", [...events], at("to"));
    this.#add([...from, ...to], (fact) => events.has(eventOf(fact, ontology) ?? ""));
  }

  async claims(): Promise<readonly ClaimRecord[]> {
    const { store, difference, underWay } = this.input;
    const closed = new Set(difference.closed.map(({ id }) => id));
    const ids = [...this.stored.keys()];
    const stored = await readClaimsAbout(
      store,
      underWay === null ? ids : ids.filter((id) => !underWay.knowsClaimsAbout(id)),
    );
    const written = underWay?.claimsAbout(ids) ?? [];
    const kept = [...stored, ...written].map((claim) =>
      closed.has(claim.id) ? { ...claim, retractedAt: difference.now } : claim,
    );
    return [...kept, ...difference.added];
  }

  /**
   * Adds facts that are stored, those that are being written, and those of the set. What is stored of a fact stays what it is,
   * whatever the set words differently (the text of a period).
   */
  #add(stored: Iterable<readonly [string, Properties]>, isAsked: (fact: FactRecord) => boolean): void {
    const { factSet, underWay } = this.input;
    for (const [id, properties] of [...stored, ...(underWay?.facts(isAsked) ?? [])]) {
      this.stored.set(id, properties);
      this.facts.set(id, factOf(properties));
    }
    for (const fact of factSet.facts)
      if (isAsked(fact) && !this.facts.has(fact.id)) this.facts.set(fact.id, fact);
  }
}

/** The event that takes place where a relation holds; null where neither end is one. */
function eventOf({ predicate, subjectId, objectId }: FactRecord, { relations }: Ontology): string | null {
  const event = relations.get(predicate)?.event;
  if (event === undefined) return null;
  return event === "from" ? subjectId : objectId;
}

/** How documents count, as the set and what is being written have them, or else as they are stored. */
async function standings(
  { store, factSet, underWay }: WorkingSetInput,
  claims: readonly ClaimRecord[],
): Promise<ReadonlyMap<string, DocumentStanding>> {
  const sets = underWay === null ? [factSet] : [underWay.factSet, factSet];
  const sources = new Map(sets.flatMap((set) => set.sources.map(({ id, reliability }) => [id, reliability])));
  const found = new Map<string, StoredStanding>();
  for (const { id, publishedOn, sourceId, translationOf } of sets.flatMap(({ documents }) => documents)) {
    const reliability = sources.get(sourceId) ?? "F";
    found.set(id, { publishedOn, reliability, sourceId, originalId: translationOf ?? id });
  }
  const others = new Set(claims.map(({ documentId }) => documentId).filter((id) => !found.has(id)));
  for (const [id, stored] of await readStandings(store, [...others])) {
    found.set(id, { ...stored, reliability: sources.get(stored.sourceId) ?? stored.reliability });
  }
  const sentences = sets.flatMap((set) => set.sentences);
  return withSentences(found, await readComparedSentences(store, claims, found, sentences));
}
