/** How many languages a statement tries before the default: the one asked for, the request's, one more. */
export const languageSlots = 3;

/**
 * The languages in which a text is looked for, best first: the one asked for and its fallbacks (`fr-CA`, then `fr`),
 * then those of the request likewise; only languages that the graph has, each once. Shorter than `languageSlots` where there
 * are fewer: then the default (English, else the first by code) takes over.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4647#section-3.4 Lookup
 */
export function languageChain(
  asked: string | null,
  accepted: readonly string[],
  known: readonly string[],
): readonly string[] {
  const wanted = asked === null ? accepted : [asked, ...accepted];
  const byFolded = new Map(known.map((language) => [language.toLowerCase(), language]));
  const found = wanted
    .flatMap((language) => withFallbacks(language.toLowerCase()))
    .map((language) => byFolded.get(language))
    .filter((language) => language !== undefined);
  return [...new Set(found)].slice(0, languageSlots);
}

/** `zh-hant-tw` gives itself, `zh-hant`, `zh`. */
function withFallbacks(language: string): string[] {
  const subtags = language.split("-");
  return subtags.map((_, dropped) => subtags.slice(0, subtags.length - dropped).join("-"));
}
