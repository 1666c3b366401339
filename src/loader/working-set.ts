import type { DocumentStanding } from "../evidence/claim-standing.js";
import type { ClaimRecord, FactRecord } from "../evidence/records.js";
import type { Ontology } from "../ontology/model.js";
import type { ClaimDifference } from "./claim-difference.js";
import { readComparedSentences, withSentences } from "./compared-sentences.js";
import type { FactSet } from "./fact-set.js";
import {
  readClaimsAbout,
  readFactsAt,
  readFactsById,
  readStandings,
  type StoredFacts,
  type StoredStanding,
} from "./stored-facts.js";
import type { Properties } from "./writing/properties.js";
import type { GraphReader } from "./writing/read-rows.js";
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
    const { store, factSet, difference, touched } = this.input;
    const ids = new Set([...difference.added, ...difference.closed].map(({ factId }) => factId));
    for (const id of touched) ids.add(id);
    this.#addStored(await readFactsById(store, [...ids]));
    this.#addGiven(factSet.facts.filter(({ id }) => ids.has(id)));
  }

  /** Of the subjects of attribute facts, and of the events of relations, all attributes: rivals and times are among them. */
  async addAttributesOfSubjects(): Promise<void> {
    const { store, ontology, factSet } = this.input;
    for (const fact of this.facts.values()) {
      const id = fact.objectId === null ? fact.subjectId : eventOf(fact, ontology);
      if (id !== null) this.attributeSubjects.add(id);
    }
    const predicates = [...ontology.attributePredicates.keys()];
    this.#addStored(await readFactsAt(store, "subject", [...this.attributeSubjects], predicates));
    const isAttribute = ({ objectId, subjectId }: FactRecord) =>
      objectId === null && this.attributeSubjects.has(subjectId);
    this.#addGiven(factSet.facts.filter(isAttribute));
  }

  /** Whether a report of an event came too early depends on the event's time. */
  async addReportsOfEvents(): Promise<void> {
    const { store, ontology, factSet } = this.input;
    const times = [...this.facts.values()].filter(({ predicate }) => predicate === "TIME");
    const events = new Set(times.map(({ subjectId }) => subjectId));
    const relations = [...ontology.relations.values()];
    const at = (end: "from" | "to") => relations.filter(({ event }) => event === end).map(({ name }) => name);
    this.#addStored(await readFactsAt(store, "subject", [...events], at("from")));
    this.#addStored(await readFactsAt(store, "object", [...events], at("to")));
    this.#addGiven(factSet.facts.filter((fact) => events.has(eventOf(fact, ontology) ?? "")));
  }

  async claims(): Promise<readonly ClaimRecord[]> {
    const { store, difference } = this.input;
    const closed = new Set(difference.closed.map(({ id }) => id));
    const stored = await readClaimsAbout(store, [...this.stored.keys()]);
    const kept = stored.map((claim) =>
      closed.has(claim.id) ? { ...claim, retractedAt: difference.now } : claim,
    );
    return [...kept, ...difference.added];
  }

  #addStored(facts: StoredFacts): void {
    for (const [id, properties] of facts) {
      this.stored.set(id, properties);
      this.facts.set(id, factOf(properties));
    }
  }

  /** What is stored of a fact stays what it is, whatever a set words differently (the text of a period). */
  #addGiven(facts: readonly FactRecord[]): void {
    for (const fact of facts) if (!this.facts.has(fact.id)) this.facts.set(fact.id, fact);
  }
}

/** The event that takes place where a relation holds; null where neither end is one. */
function eventOf({ predicate, subjectId, objectId }: FactRecord, { relations }: Ontology): string | null {
  const event = relations.get(predicate)?.event;
  if (event === undefined) return null;
  return event === "from" ? subjectId : objectId;
}

/** How documents count, as the set has them or else as they are stored. */
async function standings(
  { store, factSet }: WorkingSetInput,
  claims: readonly ClaimRecord[],
): Promise<ReadonlyMap<string, DocumentStanding>> {
  const sources = new Map(factSet.sources.map(({ id, reliability }) => [id, reliability]));
  const found = new Map<string, StoredStanding>();
  for (const { id, publishedOn, sourceId, translationOf } of factSet.documents) {
    const reliability = sources.get(sourceId) ?? "F";
    found.set(id, { publishedOn, reliability, sourceId, originalId: translationOf ?? id });
  }
  const others = new Set(claims.map(({ documentId }) => documentId).filter((id) => !found.has(id)));
  for (const [id, stored] of await readStandings(store, [...others])) {
    found.set(id, { ...stored, reliability: sources.get(stored.sourceId) ?? stored.reliability });
  }
  return withSentences(found, await readComparedSentences(store, claims, found, factSet.sentences));
}
