import type { OperationName } from "../operations/operation-name.js";

/** JSON as it came. */
// A record of unknowns would have to be asked at every step what it is; a wrong step shows as a difference in the comparison.
interface Tree {
  readonly [name: string]: Tree;
}

/** What it has no field for, and why. */
export const missingInPeer = {
  search: "its full-text search finds nodes of one type at a time, in no form but the typed one",
  path: "its schema has no field for paths",
} as const satisfies Partial<Readonly<Record<OperationName, string>>>;

type Answered = Exclude<OperationName, keyof typeof missingInPeer>;

/** What @neo4j/graphql answered to its form of an operation, in the form in which Attest answers it. */
export function normalizePeer(operation: OperationName, data: unknown): unknown {
  const form = (forms as Partial<typeof forms>)[operation as Answered];
  if (form === undefined) throw new Error(`@neo4j/graphql is not asked for ${operation}.`);
  return form(flatten(data) as Tree);
}

const forms: Readonly<Record<Answered, (data: Tree) => unknown>> = {
  "by-id": (data) => ({ mission: first(data, "missions") }),
  connection: (data) => ({ state: first(data, "states") }),
  "three-levels": (data) => ({ state: first(data, "states") }),
  filter: (data) => data,
  "search-prefix": missionEdges,
  "search-contains": missionEdges,
  aggregation: topStates,
  evidence: (data) => ({ facts: { edges: list(data, "facts").map((fact) => ({ node: factOf(fact) })) } }),
  "explorer-page": ({ facts, ...data }) => ({
    mission: { ...first(data, "missions"), facts: { ...facts, edges: edgesOf(facts) } },
  }),
};

/** `contributesToConnection` is Attest's `contributesTo`, and what stands in `properties` stands on the edge itself. */
function flatten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(flatten);
  if (value === null || typeof value !== "object") return value;
  const flat: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    if (name === "properties") Object.assign(flat, flatten(item));
    else flat[name.replace(/Connection$/, "")] = flatten(item);
  }
  return flat;
}

function missionEdges(data: Tree): unknown {
  return { missions: { edges: list(data, "missions").map((node) => ({ node })) } };
}

function topStates(data: Tree): unknown {
  const states = list(data, "states").map(({ id, name, contributesTo }) => {
    const totalCount = Number(contributesTo?.aggregate?.count?.nodes);
    return { id: id as unknown as string, name, contributesTo: { totalCount } };
  });
  states.sort((a, b) => b.contributesTo.totalCount - a.contributesTo.totalCount || (a.id < b.id ? -1 : 1));
  return { states: { edges: states.slice(0, 10).map((node) => ({ node })) } };
}

function factOf({ claims, ...fact }: Tree): unknown {
  return { ...fact, claims: (claims as unknown as readonly Tree[]).map(claimOf) };
}

function claimOf({ sentence, ...claim }: Tree): unknown {
  const { document, ...rest } = (sentence as unknown as readonly Tree[])[0] ?? {};
  const said = Object.keys(rest).length === 0 ? {} : { sentence: rest };
  return { ...claim, ...said, document: (document as unknown as readonly Tree[])[0] };
}

function edgesOf(connection: Tree | undefined): unknown {
  return list(connection ?? {}, "edges").map(({ node }) => ({ node: factOf(node ?? {}) }));
}

function list(data: Tree, name: string): readonly Tree[] {
  return data[name] as unknown as readonly Tree[];
}

function first(data: Tree, name: string): Tree | null {
  return list(data, name)[0] ?? null;
}
