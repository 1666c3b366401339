import type { LinkModel } from "./model.js";

/** Whether a link leads from each node to one at most: an object to GraphQL, never a list. */
export function leadsToOne({ cardinality }: Pick<LinkModel, "cardinality">): boolean {
  return cardinality === "one" || cardinality === "optional";
}
