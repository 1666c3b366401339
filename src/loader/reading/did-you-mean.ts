import { distance } from "fastest-levenshtein";

/** Lists of more candidates than this are not printed: nobody reads them. */
const maxListed = 12;

/** The end of a fault's message: the candidate that was probably meant; without one, all candidates where they are few. */
export function didYouMean(given: string, candidates: readonly string[]): string {
  const nearest = nearestOf(given, candidates);
  if (nearest !== undefined) return `; did you mean "${nearest}"?`;
  return candidates.length > 0 && candidates.length <= maxListed ? `; known: ${candidates.join(", ")}` : "";
}

/** The candidate that differs least from what is given, unless it differs in more than a third of the letters. */
function nearestOf(given: string, candidates: readonly string[]): string | undefined {
  const allowed = Math.max(1, Math.floor(given.length / 3));
  let nearest: string | undefined;
  let least = allowed + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - given.length) >= least) continue;
    const steps = distance(given.toLowerCase(), candidate.toLowerCase());
    if (steps >= least) continue;
    nearest = candidate;
    least = steps;
  }
  return nearest;
}
