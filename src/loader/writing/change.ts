import type { Listed } from "./listed.js";
import type { Properties } from "./properties.js";

/** Relationships of one type between nodes of two labels, each found by `id`. */
export interface LinkType {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** The property that tells two of them between the same nodes apart; null where there is only one. */
  readonly key: string | null;
}

export interface Link {
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

/** A relationship that each of several new nodes has with a node that is there. */
export interface NodeEnd {
  readonly link: LinkType;
  /** Which end the new nodes are. */
  readonly newNode: "from" | "to";
  /** Of the nodes that are there, in the order of the new ones. */
  readonly ids: readonly string[];
}

/** What becomes another in a node that is there. */
export interface ChangedNode {
  readonly id: string;
  /** Those that differ only; null takes one away. */
  readonly properties: Properties;
}

/** How much is added to a whole number that a node has. */
export interface RaisedNode {
  readonly id: string;
  /** Below 0: taken away. */
  readonly by: number;
}

/** What is added to a property of some nodes. */
export interface Raise {
  readonly property: string;
  readonly nodes: readonly RaisedNode[];
}

/** One step of a write, over as many nodes or relationships as there are. */
export type Change =
  /** Nodes with relationships from the start: cheaper than to look the new nodes up again. */
  | {
      readonly change: "createNodes";
      readonly labels: readonly string[];
      readonly nodes: Listed<Properties>;
      readonly ends: readonly NodeEnd[];
    }
  | { readonly change: "changeNodes"; readonly label: string; readonly nodes: readonly ChangedNode[] }
  /** Spares reading the numbers before. What is added to any is added to the property `total` too; a number that becomes 0 goes. */
  | {
      readonly change: "raiseNodes";
      readonly label: string;
      readonly total: string;
      readonly raises: readonly Raise[];
    }
  | {
      readonly change: "relabelNodes";
      readonly label: string;
      readonly removed: readonly string[];
      readonly added: readonly string[];
      readonly ids: readonly string[];
    }
  | { readonly change: "removeNodes"; readonly label: string; readonly ids: readonly string[] }
  | {
      readonly change: "createLinks" | "replaceLinks" | "removeLinks";
      readonly link: LinkType;
      readonly links: readonly Link[];
    };

/** Number of nodes and relationships that changes write. */
export function totalSize(changes: readonly Change[]): number {
  return changes.reduce((sum, change) => sum + sizeOf(change), 0);
}

/** Number of nodes and relationships that a change writes. */
export function sizeOf(change: Change): number {
  if ("ends" in change) return change.nodes.length * (1 + change.ends.length);
  if ("raises" in change)
    return new Set(change.raises.flatMap(({ nodes }) => nodes.map(({ id }) => id))).size;
  if ("nodes" in change) return change.nodes.length;
  return "ids" in change ? change.ids.length : change.links.length;
}
