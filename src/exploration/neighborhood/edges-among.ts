import { printEdgesToTargets, printHubsAndEdgesOfOthers } from "../../cypher/print-edges-among.js";
import type { Parameters } from "../../store/statement.js";
import type { Exploring } from "../exploring.js";
import type { Following } from "../following.js";
import { searchesFromHubs, type Hub, type Search } from "./hubs-among.js";

/** An edge as it is stored: from the subject of its fact to the object. */
export interface Edge {
  readonly relation: string;
  readonly fact: string;
  readonly from: string;
  readonly to: string;
}

/** What bounds the reading of edges. */
export interface EdgeBounds {
  /** Edges at most. */
  readonly most: number;
  /** Edges of an entity that is no hub, at most. */
  readonly few: number;
}

type Reading = Pick<Exploring, "read">;
type HubCells = readonly [id: string, degrees: readonly (readonly [property: string, edges: number])[]];
type TextLists = readonly [ids: string[], ends: string[], facts: string[], relations: string[]];
type EdgeCells = readonly [id: string, end: string, fact: string, relation: string];

/**
 * Reads the edges between entities of a set, ordered by fact, `most` of them at most. What is read does not grow with the edges of a
 * hub, unless it is looked for between hubs that have many edges of one relation. One statement; up to three more, sent at once, where
 * there are hubs.
 */
export async function readEdgesAmong(
  entities: readonly string[],
  { most, few }: EdgeBounds,
  followed: Following,
  reading: Reading,
): Promise<readonly Edge[]> {
  const shared = { ...followed.parameters, most: BigInt(most) };
  const { hubs, edges } = await readHubsAndEdgesOfOthers(entities, few, { followed, shared }, reading);
  if (hubs.length === 0) return edges;
  const known = new Set(hubs.map(({ id }) => id));
  const others = entities.filter((entity) => !known.has(entity));
  const searches = searchesFromHubs(hubs, others, followed.relations, few);
  const found = await Promise.all(
    searches.map((search) => readSearch(search, { followed, shared }, reading)),
  );
  return [edges, ...found]
    .flat()
    .sort((a, b) => (a.fact < b.fact ? -1 : 1))
    .slice(0, most);
}

/** What is followed, and the parameters that all statements have. */
interface Asked {
  readonly followed: Following;
  readonly shared: Parameters;
}

async function readHubsAndEdgesOfOthers(
  entities: readonly string[],
  few: number,
  { followed, shared }: Asked,
  { read }: Reading,
): Promise<{ readonly hubs: readonly Hub[]; readonly edges: readonly Edge[] }> {
  const [row] = (await read({
    text: printHubsAndEdgesOfOthers(followed),
    parameters: { ...shared, ids: entities, targets: keysOf(entities), few: BigInt(few) },
  })) as readonly unknown[] as readonly [readonly [hubs: readonly HubCells[], ...edges: TextLists]];
  const [hubs, ids, ends, facts, relations] = row;
  return {
    hubs: hubs.map(([id, degrees]) => ({ id, degrees: new Map(degrees) })),
    edges: facts.map((fact, at) => ({
      relation: relations[at] as string,
      fact,
      from: ids[at] as string,
      to: ends[at] as string,
    })),
  };
}

async function readSearch(
  { direction, relations, ids, targets }: Search,
  { followed, shared }: Asked,
  { read }: Reading,
): Promise<readonly Edge[]> {
  const isOfAllRelations = followed.isOfAllRelations && relations.length === followed.relations.length;
  const rows = await read({
    text: printEdgesToTargets({ ...followed, relations, isOfAllRelations }, direction),
    parameters: { ...shared, ids, targets: keysOf(targets) },
  });
  return (rows as readonly unknown[] as readonly EdgeCells[]).map(([id, end, fact, relation]) =>
    direction === "out" ? { relation, fact, from: id, to: end } : { relation, fact, from: end, to: id },
  );
}

function keysOf(entities: readonly string[]): Readonly<Record<string, true>> {
  return Object.fromEntries(entities.map((entity) => [entity, true]));
}
