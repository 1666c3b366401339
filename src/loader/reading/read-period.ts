import { FuzzyTimeError, parseFuzzyTime } from "../../evidence/fuzzy-time.js";
import type { FuzzyTime } from "../../evidence/records.js";
import type { Faults } from "./faults.js";
import { Shape } from "./shape.js";
import type { TextNode, YamlNode } from "./yaml-tree.js";

/** A period such as `{text: Q3 2025 onwards, start: 2025-35, end: OPEN}`. */
export function readPeriod(node: YamlNode, what: string, faults: Faults): FuzzyTime | null {
  const shape = new Shape(faults);
  const map = shape.map(node, `${what} (a period: text, start, end)`);
  if (map === null) return null;
  shape.keys(map, ["text", "start", "end"], "a period");
  const text = shape.requiredText(map, "text", "the period");
  const start = shape.requiredText(map, "start", "the period");
  const end = shape.requiredText(map, "end", "the period");
  if (text === null || start === null || end === null) return null;
  return parse({ text, start, end }, faults);
}

function parse(
  given: Readonly<Record<"text" | "start" | "end", TextNode>>,
  faults: Faults,
): FuzzyTime | null {
  const { text, start, end } = given;
  try {
    return parseFuzzyTime({ text: text.value, start: start.value, end: end.value });
  } catch (error) {
    if (!(error instanceof FuzzyTimeError)) throw error;
    faults.add(given[error.part].at, error.message);
    return null;
  }
}
