import { termPlaces } from "../evidence/terms/term.js";
import { printNodeCount } from "./print-node-count.js";

/** Two lists: with what terms begin, each once, and, in the same order, how many do. */
export const TERM_BEGINNINGS =
  "MATCH (t:Term) WITH t.beginning AS beginning, count(*) AS amount " +
  "RETURN collect(beginning) AS beginnings, collect(amount) AS amounts";

/** How many terms there are. */
export const TERM_COUNT = printNodeCount("Term");

/** A list of the terms that begin with one of `$beginnings`, each as `printTermCells` says, with all lists. */
export const TERMS_BEGINNING = `UNWIND $beginnings AS beginning MATCH (t:Term {beginning: beginning}) RETURN collect(${printTermCells()}) AS terms`;

/** The cells of a term `t`: id, word, stem, and the list of each place. @param listOf prints a list, of its expression and place */
export function printTermCells(listOf: (list: string, place: string) => string = (list) => list): string {
  const lists = termPlaces.map((place) => listOf(`t.${place}`, place));
  return `[t.id, t.word, t.stem, ${lists.join(", ")}]`;
}
