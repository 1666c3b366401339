import { fileURLToPath } from "node:url";
import type { Logger } from "pino";
import { createApi } from "../api/create-api.js";
import { openGraphqlEndpoint, type GraphqlEndpoint } from "../http/graphql-endpoint.js";
import { openHttpServer, type HttpServer } from "../http/http-server.js";
import { readMarker } from "../loader/graph-marker.js";
import { prepareGraph } from "../loader/prepare-graph.js";
import { attestOntology } from "../ontology/attest-ontology.js";
import type { GraphStore } from "../store/graph-store.js";
import type { ReadyFacts } from "./announcement.js";
import type { Configuration } from "./configuration.js";
import { readGraphSize, type GraphSize } from "./graph-size.js";
import { followLanguages, type KnownLanguages } from "./known-languages.js";
import { openStore } from "./open-store.js";
import { loadSeed } from "./load-seed.js";
import { listenError } from "./start-error.js";

/** What is released when the service stops, in the order in which it was taken. Stopping goes backwards. */
export type Releases = (() => Promise<void> | void)[];

/** What a start needs from outside. */
export interface Surroundings {
  readonly log: Logger;
  /** Tells a person what is being done, at once. */
  readonly tell: (message: string) => void;
  /** Filled while the service starts, so that a start can be broken off. */
  readonly releases: Releases;
}

/** Files beside the compiled program: this file is `dist/src/app/start-service.js`. */
const beside = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/**
 * Starts the service: listens, opens the store, makes the graph fit, loads the seed into an empty one, and serves.
 * The port is taken first, so that a second start by mistake changes nothing.
 *
 * @throws StartError, StoreOpenError, LoadError or AttestError where the operator can do something about it
 */
export async function startService(
  configuration: Configuration,
  surroundings: Surroundings,
): Promise<ReadyFacts> {
  const { log, releases } = surroundings;
  const http = await listen(configuration, log);
  releases.push(() => http.close());
  const store = await openStore(configuration, log);
  releases.push(() => store.close());
  const size = await fillGraph(store, configuration, surroundings);
  const languages = await followLanguages(store, log);
  releases.push(() => languages.stop());
  const endpoint = await openEndpoint(configuration, { store, languages, log });
  releases.push(() => endpoint.close());
  http.serve(endpoint, () => store.ping());
  // Last taken, first released: what is in flight is answered before anything below it is closed.
  releases.push(() => http.close());
  releases.push(() => leaveRotation(http, configuration.shutdownDelay));
  return { url: http.url, engine: store.engine, configuration, size };
}

async function listen(configuration: Configuration, log: Logger): Promise<HttpServer> {
  try {
    return await openHttpServer({ ...configuration, playground: beside("playground/dist"), log });
  } catch (error) {
    throw listenError(error, configuration);
  }
}

async function fillGraph(
  store: GraphStore,
  { seedOnStart, neo4j }: Configuration,
  { tell }: Surroundings,
): Promise<GraphSize> {
  // Without a wish to load anything, a server that others may use as well is left as it is.
  await prepareGraph(store, attestOntology, { allowCreate: seedOnStart || neo4j === null });
  const size = await readGraphSize(store);
  const isUnfinished = (await readMarker(store))?.isUnfinished === true;
  if (isUnfinished)
    tell("A load was broken off: documents are missing until the same folder is loaded again.");
  if (!seedOnStart || (size.entities > 0 && !isUnfinished)) return size;
  await loadSeed(store, beside("seed"), tell);
  return readGraphSize(store);
}

function openEndpoint(
  configuration: Configuration,
  { store, languages, log }: { store: GraphStore; languages: KnownLanguages; log: Logger },
): Promise<GraphqlEndpoint> {
  const api = createApi({
    ontology: attestOntology,
    store,
    knownLanguages: () => languages.current(),
    timeout: configuration.queryTimeout,
    maximumCost: configuration.maxCost,
    maximumDepth: configuration.maxDepth,
  });
  return openGraphqlEndpoint({ api, introspection: configuration.introspection, log });
}

/** Gives load balancers time to see that the service is about to leave. */
async function leaveRotation(http: HttpServer, delay: number): Promise<void> {
  http.stopReadiness();
  if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
}
