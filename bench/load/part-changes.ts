import { projectFacts } from "../../src/evidence/project-facts.js";
import type { FactProjection } from "../../src/evidence/records.js";
import { claimChanges } from "../../src/loader/claim-changes.js";
import { documentChanges, mentionChanges, sentenceChanges } from "../../src/loader/document-changes.js";
import { emptyFactSet } from "../../src/loader/fact-set.js";
import { nameChanges } from "../../src/loader/name-changes.js";
import { nothingStored } from "../../src/loader/stored-parts.js";
import type { Change } from "../../src/loader/writing/change.js";
import { projectedProperties } from "../../src/loader/writing/entity-changes.js";
import { edgeChanges, factChanges } from "../../src/loader/writing/fact-changes.js";
import type { Properties } from "../../src/loader/writing/properties.js";
import { declaredProperties, entityLabels } from "../../src/loader/writing/stored-entity.js";
import type { KindModel, Ontology } from "../../src/ontology/model.js";
import type { SourceRecord } from "../../src/evidence/records.js";
import type { GeneratedEntity } from "../generate/generate-entities.js";
import { sources, type GraphPart } from "../generate/generate-parts.js";

/**
 * What the loader would write of a generated graph, without what the loader does before: nothing is stored yet, nothing of
 * it is said twice, and a part needs no other part. The records become nodes and edges by the loader's own functions.
 */

export function sourceChanges(): readonly Change[] {
  return documentChanges({ ...emptyFactSet, sources }, nothingStored);
}

export function entityChanges(entities: readonly GeneratedEntity[], ontology: Ontology): readonly Change[] {
  const kind = ontology.kinds.get(entities[0]?.record.kind ?? "");
  if (kind === undefined) throw new Error("A part of the generated entities is empty or of no kind.");
  return [
    {
      change: "createNodes",
      labels: entityLabels(kind),
      nodes: entities.map((entity) => entityProperties(entity, kind)),
      ends: [],
    },
    ...nameChanges(
      entities.map(({ record }) => record),
      new Map(),
    ),
  ];
}

function entityProperties({ record, attributes }: GeneratedEntity, kind: KindModel): Properties {
  return {
    ...declaredProperties(record, kind),
    ...projectedProperties(kind, { modality: "ACTUAL", attributes }),
  };
}

export function partChanges(part: GraphPart, ontology: Ontology): readonly Change[] {
  const { documents, sentences, mentions, claims } = part;
  const factSet = { ...emptyFactSet, documents, sentences, mentions };
  const evidenced = new Set(claims.map(({ factId }) => factId));
  const projections = projectionsOf(part, ontology);
  const facts = new Map(part.facts.map(({ fact }) => [fact.id, fact]));
  const stored = { stored: new Map<string, Properties>(), storedEdges: [] };
  const withClaims = new Map([...projections].filter(([id]) => evidenced.has(id)));
  return [
    ...documentChanges(factSet, nothingStored),
    ...sentenceChanges(factSet, nothingStored),
    ...mentionChanges(factSet, nothingStored, new Set()),
    ...factChanges({ facts, projections: withClaims, ...stored }),
    ...claimChanges({ added: claims, closed: [], unchanged: 0, now: "" }),
    ...edgeChanges({ facts, projections, ...stored }),
  ];
}

function projectionsOf(
  { facts, claims, documents }: GraphPart,
  ontology: Ontology,
): ReadonlyMap<string, FactProjection> {
  const reliabilities = new Map(
    sources.map(({ id, reliability }): [string, SourceRecord["reliability"]] => [id, reliability]),
  );
  const projected = projectFacts({
    facts: facts.map(({ fact }) => fact),
    claims,
    documents: new Map(
      documents.map(({ id, publishedOn, sourceId }) => [
        id,
        {
          publishedOn,
          reliability: reliabilities.get(sourceId) ?? "F",
          sourceId,
          originalId: id,
          sentences: new Set<string>(),
        },
      ]),
    ),
    timeOf: () => null,
    relations: ontology.relations,
  });
  return new Map(
    facts.map(({ fact, qualifiers }) => {
      const projection = projected.get(fact.id);
      const hasClaims = projection !== undefined && projection.winningClaimId !== null;
      return [fact.id, hasClaims ? projection : unevidenced(fact.id, qualifiers)];
    }),
  );
}

/** What the edge of a fact shows whose evidence the largest graph leaves out. */
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
