/** What bounds a search, whatever is asked and however large the graph is. */
export const searchLimits = {
  /** Characters of the text. */
  text: 500,
  /** Different words of it that say something. */
  words: 24,
  /** Words that begin with what was typed: the shortest of them. */
  beginnings: 100,
  /** Where there are more: entities, titles and sentences, of each, that have all other words and whose own words are read. */
  textsRead: 200,
  /** Hits of one match in one place, such as entities whose name has a word: the first by id. */
  candidates: 1_000,
  /** Words that are compared with one that was probably mistyped, of each half; and those of them that are looked for. */
  compared: 2_000,
  similar: 5,
  /** Sentences that show why a document was found. */
  sentencesShown: 3,
} as const;
