import { relationDegreeMark } from "../ontology/stored-properties.js";

/** How many edges a node has of each relation either way, of those that it has: `[[stored property, number], …]`. */
export function printDegrees(node: string): string {
  return `[key IN keys(${node}) WHERE key CONTAINS '${relationDegreeMark}' | [key, ${node}[key]]]`;
}
