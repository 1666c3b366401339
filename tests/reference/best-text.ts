import type { ReferenceNode } from "./reference-graph.js";

/** The text in the best language: the first wanted that is there (`fr-CA`, then `fr`), else English, else the first by code. */
export function bestText(
  texts: Readonly<Record<string, string>>,
  wanted: readonly string[],
): string | undefined {
  for (const language of wanted) {
    for (let tag = language.toLowerCase(); tag !== ""; tag = tag.split("-").slice(0, -1).join("-")) {
      if (texts[tag] !== undefined) return texts[tag];
    }
  }
  return texts.en ?? texts[Object.keys(texts).sort()[0] ?? ""];
}

/** The name of an entity that is shown, compared and sorted by. */
export function bestName(node: ReferenceNode, wanted: readonly string[]): string {
  return bestText(node.names, wanted) ?? "";
}
