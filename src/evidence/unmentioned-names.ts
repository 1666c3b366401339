import type { SentenceForm } from "../ontology/vocabulary.js";

/** A stretch of a document's text. Offsets count in the text of the document, in UTF-16 code units. */
export interface Stretch {
  readonly startOffset: number;
  readonly endOffset: number;
}

/** Words that look like a name, where none that is known stands. */
export interface UnmentionedName extends Stretch {
  readonly text: string;
}

const word = "\\p{Lu}[\\p{L}\\p{N}'’/-]*";
const runs = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?: ${word})*`, "gu");
const acronym = /^[\p{Lu}\p{N}/-]*\p{Lu}[\p{N}/-]*\p{Lu}[\p{Lu}\p{N}/-]*$/u;
/** What has capitals for another reason than being a name. */
const capitalized: ReadonlySet<SentenceForm> = new Set(["HEADING", "TABLE_HEADER"]);

/**
 * Finds runs of capitalized words and acronyms that no mention overlaps: what may be a name that nobody declared.
 *
 * One capitalized word begins every sentence and is none by itself, unless it is an acronym; of headings only acronyms count.
 */
export function unmentionedNames(
  sentence: { readonly text: string; readonly form: SentenceForm; readonly startOffset: number },
  mentions: readonly Stretch[],
): readonly UnmentionedName[] {
  return [...sentence.text.matchAll(runs)]
    .filter(({ 0: text, index }) => looksLikeName(text, index, sentence.form))
    .map(({ 0: text, index }) => {
      const startOffset = sentence.startOffset + index;
      return { text, startOffset, endOffset: startOffset + text.length };
    })
    .filter((name) => !mentions.some((mention) => overlap(name, mention)));
}

function looksLikeName(text: string, index: number, form: SentenceForm): boolean {
  if (acronym.test(text)) return true;
  if (capitalized.has(form)) return false;
  return index > 0 || text.includes(" ");
}

function overlap(a: Stretch, b: Stretch): boolean {
  return a.startOffset < b.endOffset && b.startOffset < a.endOffset;
}
