import type { LinkStep } from "../ontology/model.js";

/** How nodes are met: by a path from the node at hand, or all of a label. */
export type Way =
  | { readonly way: "path"; readonly steps: readonly LinkStep[]; readonly distinct: boolean }
  | { readonly way: "label"; readonly label: string };
