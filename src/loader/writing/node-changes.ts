import type { ChangedNode } from "./change.js";
import { differingProperties, type Properties, requiredText } from "./properties.js";

/** Nodes as they are to be, parted by what is stored of them. */
export interface NodeDifference {
  readonly created: readonly Properties[];
  readonly changed: readonly ChangedNode[];
}

/** @param stored what is stored, by `id` */
export function nodeDifference(
  wanted: readonly Properties[],
  stored: ReadonlyMap<string, Properties>,
): NodeDifference {
  const created: Properties[] = [];
  const changed: ChangedNode[] = [];
  for (const properties of wanted) {
    const id = requiredText(properties, "id");
    const before = stored.get(id);
    if (before === undefined) created.push(properties);
    else changed.push(...changedNode(id, before, properties));
  }
  return { created, changed };
}

/** A node that is there, as it is to be: nothing where it is so already. */
export function changedNode(id: string, before: Properties, after: Properties): readonly ChangedNode[] {
  const properties = differingProperties(before, after);
  return properties === null ? [] : [{ id, properties }];
}
