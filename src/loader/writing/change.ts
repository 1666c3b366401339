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

/** One step of a write, over as many nodes or relationships as there are. */
export type Change =
  | {
      readonly change: "createNodes";
      readonly labels: readonly string[];
      readonly nodes: readonly Properties[];
    }
  /** Gives existing nodes exactly these properties. */
  | { readonly change: "replaceNodes"; readonly label: string; readonly nodes: readonly Properties[] }
  /** Adds properties to existing nodes. */
  | { readonly change: "extendNodes"; readonly label: string; readonly nodes: readonly Properties[] }
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

function sizeOf(change: Change): number {
  if ("nodes" in change) return change.nodes.length;
  return "ids" in change ? change.ids.length : change.links.length;
}
