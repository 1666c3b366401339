/** Beyond this many steps (letters of the quote times letters of the text) no stretch is looked for: it would take seconds. */
const maxSteps = 50_000_000;
/** Share of the quote's letters that may differ. */
const maxShare = 0.4;

/**
 * The stretch of a text that differs least from a quote, with whole words at both ends, for a reader to see what was mistyped.
 *
 * @returns null where even the nearest differs too much to be what was meant
 */
export function nearestStretch(quote: string, text: string): string | null {
  if (quote.length * text.length > maxSteps) return null;
  const best = approximateMatch(quote.toLowerCase(), text.toLowerCase());
  if (best.distance > quote.length * maxShare) return null;
  return wholeWords(text, best.start, best.end);
}

/** Sellers' algorithm: the edit distance of the quote to the nearest substring, with the place of that substring. */
function approximateMatch(quote: string, text: string): { distance: number; start: number; end: number } {
  const rows = quote.length + 1;
  let costs = Int32Array.from({ length: rows }, (_, row) => row);
  let starts = new Int32Array(rows);
  let best = { distance: quote.length, start: 0, end: 0 };
  for (let column = 1; column <= text.length; column += 1) {
    const nextCosts = new Int32Array(rows);
    const nextStarts = new Int32Array(rows);
    nextStarts[0] = column;
    for (let row = 1; row < rows; row += 1) {
      const same = quote.charCodeAt(row - 1) === text.charCodeAt(column - 1);
      const replace = at(costs, row - 1) + (same ? 0 : 1);
      const skipText = at(costs, row) + 1;
      const skipQuote = at(nextCosts, row - 1) + 1;
      const least = Math.min(replace, skipText, skipQuote);
      nextCosts[row] = least;
      nextStarts[row] =
        least === replace
          ? at(starts, row - 1)
          : least === skipText
            ? at(starts, row)
            : at(nextStarts, row - 1);
    }
    const distance = at(nextCosts, quote.length);
    if (distance < best.distance) best = { distance, start: at(nextStarts, quote.length), end: column };
    costs = nextCosts;
    starts = nextStarts;
  }
  return best;
}

function at(values: Int32Array, index: number): number {
  return values[index] ?? 0;
}

function wholeWords(text: string, start: number, end: number): string {
  let from = start;
  let to = end;
  while (from > 0 && isWord(text.charAt(from)) && isWord(text.charAt(from - 1))) from -= 1;
  while (to < text.length && isWord(text.charAt(to - 1)) && isWord(text.charAt(to))) to += 1;
  return text.slice(from, to).trim();
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
