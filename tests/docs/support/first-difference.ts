const ELISION = "…";

/**
 * Where an answer is not what a document shows of it, or null.
 *
 * A document may leave things out, visibly: a text that ends in `…` stands for all that begin so, and a list whose last item
 * is `"…"` for all that begin with the others. Everything else must be the same, to the last field.
 */
export function firstDifference(shown: unknown, actual: unknown, path = "answer"): string | null {
  if (Array.isArray(shown) && Array.isArray(actual)) return differenceOfLists(shown, actual, path);
  if (isRecord(shown) && isRecord(actual)) return differenceOfObjects(shown, actual, path);
  if (isBeginning(shown, actual) || shown === actual) return null;
  return `${path} is ${JSON.stringify(actual)}, shown as ${JSON.stringify(shown)}`;
}

function isBeginning(shown: unknown, actual: unknown): boolean {
  if (typeof shown !== "string" || typeof actual !== "string") return false;
  return shown.endsWith(ELISION) && actual.startsWith(shown.slice(0, -ELISION.length));
}

function differenceOfLists(
  shown: readonly unknown[],
  actual: readonly unknown[],
  path: string,
): string | null {
  const items = shown.at(-1) === ELISION ? shown.slice(0, -1) : shown;
  const isWhole = items.length === shown.length;
  if (isWhole ? items.length !== actual.length : items.length >= actual.length) {
    return `${path} has ${actual.length} items, shown are ${items.length}${isWhole ? "" : " and …"}`;
  }
  return first(items.map((item, index) => firstDifference(item, actual[index], `${path}[${index}]`)));
}

function differenceOfObjects(
  shown: Readonly<Record<string, unknown>>,
  actual: Readonly<Record<string, unknown>>,
  path: string,
): string | null {
  const [shownKeys, actualKeys] = [Object.keys(shown).sort(), Object.keys(actual).sort()];
  if (shownKeys.join() !== actualKeys.join())
    return `${path} has the fields ${actualKeys.join(", ")}, shown are ${shownKeys.join(", ")}`;
  return first(shownKeys.map((key) => firstDifference(shown[key], actual[key], `${path}.${key}`)));
}

function first(differences: readonly (string | null)[]): string | null {
  return differences.find((difference) => difference !== null) ?? null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
