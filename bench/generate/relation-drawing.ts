import type { GeneratedKind } from "./population.js";

/** A relation between two kinds, drawn again and again. */
export interface DrawnRelation {
  readonly predicate: string;
  readonly from: GeneratedKind;
  readonly to: GeneratedKind;
  /** Part in a hundred relations. */
  readonly share: number;
  /** As a sentence has it between the two names. */
  readonly words: string;
  readonly qualifier?: { readonly name: string; readonly values: readonly [string, ...string[]] };
}

const importance = { name: "importance", values: ["KEY", "ESSENTIAL", "PARAMOUNT"] } as const;

/**
 * What is drawn. States contribute to missions only, and only states do, so that a schema without interfaces can say it as
 * well: what Attest is compared with is not made slower than it need be.
 */
export const drawnRelations: readonly DrawnRelation[] = [
  {
    predicate: "CONTRIBUTES_TO",
    from: "State",
    to: "Mission",
    share: 26,
    words: "contributes to",
    qualifier: { name: "role", values: ["LEAD", "CONTRIBUTOR", "CONTRIBUTOR", "CONTRIBUTOR"] },
  },
  { predicate: "TAKES_PLACE_IN", from: "Mission", to: "Place", share: 14, words: "takes place in" },
  { predicate: "CONDUCTED_BY", from: "Mission", to: "Organization", share: 5, words: "is conducted by" },
  {
    predicate: "PURSUES",
    from: "Mission",
    to: "Objective",
    share: 10,
    words: "pursues",
    qualifier: { name: "as", values: ["OBJECTIVE", "OUTCOME"] },
  },
  { predicate: "MEMBER_OF", from: "Person", to: "Organization", share: 15, words: "is a member of" },
  {
    predicate: "TAKES_PART_IN",
    from: "Person",
    to: "Meeting",
    share: 10,
    words: "takes part in",
    qualifier: { name: "role", values: ["VISITOR", "HOST", "PARTICIPANT"] },
  },
  {
    predicate: "DISCUSSES",
    from: "Meeting",
    to: "Topic",
    share: 4,
    words: "discusses",
    qualifier: { name: "as", values: ["KEY_POINT", "FOCUS", "EVALUATION"] },
  },
  {
    predicate: "SUPPORTS",
    from: "Organization",
    to: "Initiative",
    share: 8,
    words: "supports",
    qualifier: importance,
  },
  {
    predicate: "ADDRESSES",
    from: "Organization",
    to: "Challenge",
    share: 8,
    words: "addresses",
    qualifier: importance,
  },
];
