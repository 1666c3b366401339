import { readQuery, type TermKeys, termKeysOf } from "../../src/exploration/search/search-query.js";
import type { Cells } from "./positional.js";

/**
 * What both hand-written contenders begin `search` with. It asks the stored terms, as Attest does. A full-text index of Neo4j knows no
 * stems by language, so that it finds something else, and it is no quicker: over names and sentences alone it took as long.
 */

/** Places as they rank: name, title, sentence, description, document as a whole. Fits: exact, word, prefix, stem. */
export const matches = ["EXACT", "WORD", "PREFIX", "STEM"] as const;

/** Words that begin with what was typed, and hits of one fit in one place, that are looked at: as many as Attest looks at in the graph. */
const BEGINNINGS = 100;
const CANDIDATES = 1_000;

/** Ids of a place in their order: sentences of a document by number. */
const idOrder =
  "CASE place WHEN 2 THEN split(id, ':')[1] + ':' ELSE id END, CASE place WHEN 2 THEN toInteger(split(id, ':')[2]) END";

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
      WITH asked.word AS word, fit, split(t.names, ' ') AS names, split(t.titles, ' ') AS titles,
        split(t.sentences, ' ') AS sentences, split(t.descriptions, ' ') AS descriptions
      UNWIND [
        [0, names], [3, names], [3, descriptions], [1, titles], [4, titles], [2, sentences],
        [4, [id IN sentences | 'document:' + split(id, ':')[1]]]
      ] AS listed
      UNWIND listed[1] AS id
      WITH word, listed[0] AS place, id, min(fit) AS fit
      WITH place, id, count(*) AS met, max(fit) AS fit WHERE met = size($words)
      RETURN collect([place, fit, id]) AS found
    }
    UNWIND named + found AS hit
    WITH hit[2] AS id, min([hit[0], hit[1]]) AS best
    WITH best[0] AS place, best[1] AS fit, collect(id) AS ids
    CALL (place, ids) {
      WITH place, ids WHERE size(ids) <= ${CANDIDATES}
      RETURN ids AS kept
      UNION
      WITH place, ids WHERE size(ids) > ${CANDIDATES}
      UNWIND ids AS id
      WITH id ORDER BY ${idOrder} LIMIT ${CANDIDATES}
      RETURN collect(id) AS kept
    }
    WITH sum(size(kept)) AS total, collect([place, fit, kept]) AS tiers
    CALL (tiers) {
      UNWIND tiers AS tier
      WITH tier[0] AS place, tier[1] AS fit, tier[2] AS kept
      UNWIND kept AS id
      OPTIONAL MATCH (entity:Entity {id: CASE WHEN place IN [0, 3] THEN id END})
      WITH place, fit, id, entity ORDER BY fit, place, coalesce(entity.degree, 0) DESC, ${idOrder} LIMIT 10
      RETURN collect({place: place, fit: fit, id: id, entity: entity}) AS page
    }`;

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
