import { distance } from "fastest-levenshtein";

/**
 * The candidates that somebody probably meant, nearest first: those that hold what was given, and those that differ in no more
 * than a third of its letters. Of those as near, the ones with fewest other letters come first: "Italie" before all that Italy signed.
 *
 * @param textOf the text that is compared, folded alike on both sides
 */
export function nearTexts<T>(
  given: string,
  candidates: readonly T[],
  textOf: (candidate: T) => string,
): readonly T[] {
  const allowed = Math.max(1, Math.floor(given.length / 3));
  return candidates
    .map((candidate) => ({ candidate, ...distanceOf(given, textOf(candidate)) }))
    .filter(({ steps }) => steps <= allowed)
    .sort(
      (a, b) =>
        a.steps - b.steps || a.letters - b.letters || (textOf(a.candidate) < textOf(b.candidate) ? -1 : 1),
    )
    .map(({ candidate }) => candidate);
}

/** A text that holds the whole of what was given is one step away, however long it is. */
function distanceOf(given: string, text: string): { readonly steps: number; readonly letters: number } {
  const letters = distance(given, text);
  return { steps: text.includes(given) ? 1 : letters, letters };
}
