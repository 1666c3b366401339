import type { LiveFact } from "../live-facts.js";
import type { ContestReason } from "./contest-reason.js";
import { sideOf } from "./side-of.js";

/** Some live claims affirm the fact, others dispute it, whatever their modality. */
export function oppositeStances({ fact, affirming, disputing }: LiveFact): readonly ContestReason[] {
  if (affirming.length === 0 || disputing.length === 0) return [];
  return [
    {
      kind: "OPPOSITE_STANCES",
      sides: [sideOf(fact.id, affirming), sideOf(fact.id, disputing)],
      qualifier: null,
    },
  ];
}
