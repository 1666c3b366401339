import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { RelationModel } from "../../src/ontology/model.js";
import { bestText } from "./best-text.js";
import type { ReferenceGraph, ReferenceNode } from "./reference-graph.js";

/** The edges of a relation that have an entity at one end. */
export interface ReferenceRelationCount {
  readonly relation: RelationModel;
  readonly direction: "FORWARD" | "INVERSE";
  readonly count: number;
}

/** How many edges an entity has, by relation and direction, as a look at all edges finds. */
export function relationCountsOf(
  { edges }: ReferenceGraph,
  { id }: ReferenceNode,
): readonly ReferenceRelationCount[] {
  const ends = [
    ["FORWARD", "from"],
    ["INVERSE", "to"],
  ] as const;
  return [...attestOntology.relations.values()]
    .flatMap((relation) =>
      ends.map(([direction, end]) => ({
        relation,
        direction,
        count: edges.filter((edge) => edge.type === relation.name && edge[end] === id).length,
      })),
    )
    .filter(({ count }) => count > 0);
}

/** A part of such a count. */
export function partOfRelationCount(
  { relation, direction, count }: ReferenceRelationCount,
  part: string,
  languages: readonly string[],
): unknown {
  const { field, label = relation.label } = direction === "FORWARD" ? relation.forward : relation.inverse;
  const parts = { relation: relation.name, direction, field, label: bestText(label, languages), count };
  return parts[part as keyof typeof parts];
}
