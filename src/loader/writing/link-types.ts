import type { LinkType } from "./change.js";

const plain = (type: string, from: string, to: string): LinkType => ({ type, from, to, key: null });

/** The relationships that are the same in every ontology (docs/stored-graph.md). */
export const linkTypes = {
  publishedBy: plain("PUBLISHED_BY", "Document", "Source"),
  inDocument: plain("IN_DOCUMENT", "Sentence", "Document"),
  named: plain("NAMED", "Entity", "Name"),
  mentions: { type: "MENTIONS", from: "Sentence", to: "Entity", key: "startOffset" },
  subject: plain("SUBJECT", "Fact", "Entity"),
  object: plain("OBJECT", "Fact", "Entity"),
  about: plain("ABOUT", "Claim", "Fact"),
  quotes: plain("QUOTES", "Claim", "Sentence"),
  attributedTo: plain("ATTRIBUTED_TO", "Claim", "Entity"),
  contests: plain("CONTESTS", "Disagreement", "Fact"),
  hasSide: plain("HAS_SIDE", "Disagreement", "DisagreementSide"),
  onFact: plain("ON_FACT", "DisagreementSide", "Fact"),
  restsOn: plain("RESTS_ON", "DisagreementSide", "Claim"),
} as const satisfies Readonly<Record<string, LinkType>>;

/** The edges of a relation of the ontology, one for each fact. */
export function edgeType(relation: string): LinkType {
  return { type: relation, from: "Entity", to: "Entity", key: "factId" };
}
