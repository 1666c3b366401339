import type { LinkModel } from "../ontology/model.js";

/** Whether nodes can be ordered by how many a link leads to: not where several ways may lead to the same node. */
export function isCountable(link: LinkModel): boolean {
  return link.cardinality === "connection" && !link.distinct;
}

/** The member of an order that stands for the number of what a link leads to: `contributorsCount`. */
export function countOrder(link: LinkModel): string {
  return `${link.field}Count`;
}
