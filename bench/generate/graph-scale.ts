/** How large a generated graph is. */
export interface GraphScale {
  readonly name: "quick" | "default" | "large" | "huge" | "import";
  readonly entities: number;
  /** Between entities. Attribute facts come on top: one for each mission. */
  readonly relations: number;
  /** Of how many facts one has evidence: 1 for all of them. Of all others no document says anything. */
  readonly evidencedEvery: number;
}

/** The sizes that can be asked for. */
export const scales = {
  quick: { name: "quick", entities: 2_000, relations: 10_000, evidencedEvery: 1 },
  default: { name: "default", entities: 20_000, relations: 100_000, evidencedEvery: 1 },
  large: { name: "large", entities: 100_000, relations: 500_000, evidencedEvery: 1 },
  huge: { name: "huge", entities: 1_000_000, relations: 5_000_000, evidencedEvery: 10 },
} as const satisfies Readonly<Record<string, GraphScale>>;

export type ScaleName = keyof typeof scales;
