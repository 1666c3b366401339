import { Code, Integer, PredicateValue, TextList } from "./attribute.js";
import { Attribute, EvidenceKind } from "./kind.js";
import { DisagreementReason } from "./vocabulary.js";

@EvidenceKind({
  many: "disagreements",
  label: { en: "Disagreement", fr: "Désaccord" },
  description: "Live claims that cannot all hold, side by side. It is gone once they can.",
})
export class Disagreement {
  @Attribute(DisagreementReason, {
    nullable: false,
    from: "computed",
    description: "Why they cannot all hold.",
  })
  reason!: DisagreementReason;
  @Attribute(PredicateValue, {
    nullable: false,
    from: "computed",
    description: "What the contested facts say: a relation or an attribute.",
  })
  predicate!: string;
  @Attribute(Code, {
    from: "computed",
    description: "The qualifier in which claims clash, such as `role`; null where the reason is another.",
  })
  qualifier?: string | null;
  @Attribute(TextList, {
    nullable: false,
    from: "computed",
    orderable: false,
    description: "Ids of the documents that the claims on all sides quote.",
  })
  documentIds!: string[];
}

/** Not a Node of GraphQL: it is only ever met below its disagreement. */
@EvidenceKind({
  label: { en: "Side of a disagreement", fr: "Partie d'un désaccord" },
  description: "Claims of a disagreement that agree with each other.",
})
export class DisagreementSide {
  @Attribute(Integer, {
    nullable: false,
    from: "computed",
    description:
      "Its place among the sides, from 0: what affirms or reports comes first; values are in alphabetical order.",
  })
  position!: number;
  @Attribute(Code, {
    nullable: false,
    from: "computed",
    description:
      "What its claims say where the others say otherwise: a stance (`DISPUTES`), a value (`PEACEKEEPING`, `Q3 2025 onwards`), a modality (`PLANNED`).",
  })
  says!: string;
}
