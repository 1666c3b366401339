import { CONNECTED, DEGREE_SUM, ENTITY_COUNT, printLeavingFacts } from "../../cypher/print-all-edges.js";
import type { Ontology } from "../../ontology/model.js";
import { readNumber } from "../../store/read-number.js";
import { GraphMemory, type GraphMemoryOptions, type Rememberable } from "../memory/graph-memory.js";
import { readPages } from "../memory/read-pages.js";
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
    const [keys, amounts] = row as unknown as readonly [readonly string[], readonly number[]];
    const read = (ids: readonly string[]) => store.read({ text, parameters: { ids } });
    const pages = { keys, amounts, most: EDGES_AT_ONCE, read };
    for await (const facts of readPages(pages, isCurrent))
      for (const fact of facts as readonly string[]) edges.add(fact);
    return edges.facts.length === amount ? new RememberedEdges(edges) : null;
  }
}
