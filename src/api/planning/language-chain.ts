import { defaultLanguage } from "../../ontology/stored-properties.js";

/** How many languages a statement tries before the default: the one asked for, the request's, one more. */
const mostLanguages = 3;

/**
 * The languages in which a text is looked for, best first: the one asked for and its fallbacks (`fr-CA`, then `fr`),
 * then those of the request likewise; only languages that the graph has, each once. After them the default takes over: English,
 * else the first by code. So English is not tried as the last one: what has an English text has it as its default.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4647#section-3.4 Lookup
 */
export function languageChain(
  asked: string | null,
  accepted: readonly string[],
  known: readonly string[],
): readonly string[] {
  const wanted = asked === null ? accepted : [asked, ...accepted];
  if (wanted.length === 0) return wanted;
  const byFolded = new Map(known.map((language) => [language.toLowerCase(), language]));
  const found = wanted
    .flatMap((language) => withFallbacks(language.toLowerCase()))
    .map((language) => byFolded.get(language))
    .filter((language) => language !== undefined);
  const chain = [...new Set(found)].slice(0, mostLanguages);
  return chain[chain.length - 1] === defaultLanguage ? chain.slice(0, -1) : chain;
}

/** `zh-hant-tw` gives itself, `zh-hant`, `zh`. */
function withFallbacks(language: string): string[] {
  const subtags = language.split("-");
  return subtags.map((_, dropped) => subtags.slice(0, subtags.length - dropped).join("-"));
}
