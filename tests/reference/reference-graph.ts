import type { FuzzyTime } from "../../src/evidence/records.js";

/** A value as the domain has it: nothing folded, no derived properties. */
export type ReferenceValue =
  string | number | boolean | readonly string[] | FuzzyTime | Readonly<Record<string, string>>;

/** A node: an entity, or anything of the evidence layer. What it lacks is absent. */
export interface ReferenceNode {
  readonly id: string;
  /** Name of its concrete kind: `Mission`, `Fact`. */
  readonly kind: string;
  /** Of an entity: the preferred name in each language. */
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, ReferenceValue>>;
}

/** A relationship between two nodes. */
export interface ReferenceEdge {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly values: Readonly<Record<string, ReferenceValue>>;
}

/** A graph as plain objects. */
export interface ReferenceGraph {
  readonly nodes: ReadonlyMap<string, ReferenceNode>;
  readonly edges: readonly ReferenceEdge[];
}

/** A node met, and the edge that led to it; null where none did, or several hops. */
export interface Met {
  readonly node: ReferenceNode;
  readonly edge: ReferenceEdge | null;
}
