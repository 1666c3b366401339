import type { Way } from "./way.js";

/** Which of the two things at hand a value is read from: the node met, or the relationship that led to it. */
export type Of = "node" | "edge";

/** A value of the node or edge at hand. */
export type Expression =
  | { readonly expression: "property"; readonly of: Of; readonly property: string }
  /** The first there is of the node's properties, else `fallback`: a text in the best language. */
  | {
      readonly expression: "localized";
      readonly properties: readonly string[];
      readonly fallback: string;
    }
  /** How many nodes are met along a way. */
  | { readonly expression: "count"; readonly way: Way }
  /** The numbers of edges that the node has, by relation and direction: a list of `[property, number]`, in no order, without zeros. */
  | { readonly expression: "degrees" }
  /** The place of an enumeration's value in its declared order; null for null. */
  | {
      readonly expression: "rank";
      readonly of: Of;
      readonly property: string;
      readonly values: readonly string[];
    };

/** A property of the node at hand. */
export function nodeProperty(property: string): Expression {
  return { expression: "property", of: "node", property };
}

/** A property of the relationship that led to the node at hand. */
export function edgeProperty(property: string): Expression {
  return { expression: "property", of: "edge", property };
}
