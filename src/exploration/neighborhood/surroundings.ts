import { printEdgesAmong, printGroups } from "../../cypher/print-surroundings.js";
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

/** An edge as it is stored: from the subject of its fact to the object. */
export interface Edge {
  readonly relation: string;
  readonly fact: string;
  readonly from: string;
  readonly to: string;
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
  const side = async (direction: "out" | "in"): Promise<readonly EdgeGroup[]> => {
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

type EdgeCells = readonly [from: string, to: string, fact: string, relation: string];

/** Reads the edges between entities of a set, ordered by fact, `most` of them at most. One statement. */
export async function readEdgesAmong(
  entities: readonly string[],
  most: number,
  followed: Following,
  { read }: Pick<Exploring, "read">,
): Promise<readonly Edge[]> {
  const targets = Object.fromEntries(entities.map((entity) => [entity, true]));
  const rows = await read({
    text: printEdgesAmong(followed),
    parameters: { ...followed.parameters, ids: entities, targets, most: BigInt(most) },
  });
  return (rows as readonly unknown[] as readonly EdgeCells[]).map(([from, to, fact, relation]) => ({
    relation,
    fact,
    from,
    to,
  }));
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
