import type { Row } from "../../store/statement.js";
import { groupBy } from "../../support/group-by.js";
import type { Exploring } from "../exploring.js";
import { relationTypes } from "../relation-types.js";
import type { RelationDirection } from "../relation-direction.js";
import type { Comparison, FactHolding, RelationOverlap } from "./comparison.js";
import { compareLimits } from "./limits.js";
import { cutParts, overlapOf, type Part, partedBy, readPart } from "./overlap.js";
import { collectFacts, readFactHolding } from "./fact-holding.js";

/** What entities are related to, by relation and direction. Two statements, or none where `relations` is not selected. */
export async function compareEntities(
  { ids, first }: { readonly ids: readonly string[]; readonly first: number },
  exploring: Exploring,
): Promise<Comparison> {
  const none = { compared: ids, relations: [], mentions: null, facts: null, truncated: false };
  if (!exploring.selects("relations") && !exploring.selects("truncated")) return none;
  const types = relationTypes(exploring.ontology);
  const parameters = { ids, facts: BigInt(compareLimits.facts), first: BigInt(first) };
  const texts = { FORWARD: textOf(`-[r:${types}]->`), INVERSE: textOf(`<-[r:${types}]-`) };
  const sides = await Promise.all(
    Object.entries(texts).map(async ([direction, text]) =>
      (await exploring.read({ text, parameters })).map((row) =>
        partOf(row, direction as RelationDirection, ids),
      ),
    ),
  );
  const cut = cutParts(inOrder(sides.flat(), [...exploring.ontology.relations.keys()]), first);
  return { ...none, relations: comparisonsOf(cut.parts, ids.length), truncated: cut.truncated };
}

const textOf = (relationship: string): string =>
  [
    `UNWIND $ids AS id MATCH (e:Entity {id: id}) MATCH (e)${relationship}(x)`,
    "WITH type(r) AS relation, id, x.id AS far, r.factId AS fact",
    collectFacts(["relation"]),
    partedBy(["relation"]),
  ].join(" ");

interface RelationPart extends Part<FactHolding> {
  readonly relation: string;
  readonly direction: RelationDirection;
}

function partOf(
  [relation, ...cells]: Row,
  direction: RelationDirection,
  ids: readonly string[],
): RelationPart {
  return { relation: relation as string, direction, ...readPart(cells, ids, readFactHolding) };
}

function inOrder(parts: readonly RelationPart[], relations: readonly string[]): readonly RelationPart[] {
  const placeOf = ({ relation, direction }: RelationPart): number =>
    2 * relations.indexOf(relation) + (direction === "FORWARD" ? 0 : 1);
  return parts.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function comparisonsOf(parts: readonly RelationPart[], compared: number): readonly RelationOverlap[] {
  const bySide = groupBy(parts, ({ relation, direction }) => `${relation} ${direction}`);
  return [...bySide.values()].flatMap((those) =>
    those
      .slice(0, 1)
      .map(({ relation, direction }) => ({ relation, direction, ...overlapOf(those, compared) })),
  );
}
