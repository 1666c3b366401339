/**
 * The form of a text in which comparisons disregard case, accents and typography.
 *
 * NFKD without combining marks, lower case; ligatures spelled out (`œ` → `oe`), every kind of quote, apostrophe and dash one
 * ASCII character, invisible characters removed, white space single and trimmed. Folding twice is folding once.
 */
export function foldText(text: string): string {
  return (
    text
      // NFKD would make a space of a free-standing acute accent, which writers use as an apostrophe.
      .replace(/[\u00B4\u1FFD]/gu, "'")
      .normalize("NFKD")
      .toLowerCase()
      // Lower case may bring back what decomposition removed: `İ` becomes `i` and a dot above.
      .normalize("NFKD")
      .replace(marksAndInvisible, "")
      .replace(apostrophes, "'")
      .replace(quotes, '"')
      .replace(letters, (letter) => plainLetters[letter] ?? letter)
      .replace(dashes, "-")
      .replace(/\s+/gu, " ")
      .trim()
  );
}

/** The grave accent among them: NFKD makes one of its Greek and full-width forms. */
const apostrophes = /[\u0060\u2018\u2019\u201A\u201B\u2032\u2035\u02B9\u02BB\u02BC\u02C8\u2039\u203A]/gu;
const quotes = /[\u201C\u201D\u201E\u201F\u2033\u2036\u00AB\u00BB]/gu;
const dashes = /[\u2010-\u2015\u2212\u2E3A\u2E3B]/gu;
const marksAndInvisible = /[\p{M}\p{Cf}]/gu;

/** Letters that Unicode does not decompose, although readers take them for variants of plain ones. */
const plainLetters: Readonly<Record<string, string>> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
  ς: "σ",
};
const letters = new RegExp(`[${Object.keys(plainLetters).join("")}]`, "gu");
