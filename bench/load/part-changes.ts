import { projectFacts } from "../../src/evidence/project-facts.js";
import type { FactProjection } from "../../src/evidence/records.js";
import { linkTypes } from "../../src/loader/writing/link-types.js";
import type { Change, Link } from "../../src/loader/writing/change.js";
import { projectedProperties } from "../../src/loader/writing/entity-changes.js";
import { edgeChanges, factChanges } from "../../src/loader/writing/fact-changes.js";
import { type Properties, requiredText } from "../../src/loader/writing/properties.js";
import {
  claimProperties,
  documentProperties,
  mentionProperties,
  sentenceProperties,
  sourceProperties,
} from "../../src/loader/writing/stored-evidence.js";
import { declaredProperties, entityLabels, nameProperties } from "../../src/loader/writing/stored-entity.js";
import type { KindModel, Ontology } from "../../src/ontology/model.js";
import type { SourceRecord } from "../../src/evidence/records.js";
import type { GeneratedEntity } from "../generate/generate-entities.js";
import { sources, type GraphPart } from "../generate/generate-parts.js";

/**
 * What the loader would write of a generated graph, without what the loader does before: nothing is stored yet, nothing of
 * it is said twice, and a part needs no other part. The records become nodes and edges by the loader's own functions.
 */

export function sourceChanges(): readonly Change[] {
  return [{ change: "createNodes", labels: ["Source"], nodes: sources.map(sourceProperties) }];
}

export function entityChanges(entities: readonly GeneratedEntity[], ontology: Ontology): readonly Change[] {
  const kind = ontology.kinds.get(entities[0]?.record.kind ?? "");
  if (kind === undefined) throw new Error("A part of the generated entities is empty or of no kind.");
  const names = entities.flatMap(({ record }) =>
    nameProperties(record).map((properties) => ({ owner: record.id, properties })),
  );
  return [
    {
      change: "createNodes",
      labels: entityLabels(kind),
      nodes: entities.map((entity) => entityProperties(entity, kind)),
    },
    { change: "createNodes", labels: ["Name"], nodes: names.map(({ properties }) => properties) },
    {
      change: "createLinks",
      link: linkTypes.named,
      links: names.map(({ owner, properties }) => bare(owner, requiredText(properties, "id"))),
    },
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
  const evidenced = new Set(claims.map(({ factId }) => factId));
  const projections = projectionsOf(part, ontology);
  const facts = new Map(part.facts.map(({ fact }) => [fact.id, fact]));
  const stored = { stored: new Map<string, Properties>(), storedEdges: [] };
  const withClaims = new Map([...projections].filter(([id]) => evidenced.has(id)));
  const links = { change: "createLinks" } as const;
  return [
    { change: "createNodes", labels: ["Document"], nodes: documents.map(documentProperties) },
    { ...links, link: linkTypes.publishedBy, links: documents.map(({ id, sourceId }) => bare(id, sourceId)) },
    { change: "createNodes", labels: ["Sentence"], nodes: sentences.map(sentenceProperties) },
    { ...links, link: linkTypes.inDocument, links: sentences.map((one) => bare(one.id, one.documentId)) },
    {
      ...links,
      link: linkTypes.mentions,
      links: mentions.map((mention) => ({
        ...bare(mention.sentenceId, mention.entityId),
        properties: mentionProperties(mention),
      })),
    },
    ...factChanges({ facts, projections: withClaims, ...stored }),
    { change: "createNodes", labels: ["Claim"], nodes: claims.map(claimProperties) },
    { ...links, link: linkTypes.about, links: claims.map(({ id, factId }) => bare(id, factId)) },
    { ...links, link: linkTypes.quotes, links: claims.map(({ id, sentenceId }) => bare(id, sentenceId)) },
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

function bare(from: string, to: string): Link {
  return { from, to, properties: {} };
}
