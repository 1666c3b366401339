import { assertValidSchema, type GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { createApi, createApiSchema, type Api, type ApiOptions } from "../api/create-api.js";
import { openGraphqlEndpoint } from "../http/graphql-endpoint.js";
import type { Served } from "../http/router.js";
import { remakeLookups } from "../loader/graph-indexes.js";
import { prepareGraph } from "../loader/prepare-graph.js";
import { attestOntology } from "../ontology/attest-ontology.js";
import type { GraphStore } from "../store/graph-store.js";
import type { Configuration } from "./configuration.js";
import { readGraphSize, type GraphSize } from "./graph-size.js";
import { followLanguages } from "./known-languages.js";
import { loadMetricsLate } from "./late-metrics.js";
import type { StoreEventCounts } from "./open-store.js";
import { ownFile } from "./own-file.js";
import type { Surroundings } from "./surroundings.js";
import { warmUp } from "./warm-up.js";

/** A store that is open, and what has happened to it. */
export interface OpenedStore {
  readonly store: GraphStore;
  readonly storeEvents: Readonly<StoreEventCounts>;
}

/** Makes and checks what needs no graph, so that it is there when the store is open: as long as the store takes, nothing else is to do. */
export function prepareSchema(): GraphQLSchema {
  const schema = createApiSchema(attestOntology);
  // Apollo asks this of a schema, which remembers that it was.
  assertValidSchema(schema);
  return schema;
}

/**
 * Makes the graph of an opened store fit, loads the seed into an empty one, and opens what serves it.
 *
 * @param schema of `prepareSchema`
 * @throws StartError, LoadError or AttestError where the operator can do something about it
 */
export async function openService(
  configuration: Configuration,
  surroundings: Surroundings,
  { store, storeEvents }: OpenedStore,
  schema: GraphQLSchema,
): Promise<Served & { readonly size: GraphSize }> {
  const { log, releases } = surroundings;
  const size = await fillGraph(store, configuration, surroundings);
  const languages = await followLanguages(store, log);
  releases.push(() => languages.stop());
  const api = createServiceApi(
    configuration,
    { store, schema, knownLanguages: () => languages.current() },
    log,
  );
  const metrics = configuration.metrics ? loadMetricsLate({ engine: store.engine, api, storeEvents }) : null;
  const { introspection, warmOperations } = configuration;
  const endpoint = await openGraphqlEndpoint({
    api,
    introspection,
    log,
    ...(metrics && { recorder: metrics }),
  });
  releases.push(() => endpoint.close());
  if (warmOperations !== null) {
    // Whoever asks for operations that are quick from the first has them look nothing up the slow way.
    await remakeLookups(store, attestOntology);
    await warmUp(endpoint, warmOperations, log);
  }
  return { endpoint, metrics, ping: () => store.ping(), size };
}

async function fillGraph(
  store: GraphStore,
  { seedOnStart, neo4j }: Configuration,
  { tell }: Surroundings,
): Promise<GraphSize> {
  // Without a wish to load anything, a server that others may use as well is left as it is.
  const allowCreate = seedOnStart || neo4j === null;
  const { isUnfinished } = await prepareGraph(store, attestOntology, { allowCreate, lookups: "later" });
  const size = await readGraphSize(store);
  if (isUnfinished)
    tell(
      "A load was broken off: until the same folder is loaded again, documents are missing, and search does not find all that is there.",
    );
  if (!seedOnStart || (size.entities > 0 && !isUnfinished)) return size;
  // A load looks up what it goes on from.
  if (isUnfinished) await remakeLookups(store, attestOntology);
  const { loadSeed } = await import("./load-seed.js");
  await loadSeed(store, ownFile("seed"), tell);
  return readGraphSize(store);
}

function createServiceApi(
  { queryTimeout, maxCost, maxDepth, maxRememberedEdges, maxRememberedTerms }: Configuration,
  parts: Pick<ApiOptions, "store" | "schema" | "knownLanguages">,
  log: Logger,
): Api {
  return createApi({
    ...parts,
    ontology: attestOntology,
    timeout: queryTimeout,
    maximumCost: maxCost,
    maximumDepth: maxDepth,
    maximumRememberedEdges: maxRememberedEdges,
    maximumRememberedTerms: maxRememberedTerms,
    onFailure: (error) => log.warn({ err: error }, "What searches look for could not be read into memory"),
  });
}
