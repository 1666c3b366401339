import { setImmediate as nextTurn } from "node:timers/promises";
import { CONNECTED, DEGREE_SUM, ENTITY_COUNT, printLeavingFacts } from "../../cypher/print-all-edges.js";
import type { Ontology } from "../../ontology/model.js";
import { stretches } from "../../support/stretches.js";
import { GraphMemory, type GraphMemoryOptions, type Rememberable } from "../memory/graph-memory.js";
import { readNumber } from "../memory/read-number.js";
import { CollectedEdges } from "./collected-edges.js";
import { RememberedEdges } from "./remembered-edges.js";

/** Edges of the entities whose edges are read at once: requests get their turn between. */
const EDGES_AT_ONCE = 5_000;

/** The edges of the graph, in memory once searches for paths have read as many. */
export type EdgeMemory = GraphMemory<RememberedEdges>;

export interface EdgeMemoryOptions extends GraphMemoryOptions {
  readonly ontology: Pick<Ontology, "relations">;
}

/** @param options `most` counts edges, and entities as well */
export function openEdgeMemory(options: EdgeMemoryOptions): EdgeMemory {
  return new GraphMemory(new AllEdges(options), options);
}

class AllEdges implements Rememberable<RememberedEdges> {
  readonly few = 10_000;

  constructor(private readonly options: EdgeMemoryOptions) {}

  async count(most: number): Promise<number> {
    const { store } = this.options;
    // The engines keep this number; the other one is a look at each entity.
    const entities = await readNumber(store, ENTITY_COUNT);
    return entities > most ? entities : (await readNumber(store, DEGREE_SUM)) / 2;
  }

  async readAll(amount: number, isCurrent: () => boolean): Promise<RememberedEdges | null> {
    const { store, ontology } = this.options;
    const edges = new CollectedEdges();
    const text = printLeavingFacts({ relations: [...ontology.relations.keys()].sort() });
    const [row] = await store.read({ text: CONNECTED, parameters: {} });
    const [connected, degrees] = row as unknown as readonly [readonly string[], readonly number[]];
    const places = connected.map((_, at) => at);
    for (const some of stretches(places, (at) => degrees[at] as number, EDGES_AT_ONCE)) {
      if (!isCurrent()) return null;
      const ids = some.map((at) => connected[at] as string);
      const [facts] = await store.read({ text, parameters: { ids } });
      for (const fact of facts?.[0] as unknown as readonly string[]) edges.add(fact);
      await nextTurn();
    }
    return edges.facts.length === amount ? new RememberedEdges(edges) : null;
  }
}
