import { ApolloServer } from "@apollo/server";
import { readFileSync } from "node:fs";
import { createApi } from "../../src/api/create-api.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import { openEmbeddedStore } from "../../src/store/embedded/embedded-store.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import type { Variables } from "../operations/draw-variables.js";
import { operationNames, type OperationName } from "../operations/operation-name.js";

/**
 * Statements sent for each operation, on the graph of the embedded engine in a directory: the most that any of its variables took.
 * All operations have one root field.
 */
export async function countStatements(
  directory: string,
  variables: Readonly<Record<OperationName, readonly Variables[]>>,
): Promise<ReadonlyMap<OperationName, number>> {
  const store = await openEmbeddedStore({ directory, defaultTimeout: 60_000 });
  try {
    const counted = countReads(store);
    const api = createApi({
      ontology: attestOntology,
      store: counted.store,
      knownLanguages: () => ["en", "fr"],
      timeout: 60_000,
      maximumCost: 10_000,
      maximumDepth: 12,
    });
    const apollo = new ApolloServer({ schema: api.schema, plugins: [...api.plugins] });
    const counts = new Map<OperationName, number>();
    for (const name of operationNames) {
      const query = readFileSync(`bench/operations/${name}.graphql`, "utf8");
      for (const drawn of variables[name]) {
        const before = counted.reads();
        const contextValue = api.contextOf({ requestId: name, languages: [], isTimed: false });
        await apollo.executeOperation({ query, variables: drawn }, { contextValue });
        counts.set(name, Math.max(counts.get(name) ?? 0, counted.reads() - before));
      }
    }
    await apollo.stop();
    return counts;
  } finally {
    await store.close();
  }
}

function countReads(store: GraphStore): { readonly store: GraphStore; readonly reads: () => number } {
  let reads = 0;
  const read: GraphStore["read"] = (statement, options) => {
    reads++;
    return store.read(statement, options);
  };
  return {
    reads: () => reads,
    store: {
      engine: store.engine,
      read,
      write: (statements, options) => store.write(statements, options),
      createIndexes: (indexes) => store.createIndexes(indexes),
      settle: (key, value) => store.settle(key, value),
      ping: () => store.ping(),
      close: () => store.close(),
    },
  };
}
