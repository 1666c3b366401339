import type { LinkStep } from "../ontology/model.js";

/** How nodes are met: by a path from the node at hand, or all of a label. */
export type Way =
  | {
      readonly way: "path";
      readonly steps: readonly LinkStep[];
      readonly distinct: boolean;
      /** Whether it leads from each node to one at most. */
      readonly toOne: boolean;
      /** The label of all nodes from which it can start, where that never changes: of the evidence. Null: entities. */
      readonly startLabel: string | null;
      /** A label that all nodes at its end have, and by which their ids are indexed. */
      readonly endLabel: string;
      /** The property in which the node at hand has the number of what the way meets; null: it is counted. */
      readonly degreeProperty: string | null;
    }
  | { readonly way: "label"; readonly label: string };
