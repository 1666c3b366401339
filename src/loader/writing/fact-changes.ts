import type { FactProjection, FactRecord } from "../../evidence/records.js";
import { groupBy } from "../../support/group-by.js";
import type { Change, ChangedNode, NodeEnd } from "./change.js";
import { edgeType, linkTypes } from "./link-types.js";
import { deferred } from "./listed.js";
import { changedNode } from "./node-changes.js";
import { type Properties, requiredText, sameProperties } from "./properties.js";
import { edgeProperties, factProperties } from "./stored-evidence.js";

/** Nodes and edges of facts as they are to be, against what is stored. */
export interface FactDifference {
  readonly facts: ReadonlyMap<string, FactRecord>;
  readonly projections: ReadonlyMap<string, FactProjection>;
  /** By id of the fact. */
  readonly stored: ReadonlyMap<string, Properties>;
  readonly storedEdges: readonly Edge[];
}

/** A relationship between two entities, which shows a fact. */
export interface Edge {
  readonly relation: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

/** New facts with their ends, and facts that show something else now. */
export function factChanges({ facts, projections, stored }: FactDifference): readonly Change[] {
  const relations: CreatedFact[] = [];
  const attributes: CreatedFact[] = [];
  const changed: ChangedNode[] = [];
  for (const [id, projection] of projections) {
    const fact = facts.get(id);
    if (fact === undefined) continue;
    const before = stored.get(id);
    if (before === undefined) (fact.objectId === null ? attributes : relations).push({ fact, projection });
    else changed.push(...changedNode(id, before, factProperties(fact, projection)));
  }
  return [
    creation(relations, [
      { link: linkTypes.object, newNode: "from", ids: relations.map(({ fact }) => fact.objectId ?? "") },
    ]),
    creation(attributes, []),
    { change: "changeNodes", label: "Fact", nodes: changed },
  ];
}

interface CreatedFact {
  readonly fact: FactRecord;
  readonly projection: FactProjection;
}

function creation(created: readonly CreatedFact[], more: readonly NodeEnd[]): Change {
  return {
    change: "createNodes",
    labels: ["Fact"],
    nodes: deferred(created, ({ fact, projection }) => factProperties(fact, projection)),
    ends: [
      { link: linkTypes.subject, newNode: "from", ids: created.map(({ fact }) => fact.subjectId) },
      ...more,
    ],
  };
}

/** The edge of a fact; null where no live claim affirms it, or it has no object. */
export function edgeOf(fact: FactRecord, projection: FactProjection): Edge | null {
  if (fact.objectId === null || projection.modality === null) return null;
  const { predicate: relation, subjectId: from, objectId: to } = fact;
  return { relation, from, to, properties: edgeProperties(projection) };
}

/** Edges that are to be there, against those that are. Of several edges of one fact, none is right. */
export function edgeChanges(difference: FactDifference): readonly Change[] {
  const wanted = wantedEdges(difference);
  const removed: Edge[] = [];
  const replaced: Edge[] = [];
  for (const [factId, edges] of groupBy(difference.storedEdges, factIdOf)) {
    const right = wanted.get(factId);
    if (right === undefined || !isOnlyEdge(edges, right)) {
      removed.push(...edges);
      continue;
    }
    wanted.delete(factId);
    const isRight = edges.every(({ properties }) => sameProperties(properties, right.properties));
    if (!isRight) replaced.push(right);
  }
  return [
    ...byRelation("removeLinks", removed),
    ...byRelation("replaceLinks", replaced),
    ...byRelation("createLinks", [...wanted.values()]),
  ];
}

/** The edges that are to be there, by id of the fact. */
export function wantedEdges({
  facts,
  projections,
}: Pick<FactDifference, "facts" | "projections">): Map<string, Edge> {
  const wanted = new Map<string, Edge>();
  for (const [id, projection] of projections) {
    const fact = facts.get(id);
    const edge = fact === undefined ? null : edgeOf(fact, projection);
    if (edge !== null) wanted.set(id, edge);
  }
  return wanted;
}

function factIdOf({ properties }: Edge): string {
  return requiredText(properties, "factId");
}

/** Whether these edges are one, between the right entities. */
function isOnlyEdge(edges: readonly Edge[], { relation, from, to }: Edge): boolean {
  return (
    edges.length === 1 &&
    edges.every((edge) => edge.relation === relation && edge.from === from && edge.to === to)
  );
}

function byRelation(
  change: "createLinks" | "replaceLinks" | "removeLinks",
  edges: readonly Edge[],
): readonly Change[] {
  return [...groupBy(edges, ({ relation }) => relation)].map(([relation, links]) => ({
    change,
    link: edgeType(relation),
    links,
  }));
}
