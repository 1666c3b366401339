import { GraphQLID, GraphQLInt } from "graphql";
import { Modality, FactStatus, Reading, Reliability } from "../../ontology/vocabulary.js";
import type { DeclaredTypes, TypeClass } from "./declared-types.js";
import type { EnumTypes } from "./enum-types.js";

/** The input of the argument `evidence`: which claims a relation must rest on to be followed. */
export function declareEvidenceFilter(types: DeclaredTypes, { of }: EnumTypes): TypeClass {
  const filter = types.input({
    name: "EvidenceFilter",
    description:
      "Which evidence an edge must have: at least one live claim that affirms its fact and passes all that is given here. Example: `evidence: { modalities: [ACTUAL], readings: [STATED] }`.",
    from: "Attest itself",
  });
  const list = true;
  const member = types.member.bind(types, filter);
  member("modalities", { type: of(Modality), list, description: "The claim has one of these modalities." });
  member("readings", { type: of(Reading), list, description: "The claim has one of these readings." });
  member("statuses", { type: of(FactStatus), list, description: "The fact has one of these statuses." });
  member("minimumReliability", {
    type: of(Reliability),
    description:
      "The claim's source is at least so reliable. `F`, which cannot be judged, passes no minimum but `F`.",
  });
  member("minimumIndependentSources", {
    type: GraphQLInt,
    description: "The fact has at least so many independent sources.",
  });
  member("excludeDocuments", {
    type: GraphQLID,
    list,
    description: "The claim is from none of these documents.",
  });
  member("excludeSources", {
    type: GraphQLID,
    list,
    description: "The claim's document is from none of these sources.",
  });
  return filter;
}
