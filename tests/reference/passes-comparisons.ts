import { foldText } from "../../src/evidence/fold-text.js";
import type { ReferenceValue } from "./reference-graph.js";

type Comparisons = Readonly<Record<string, unknown>>;

/** Whether a value passes a comparison filter. An absent one passes none but `exists: false`. */
export function passesComparisons(
  value: ReferenceValue | undefined,
  comparisons: Comparisons,
  isFolded = false,
): boolean {
  const form = (one: unknown): unknown => (isFolded ? foldText(one as string) : one);
  return Object.entries(comparisons).every(([name, given]) => {
    if (name === "exists") return (value !== undefined) === given;
    if (value === undefined) return false;
    return holds(name, form(value), Array.isArray(given) ? given.map(form) : form(given));
  });
}

function holds(name: string, value: unknown, given: unknown): boolean {
  const [text, part] = [value as string, given as string];
  switch (name) {
    case "eq":
      return value === given;
    case "in":
      return (given as unknown[]).includes(value);
    case "lt":
      return text < part;
    case "lte":
      return text <= part;
    case "gt":
      return text > part;
    case "gte":
      return text >= part;
    case "contains":
      return text.includes(part);
    case "startsWith":
      return text.startsWith(part);
    case "endsWith":
      return text.endsWith(part);
    case "includes":
      return (value as unknown[]).includes(given);
    case "includesAny":
      return (given as unknown[]).some((one) => (value as unknown[]).includes(one));
    default:
      throw new Error(`The reference knows no comparison ${name}.`);
  }
}
