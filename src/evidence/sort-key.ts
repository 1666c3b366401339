import { foldText } from "./fold-text.js";

/**
 * A key in pure ASCII by which texts stand in the order that a reader of English, French or Italian expects, the same on both engines.
 *
 *  - Case, accents and typography do not count (`foldText`): `Écologie` stands between `echo` and `ecosystem`.
 *  - Punctuation separates words like a space, and a space comes before all else: `Air-policing` beside `air policing`, before `aircraft`.
 *  - Digits come before letters, and numbers of up to 12 digits count by value: `Article 5` before `Article 10`.
 *  - Other scripts follow in the order of their code points, each written `~` and six hexadecimal digits.
 *
 * Different texts may share a key; whoever sorts appends the id.
 */
export function sortKey(text: string): string {
  return foldText(text)
    .replace(/[\u0000-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u007F]+/gu, " ")
    .trim()
    .replace(/[0-9]+/gu, (digits) => digits.padStart(12, "0"))
    .replace(/[^\u0000-\u007F]/gu, hexadecimal);
}

function hexadecimal(character: string): string {
  return `~${(character.codePointAt(0) ?? 0).toString(16).padStart(6, "0")}`;
}
