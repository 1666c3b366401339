import type { EntityRecord } from "../../src/evidence/records.js";
import { foldText } from "../../src/evidence/fold-text.js";
import { stemmedLanguages, stemOf } from "../../src/evidence/terms/stem.js";
import { tellingInAnyLanguage, tellingWords } from "../../src/evidence/terms/stop-words.js";
import { wordsOf } from "../../src/evidence/terms/words-of.js";
import type { FactSet } from "../../src/loader/fact-set.js";
import { typingSteps } from "../../src/support/typing-steps.js";

/** What a search is expected to find: match, id. */
export type NaiveHit = readonly [match: string, id: string];

interface Asked {
  readonly text: string;
  readonly kinds: readonly string[] | null;
  readonly language: string | null;
}

interface Said {
  readonly text: string;
  readonly language: string;
}

/** What can be found, with its texts: first those by which it is found best. */
interface Item {
  readonly id: string;
  readonly kind: string;
  readonly degree: number;
  readonly names: readonly Said[];
  /** By place: of one that is found there all words stand in these texts. */
  readonly places: readonly (readonly [place: number, texts: readonly Said[]])[];
  readonly order: readonly [string, number];
}

const matches = ["EXACT", "WORD", "PREFIX", "STEM", "SIMILAR"] as const;
const [NAME, TITLE, SENTENCE, DESCRIPTION, DOCUMENT] = [0, 1, 2, 3, 4] as const;

/** Searches by looking at every text of a set, word by word: no index, no limits. */
export function searchNaively(set: FactSet, asked: Asked): readonly NaiveHit[] {
  const items = itemsOf(set).filter(({ kind }) => asked.kinds === null || asked.kinds.includes(kind));
  const words = [...new Set(tellingInAnyLanguage(wordsOf(asked.text)))];
  const typed = found(items, asked, words, () => new Set());
  if (typed.length > 0) return typed;
  const vocabulary = new Set(
    itemsOf(set).flatMap(({ places }) =>
      places.flatMap(([, texts]) => spoken(texts, asked.language).flatMap(tellingOf)),
    ),
  );
  return found(items, asked, words, (word) => nearest(word, vocabulary));
}

function found(
  items: readonly Item[],
  asked: Asked,
  words: readonly string[],
  similar: (word: string) => ReadonlySet<string>,
): readonly NaiveHit[] {
  const names = [foldText(asked.text), wordsOf(asked.text).join(" "), words.join(" ")].filter(
    (name) => name !== "",
  );
  const hits = items.flatMap((item) => {
    if (spoken(item.names, asked.language).some(({ text }) => names.includes(foldText(text))))
      return [{ item, match: 0, place: NAME }];
    for (const [place, texts] of item.places) {
      const said = spoken(texts, asked.language);
      const fits = words.map((word) => best(said.map((text) => fitOf(word, text, asked, similar(word)))));
      const match = Math.max(...fits);
      if (fits.length > 0 && Number.isFinite(match)) return [{ item, match, place }];
    }
    return [];
  });
  return hits.sort(inOrder).map(({ item, match }) => [matches[match] ?? "", item.id]);
}

/** How well the words of a text fit one that is looked for: the place of a match in `matches`. */
function fitOf(word: string, said: Said, asked: Asked, similar: ReadonlySet<string>): number {
  const isLast = word === wordsOf(asked.text).at(-1) && word.length >= 3;
  const isStemmed = stemmedLanguages.includes(said.language) || asked.language !== null;
  return best(
    tellingOf(said).map((other) => {
      if (other === word) return 1;
      if (isLast && other.startsWith(word)) return 2;
      if (isStemmed && stemOf(other, said.language) === stemOf(word, said.language)) return 3;
      return similar.has(other) ? 4 : Number.POSITIVE_INFINITY;
    }),
  );
}

function best(fits: readonly number[]): number {
  return Math.min(Number.POSITIVE_INFINITY, ...fits);
}

interface Hit {
  readonly item: Item;
  readonly match: number;
  readonly place: number;
}

function inOrder(a: Hit, b: Hit): number {
  return (
    a.match - b.match ||
    a.place - b.place ||
    b.item.degree - a.item.degree ||
    compareTexts(a.item.order[0], b.item.order[0]) ||
    a.item.order[1] - b.item.order[1]
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Words of the vocabulary with the fewest typing errors, which share a half. */
function nearest(word: string, vocabulary: ReadonlySet<string>): ReadonlySet<string> {
  const allowed = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  if (allowed === 0) return new Set();
  const near = [...vocabulary].filter((other) => {
    const half = Math.floor((other.length - 1) / 2);
    const isShared =
      word.startsWith(other.slice(0, half)) || word.endsWith(half === 0 ? "" : other.slice(-half));
    return isShared && Math.abs(word.length - other.length) <= allowed && typingSteps(word, other) <= allowed;
  });
  const fewest = Math.min(...near.map((other) => typingSteps(word, other)));
  return new Set(
    near
      .filter((other) => typingSteps(word, other) === fewest)
      .sort()
      .slice(0, 5),
  );
}

function itemsOf({ entities, documents, sentences, facts }: FactSet): readonly Item[] {
  const ends = facts.flatMap(({ subjectId, objectId }) => [subjectId, objectId]);
  const described = ({ reference }: EntityRecord): readonly Said[] =>
    Object.entries((reference.description ?? {}) as Readonly<Record<string, string>>).map(
      ([language, text]) => ({ text, language }),
    );
  return [
    ...entities.map((entity): Item => ({
      id: entity.id,
      kind: entity.kind.toUpperCase(),
      degree: ends.filter((id) => id === entity.id).length,
      names: entity.names,
      places: [
        [NAME, entity.names],
        [DESCRIPTION, [...entity.names, ...described(entity)]],
      ],
      order: [entity.id, 0],
    })),
    ...documents.map(({ id, title, language }): Item => {
      const titles = title === null ? [] : [{ text: title, language }];
      const own = sentences.filter(({ documentId }) => documentId === id);
      return {
        id,
        kind: "DOCUMENT",
        degree: 0,
        names: [],
        places: [
          [TITLE, titles],
          [DOCUMENT, [...titles, ...own]],
        ],
        order: [id, 0],
      };
    }),
    ...sentences.map((sentence): Item => ({
      id: sentence.id,
      kind: "SENTENCE",
      degree: 0,
      names: [],
      places: [[SENTENCE, [sentence]]],
      order: [sentence.documentId, sentence.position],
    })),
  ];
}

function spoken(texts: readonly Said[], language: string | null): readonly Said[] {
  return language === null ? texts : texts.filter((said) => said.language === language);
}

function tellingOf({ text, language }: Said): readonly string[] {
  return tellingWords(wordsOf(text), language);
}
