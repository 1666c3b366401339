import type { LinkModel } from "../../ontology/model.js";
import type { Way } from "../../plan/way.js";

/** The way that a link goes. Ids of entities are indexed over all kinds, by the label of their common interface. */
export function wayOf({ path, distinct, end, cardinality }: LinkModel): Way {
  return {
    way: "path",
    steps: path,
    distinct,
    toOne: cardinality === "one" || cardinality === "optional",
    endLabel: (end.ancestors[end.ancestors.length - 1] ?? end).name,
  };
}
