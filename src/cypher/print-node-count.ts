import { quoteName } from "./quote-name.js";

/** How many nodes have a label: a number that the engines keep, so that this is quick on any size. */
export function printNodeCount(label: string): string {
  return `MATCH (n:${quoteName(label)}) RETURN count(n) AS amount`;
}
