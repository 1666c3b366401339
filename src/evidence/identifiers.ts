import { createHash } from "node:crypto";
import { foldText } from "./fold-text.js";
import type { ClaimRecord, FactRecord, FuzzyTime, QualifierValue } from "./records.js";

/** What makes a fact that fact and no other. */
export interface FactIdentity extends Pick<FactRecord, "subjectId" | "predicate" | "objectId" | "value"> {
  /** Of a TIME fact: its ends alone count, however the text words them. */
  readonly time: Pick<FuzzyTime, "start" | "end"> | null;
  /** Tells apart two facts that are otherwise the same, such as two stays in one mission. */
  readonly discriminator?: string | null;
}

/** What makes a claim that claim and no other. */
export interface ClaimIdentity extends Pick<
  ClaimRecord,
  "documentId" | "startOffset" | "endOffset" | "stance" | "speakerId" | "reading" | "modality" | "qualifiers"
> {
  readonly factKey: string;
}

/** `subject|predicate|object or value|discriminator`; the value of a period is `start|end`. The same fact, said again, has the same key. */
export function factKey(fact: FactIdentity): string {
  return [fact.subjectId, fact.predicate, targetOf(fact), fact.discriminator ?? ""].join("|");
}

/** `fact:italy:contributes-to:kfor`, `fact:kfor:mission-type:peacekeeping`, `fact:visit:time:<12 hexadecimal digits>`; a discriminator follows after a colon. */
export function factId(fact: FactIdentity): string {
  const discriminator = fact.discriminator ?? "";
  const parts = ["fact", fact.subjectId, kebabCase(fact.predicate), targetSegment(fact)];
  return [...parts, ...(discriminator === "" ? [] : [readableSegment(discriminator)])].join(":");
}

/** The subject of a fact, by the fact's id: the id of an entity has no colon. */
export function subjectIdOf(id: string): string {
  const start = "fact:".length;
  return id.slice(start, id.indexOf(":", start));
}

/**
 * The one end of a relation, by the other and the id of its fact; the same where it leads back to itself. A search for paths asks it of
 * each edge: to split the id takes more than twice as long.
 */
export function otherEndOf(id: string, end: string): string {
  const subject = "fact:".length;
  if (!id.startsWith(`${end}:`, subject)) return id.slice(subject, id.indexOf(":", subject));
  const object = id.indexOf(":", subject + end.length + 1) + 1;
  const after = id.indexOf(":", object);
  return id.slice(object, after === -1 ? id.length : after);
}

/** What an id of a fact ends with to tell it from another between the same two; null where nothing does. */
export function discriminatorOf(id: string): string | null {
  const [, , , , ...discriminator] = id.split(":");
  return discriminator.length === 0 ? null : discriminator.join(":");
}

/** All that tells a claim from others, the fact's key first. The same sentence, read again, has the same key. */
export function claimKey(claim: ClaimIdentity): string {
  return [
    claim.factKey,
    claim.documentId,
    claim.startOffset,
    claim.endOffset,
    claim.stance,
    claim.speakerId ?? "",
    claim.reading,
    claim.modality,
    canonicalQualifiers(claim.qualifiers),
  ].join("|");
}

/** `claim:` and 16 hexadecimal digits. @param key what `claimKey` gives */
export function claimId(key: string): string {
  return `claim:${hash(key, 16)}`;
}

/** `disagreement:` and 16 hexadecimal digits. @param key what makes that disagreement that one and no other */
export function disagreementId(key: string): string {
  return `disagreement:${hash(key, 16)}`;
}

/** `sentence:<document slug>:<position>`. @param documentId `document:<slug>` */
export function sentenceId(documentId: string, position: number): string {
  return `sentence:${documentId.replace(/^document:/u, "")}:${position}`;
}

function targetOf(fact: FactIdentity): string {
  if (fact.objectId !== null) return fact.objectId;
  return fact.time === null ? (fact.value ?? "") : `${fact.time.start}|${fact.time.end}`;
}

function targetSegment(fact: FactIdentity): string {
  if (fact.objectId !== null) return fact.objectId;
  return fact.time === null ? readableSegment(fact.value ?? "") : hash(targetOf(fact), 12);
}

/** Values of enumerations and slugs read as they are; two other texts might fold to one word, so that these carry a hash. */
function readableSegment(text: string): string {
  const plain = kebabCase(text);
  return /^(?:[A-Z0-9]+(?:_[A-Z0-9]+)*|[a-z0-9]+(?:-[a-z0-9]+)*)$/u.test(text)
    ? plain
    : `${plain}-${hash(text, 12)}`;
}

function kebabCase(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
}

function canonicalQualifiers(qualifiers: Readonly<Record<string, QualifierValue>>): string {
  const entries = Object.entries(qualifiers).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(
    entries.map(([name, value]) => [
      name,
      typeof value === "string" ? value : [value.text, value.start, value.end],
    ]),
  );
}

function hash(text: string, digits: number): string {
  return createHash("sha256").update(text).digest("hex").slice(0, digits);
}
