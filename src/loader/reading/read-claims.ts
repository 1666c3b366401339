import { claimId, claimKey, factId, factKey } from "../../evidence/identifiers.js";
import type { FactRecord } from "../../evidence/records.js";
import type { GivenClaim } from "../fact-set.js";
import { printPosition, type Position } from "../load-error.js";
import { checkTableRow } from "./check-table-row.js";
import { readVoice, type Voice } from "./read-voice.js";
import type { QuoteDeclaration } from "./declarations.js";
import { locateQuote, type LocatedQuote } from "./locate-quote.js";
import { readFact } from "./read-fact.js";
import type { SaidFact } from "./said-fact.js";
import type { Reading } from "./reading.js";
import { claimDefaultsOf } from "./read-structure.js";
import { Shape } from "./shape.js";

/** What all quotes of a folder say. */
export interface ReadClaims {
  readonly facts: readonly FactRecord[];
  readonly claims: readonly GivenClaim[];
}

/** Reads quotes into facts and claims: each fact once, in the order in which it is said first. */
export function readClaims(declared: readonly QuoteDeclaration[], reading: Reading): ReadClaims {
  const reader = new ClaimReader(reading);
  for (const quote of declared) reader.readQuote(quote);
  return { facts: [...reader.facts.values()], claims: reader.claims };
}

class ClaimReader {
  /** By key. */
  readonly facts = new Map<string, FactRecord>();
  readonly claims: GivenClaim[] = [];
  /** Where each claim was given, by key. */
  readonly #places = new Map<string, Position>();

  constructor(private readonly reading: Reading) {}

  readQuote(declared: QuoteDeclaration): void {
    const { faults } = this.reading;
    const located = locateQuote(declared, this.reading.documents, faults);
    const saidInQuote = new Set<string>();
    const said: { fact: SaidFact; voice: Voice }[] = [];
    for (const map of declared.facts) {
      const voice = readVoice([claimDefaultsOf(map, new Shape(faults)), declared], this.reading);
      for (const fact of readFact(map, this.reading)) {
        said.push({ fact, voice });
        if (located !== null) this.#add(fact, voice, located, saidInQuote);
      }
    }
    if (located !== null) checkTableRow(located, declared.quote, said, this.reading);
  }

  #add(said: SaidFact, voice: Voice, quote: LocatedQuote, saidInQuote: Set<string>): void {
    const fact = this.#factOf(said, voice);
    const claim = claimOf(fact, said, voice, quote);
    const place = said.entry.key.at;
    const inQuote = [fact.key, voice.stance, voice.speakerId].join("|");
    const before = this.#places.get(claim.key);
    if (saidInQuote.has(inQuote)) {
      this.reading.faults.add(place, `the quote gives the fact ${fact.id} twice; give it once`);
    } else if (before !== undefined) {
      const where = printPosition(before);
      this.reading.faults.add(
        place,
        `the fact ${fact.id} is given from the same words before, at ${where}; give it once`,
      );
    } else {
      this.claims.push(claim);
    }
    saidInQuote.add(inQuote);
    this.#places.set(claim.key, before ?? place);
  }

  #factOf(said: SaidFact, { discriminator }: Voice): FactRecord {
    const { predicate, value, time } = said;
    const objectId = said.object?.id ?? null;
    const identity = { subjectId: said.subject.id, predicate, objectId, value, time, discriminator };
    const key = factKey(identity);
    const known = this.facts.get(key);
    if (known !== undefined) return known;
    const fact = { id: factId(identity), key, subjectId: said.subject.id, predicate, objectId, value, time };
    this.facts.set(key, fact);
    return fact;
  }
}

function claimOf(fact: FactRecord, { qualifiers }: SaidFact, voice: Voice, quote: LocatedQuote): GivenClaim {
  const { speakerId, stance, modality, reading } = voice;
  const { startOffset, endOffset } = quote;
  const documentId = quote.document.record.id;
  const said = { documentId, speakerId, stance, modality, reading, startOffset, endOffset, qualifiers };
  const key = claimKey({ factKey: fact.key, ...said });
  return {
    id: claimId(key),
    key,
    factId: fact.id,
    sentenceId: quote.sentence.id,
    quote: quote.text,
    ...said,
  };
}
