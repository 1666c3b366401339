import type { FactProjection } from "../../src/evidence/records.js";
import { claimChanges } from "../../src/loader/claim-changes.js";
import type { ClaimDifference } from "../../src/loader/claim-difference.js";
import { documentChanges, mentionChanges, sentenceChanges } from "../../src/loader/document-changes.js";
import { emptyFactSet } from "../../src/loader/fact-set.js";
import { projectWorkingSet } from "../../src/loader/project-working-set.js";
import { nothingStored } from "../../src/loader/stored-parts.js";
import { readWorkingSet } from "../../src/loader/working-set.js";
import type { Change } from "../../src/loader/writing/change.js";
import {
  type DisagreementGraph,
  disagreementChanges,
} from "../../src/loader/writing/disagreement-changes.js";
import { edgeChanges, factChanges } from "../../src/loader/writing/fact-changes.js";
import type { Ontology } from "../../src/ontology/model.js";
import { emptyGraph } from "../../src/store/graph-store.js";
import { sources, type GraphPart } from "../generate/generate-parts.js";

/**
 * What the loader would write of a generated graph, without what the loader does before: nothing is stored yet, nothing of
 * it is said twice, and a part needs no other part. The records become nodes and edges by the loader's own functions.
 */

export function sourceChanges(): readonly Change[] {
  return documentChanges({ ...emptyFactSet, sources }, nothingStored);
}

export async function partChanges(part: GraphPart, ontology: Ontology): Promise<readonly Change[]> {
  const { documents, sentences, mentions, claims } = part;
  const evidenced = new Set(claims.map(({ factId }) => factId));
  const facts = part.facts.map(({ fact }) => fact);
  const factSet = {
    ...emptyFactSet,
    ...{ sources, documents, sentences, mentions, claims },
    facts: facts.filter(({ id }) => evidenced.has(id)),
  };
  const difference: ClaimDifference = { added: claims, closed: [], unchanged: 0, now: "" };
  const nothing = { touched: [], underWay: null };
  const working = await readWorkingSet({ store: emptyGraph, ontology, factSet, difference, ...nothing });
  const projected = projectWorkingSet(working, ontology);
  const all = {
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    projections: withUnevidenced(part, projected.facts),
    ...withoutStored,
  };
  return [
    ...documentChanges({ ...factSet, sources: [] }, nothingStored),
    ...sentenceChanges(factSet, nothingStored),
    ...mentionChanges(factSet, nothingStored, new Set()),
    ...factChanges(all),
    ...claimChanges(difference),
    ...edgeChanges(all),
    ...disagreementChanges(projected.disagreements, noDisagreements),
  ];
}

const withoutStored = { stored: new Map<string, never>(), storedEdges: [] };
const noDisagreements: DisagreementGraph = {
  disagreements: new Map(),
  sides: new Map(),
  links: { contests: [], hasSide: [], onFact: [], restsOn: [] },
};

/** Facts whose evidence the largest graph leaves out are there all the same, with their edges: whoever meets one may ask for its fact. */
function withUnevidenced(
  { facts }: GraphPart,
  projected: ReadonlyMap<string, FactProjection>,
): ReadonlyMap<string, FactProjection> {
  return new Map(
    facts.map(({ fact, qualifiers }) => [
      fact.id,
      projected.get(fact.id) ?? unevidenced(fact.id, qualifiers),
    ]),
  );
}

function unevidenced(factId: string, qualifiers: Readonly<Record<string, string>>): FactProjection {
  return {
    factId,
    status: "UNDISPUTED",
    modality: "ACTUAL",
    winningClaimId: null,
    qualifiers,
    affirmingClaims: 0,
    disputingClaims: 0,
    documentIds: [],
    independentSources: 0,
    bestReliability: null,
  };
}
