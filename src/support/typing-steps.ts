import { distance } from "fastest-levenshtein";

/** Typing errors between two words: letters changed, added or left out. Two neighbors that changed places are one error. */
export function typingSteps(a: string, b: string): number {
  return isTransposed(a, b) ? 1 : distance(a, b);
}

function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return (
    at + 1 < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  );
}
