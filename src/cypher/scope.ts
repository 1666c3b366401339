/** The variables that stand for the node and the edge at hand. */
export interface Scope {
  readonly node: string;
  readonly edge: string | null;
}
