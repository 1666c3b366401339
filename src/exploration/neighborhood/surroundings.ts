import { printGroups } from "../../cypher/print-surroundings.js";
import type { EdgeDirection } from "../../ontology/stored-properties.js";
import { compareTexts } from "../../support/compare-texts.js";
import type { Exploring } from "../exploring.js";
import type { Following } from "../following.js";

/** The edges of one entity that are of one relation and lead one way. */
export interface EdgeGroup {
  readonly entity: string;
  readonly relation: string;
  /** Whether the entity is the subject. */
  readonly forward: boolean;
  /** How many edges there are. */
  readonly edges: number;
  /** Ids at the far ends of the first of them, the best affirmed first. */
  readonly ends: readonly string[];
}

type GroupCells = readonly [relation: string, edges: number, ends: readonly string[]];

/** Reads the groups of entities, in the order of the entities, by relation, forward first; of each the first `most` ends. Two statements, sent at once. */
export async function readGroups(
  entities: readonly string[],
  most: number,
  followed: Following,
  { read }: Pick<Exploring, "read">,
): Promise<readonly EdgeGroup[]> {
  const parameters = { ...followed.parameters, ids: entities, most: BigInt(most) };
  const side = async (direction: EdgeDirection): Promise<readonly EdgeGroup[]> => {
    const rows = await read({ text: printGroups(followed, direction), parameters });
    return rows.flatMap(([entity, groups]) =>
      (groups as readonly unknown[] as readonly GroupCells[]).map(([relation, edges, ends]) => ({
        entity: entity as string,
        relation,
        forward: direction === "out",
        edges,
        ends,
      })),
    );
  };
  const groups = (await Promise.all([side("out"), side("in")])).flat();
  const place = new Map(entities.map((entity, at) => [entity, at]));
  return groups.sort(
    (a, b) =>
      (place.get(a.entity) ?? 0) - (place.get(b.entity) ?? 0) ||
      compareTexts(a.relation, b.relation) ||
      Number(b.forward) - Number(a.forward),
  );
}
