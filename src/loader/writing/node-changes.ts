import { type Properties, requiredText, sameProperties } from "./properties.js";

/** Nodes as they are to be, parted by what is stored of them. */
export interface NodeDifference {
  readonly created: readonly Properties[];
  readonly replaced: readonly Properties[];
}

/** @param stored what is stored, by `id` */
export function nodeDifference(
  wanted: readonly Properties[],
  stored: ReadonlyMap<string, Properties>,
): NodeDifference {
  const created: Properties[] = [];
  const replaced: Properties[] = [];
  for (const properties of wanted) {
    const before = stored.get(requiredText(properties, "id"));
    if (before === undefined) created.push(properties);
    else if (!sameProperties(before, properties)) replaced.push(properties);
  }
  return { created, replaced };
}
