import { readQuery, type TermKeys, termKeysOf } from "../../src/exploration/search/search-query.js";
import type { Cells } from "./positional.js";

/**
 * What both hand-written contenders begin `search` with. It asks the stored terms, as Attest does. A full-text index of Neo4j knows no
 * stems by language, so that it finds something else, and it is no quicker: over names and sentences alone it took as long.
 */

/** Places as they rank: name, title, sentence, description, document as a whole. Fits: exact, word, prefix, stem. */
export const matches = ["EXACT", "WORD", "PREFIX", "STEM"] as const;

/** Words that begin with what was typed, and hits of one fit in one place, that are looked at: as many as Attest looks at. */
const BEGINNINGS = 100;
const CANDIDATES = 1_000;

/**
 * A word that is looked for may also be begun by another: `butera but` finds what has `butera` alone, however many words begin so.
 *
 * Leaves `total` and `page`: the best ten hits as `{place, fit, id, entity}`, the entity null for documents and sentences.
 */
export const searchHits = `
    CALL () {
      MATCH (n:Name) WHERE n.textFolded IN $names
      MATCH (n)<-[:NAMED]-(e)
      RETURN collect([0, 0, e.id]) AS named
    }
    CALL () {
      UNWIND $words AS asked
      CALL (asked) {
        MATCH (t:Term {word: asked.word})
        RETURN t, 1 AS fit
        UNION
        UNWIND asked.stems AS stem
        MATCH (t:Term {stem: stem})
        RETURN t, CASE WHEN t.word = asked.word THEN 1 WHEN asked.isBeginning AND t.word STARTS WITH asked.word THEN 2 ELSE 3 END AS fit
        UNION
        MATCH (t:Term {beginning: asked.beginning}) WHERE t.word STARTS WITH asked.word
        WITH t ORDER BY size(t.word), t.word, t.id LIMIT ${BEGINNINGS}
        RETURN t, CASE WHEN t.word = asked.word THEN 1 ELSE 2 END AS fit
        UNION
        WITH asked WHERE asked.isBeginning
        UNWIND $words AS other
        UNWIND other.stems AS stem
        MATCH (t:Term {stem: stem}) WHERE t.word STARTS WITH asked.word
        RETURN t, CASE WHEN t.word = asked.word THEN 1 ELSE 2 END AS fit
      }
      UNWIND [
        [0, split(t.names, ' ')], [3, split(t.names, ' ')], [3, split(t.descriptions, ' ')],
        [1, split(t.titles, ' ')], [4, split(t.titles, ' ')], [2, split(t.sentences, ' ')],
        [4, [id IN split(t.sentences, ' ') | 'document:' + split(id, ':')[1]]]
      ] AS listed
      UNWIND listed[1] AS id
      WITH asked.word AS word, listed[0] AS place, id, min(fit) AS fit
      WITH place, id, count(*) AS met, max(fit) AS fit WHERE met = size($words)
      RETURN collect([place, fit, id]) AS found
    }
    UNWIND named + found AS hit
    WITH hit[2] AS id, min([hit[0], hit[1]]) AS best
    WITH best[0] AS place, best[1] AS fit, collect(CASE best[0]
      WHEN 2 THEN {id: id, stem: split(id, ':')[1] + ':', number: toInteger(split(id, ':')[2])}
      ELSE {id: id, stem: id, number: 0}
    END) AS ids
    CALL (ids) {
      WITH ids WHERE size(ids) <= ${CANDIDATES}
      RETURN ids AS kept
      UNION
      WITH ids WHERE size(ids) > ${CANDIDATES}
      UNWIND ids AS one
      WITH one ORDER BY one.stem, one.number LIMIT ${CANDIDATES}
      RETURN collect(one) AS kept
    }
    UNWIND kept AS one
    OPTIONAL MATCH (entity:Entity {id: one.id})
    WITH place, fit, one, entity
    ORDER BY fit, place, entity.degree DESC, one.stem, one.number
    WITH collect({place: place, fit: fit, id: one.id, entity: entity}) AS hits
    WITH size(hits) AS total, hits[..10] AS page`;

/** What `searchHits` is asked with: the text as Attest reads it, so that both look for the same. */
export function searchParameters(text: string): Readonly<Record<string, unknown>> {
  const { names, words } = readQuery(text, null);
  return {
    names,
    words: words.map((word) => {
      const { beginnings }: TermKeys = termKeysOf({ names, words: [word], language: null });
      return {
        word: word.word,
        stems: [...word.stems],
        isBeginning: word.isBeginning,
        beginning: beginnings[0]?.key ?? null,
      };
    }),
  };
}

/** The edge of a hit, from `[fit, id, kind, text]`. Of what is no entity, the id says what it is. */
export function readHit([fit, id, kind, text]: Cells): unknown {
  const match = matches[fit as number];
  if (typeof kind === "string") {
    const __typename = `${kind.charAt(0)}${kind.slice(1).toLowerCase()}`;
    return { match, node: { __typename, id, name: text } };
  }
  const isSentence = (id as string).startsWith("sentence:");
  const node = isSentence
    ? { __typename: "Sentence", id, text }
    : { __typename: "Document", id, title: text };
  return { match, node };
}
