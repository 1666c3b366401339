import { primaryLanguage } from "../../evidence/terms/term.js";

/** How the ids of terms of a language begin; of no language: of all. */
export function termBeginnings(language: string | null): readonly string[] {
  return [language === null ? "" : `${primaryLanguage(language)}/`];
}

/**
 * Prints that the term `t` is of one of the languages.
 *
 * A condition on a looked-up node stands behind WITH and in `any`: the embedded engine would else scan for it.
 *
 * @param languages what stands for what `termBeginnings` gives
 */
export function printInLanguage(languages: string): string {
  return `any(language IN ${languages} WHERE t.id STARTS WITH language)`;
}
