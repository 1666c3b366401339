import * as fc from "fast-check";
import { claimId, claimKey, sentenceId } from "../../src/evidence/identifiers.js";
import type { EntityRecord, SentenceRecord } from "../../src/evidence/records.js";
import type { FactSet, GivenClaim } from "../../src/loader/fact-set.js";
import { factRecord } from "../../bench/generate/generated-fact.js";

/** Few words, so that texts share them: forms of one word, spellings, elisions, typing errors, other scripts, words that say nothing. */
export const drawnWords = [
  ...[
    "mission",
    "Missions",
    "missione",
    "missioni",
    "police",
    "policing",
    "Police",
    "aérienne",
    "aeriennes",
    "air",
  ],
  ...[
    "defence",
    "DEFENSE",
    "défense",
    "Stoltenberg",
    "Stoltenbreg",
    "Stoltenborg",
    "l'Italie",
    "Italie",
    "Italy",
    "itlay",
  ],
  ...[
    "NATO",
    "nato's",
    "OTAN",
    "the",
    "de",
    "of",
    "la",
    "Киів",
    "k",
    "kfor",
    "KFOR-2",
    "organisation",
    "organizations",
  ],
] as const;

const text = fc
  .array(fc.constantFrom(...drawnWords), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(" "));
const language = fc.constantFrom("en", "fr", "it", "de");
const said = fc.record({ text, language });

/** An entity with all of its texts. */
export interface DrawnEntity {
  readonly kind: string;
  readonly names: readonly { readonly text: string; readonly language: string }[];
  readonly description: Readonly<Record<string, string>>;
}

const entity: fc.Arbitrary<DrawnEntity> = fc.record({
  kind: fc.constantFrom("Mission", "State"),
  names: fc.array(said, { minLength: 1, maxLength: 3 }),
  description: fc.dictionary(language, text, { maxKeys: 2 }),
});

/** Sets with the same entities, documents and sentences; the second gives some of the entities other names and descriptions. */
export const drawnSets: fc.Arbitrary<readonly [FactSet, FactSet]> = fc
  .record({
    entities: fc.array(entity, { minLength: 1, maxLength: 6 }),
    renamed: fc.array(entity, { minLength: 1, maxLength: 2 }),
    documents: fc.array(
      fc.record({ title: fc.option(text), language, sentences: fc.array(text, { maxLength: 12 }) }),
      {
        maxLength: 3,
      },
    ),
    edges: fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 6 }),
  })
  .map(({ entities, renamed, documents, edges }) => {
    const all = (those: readonly DrawnEntity[]): FactSet => setOf(those, documents, edges);
    const others = entities.map((one, at) => ({ ...(renamed[at] ?? one), kind: one.kind }));
    return [all(entities), all(others)];
  });

/** A text to look for: drawn words, and beginnings of them. */
export const drawnQueries = fc.record({
  text: fc
    .array(fc.tuple(fc.constantFrom(...drawnWords), fc.constantFrom(0, 0, 0, 3, 5)), {
      minLength: 1,
      maxLength: 3,
    })
    .map((words) => words.map(([word, cut]) => (cut === 0 ? word : word.slice(0, cut))).join(" ")),
  kinds: fc.option(fc.subarray(["MISSION", "STATE", "DOCUMENT", "SENTENCE"])),
  language: fc.option(fc.constantFrom("en", "fr", "it"), { freq: 3 }),
});

/** A document with all of its texts. */
export interface DrawnDocument {
  readonly title: string | null;
  readonly language: string;
  readonly sentences: readonly string[];
}

/** A set with these texts, and a document that says the edges, which are given by the places of both entities. */
export function setOf(
  drawn: readonly DrawnEntity[],
  drawnDocuments: readonly DrawnDocument[],
  edges: readonly (readonly [number, number])[],
): FactSet {
  const entities = drawn.map(({ kind, names, description }, at): EntityRecord => ({
    id: `e${at}`,
    kind,
    names: names.map((name, rank) => ({
      ...name,
      type: "NAME",
      isPreferred: names.findIndex((other) => other.language === name.language) === rank,
      isReference: true,
    })),
    reference: { description },
  }));
  const documents = [...drawnDocuments, { title: null, language: "en", sentences: ["k"] }].map(
    ({ title, language: spoken }, at) => ({
      id: `document:d${at}`,
      sha256: `${at}`,
      text: "",
      language: spoken,
      title,
      publishedOn: null,
      url: null,
      sourceId: "source:s",
      translationOf: null,
    }),
  );
  const sentences = [...drawnDocuments, { language: "en", sentences: ["k"] }].flatMap((document, at) =>
    document.sentences.map((sentence, position): SentenceRecord => ({
      id: sentenceId(`document:d${at}`, position),
      documentId: `document:d${at}`,
      position,
      form: "SENTENCE",
      text: sentence,
      startOffset: 0,
      endOffset: sentence.length,
      language: document.language,
    })),
  );
  const pairs = new Map(
    edges
      .map(([from, to]) => [from % entities.length, to % entities.length] as const)
      .map(([from, to]) => [`${from} ${to}`, factRecord(`e${from}`, "PART_OF", { objectId: `e${to}` })]),
  );
  const facts = [...pairs.values()];
  const last = sentences.at(-1) as SentenceRecord;
  const claims = facts.map((fact): GivenClaim => {
    const claim = {
      documentId: last.documentId,
      startOffset: 0,
      endOffset: 1,
      stance: "AFFIRMS",
      speakerId: null,
      reading: "STATED",
      modality: "ACTUAL",
      qualifiers: {},
    } as const;
    const key = claimKey({ ...claim, factKey: fact.key });
    return { ...claim, id: claimId(key), key, factId: fact.id, sentenceId: last.id, quote: "k" };
  });
  return {
    sources: [{ id: "source:s", name: "unknown", reliability: "F" }],
    documents,
    sentences,
    entities,
    mentions: [],
    facts,
    claims,
    exceptions: { sentences: [], mentions: [] },
    documentPositions: new Map(),
  };
}
