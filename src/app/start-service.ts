import type { Logger } from "pino";
import { openHttpServer, type HttpServer } from "../http/http-server.js";
import type { ReadyFacts } from "./announcement.js";
import type { Configuration } from "./configuration.js";
import type { OpenedStore } from "./open-service.js";
import { noStoreEvents, openStore } from "./open-store.js";
import { ownFile } from "./own-file.js";
import { listenError } from "./start-error.js";
import type { Surroundings } from "./surroundings.js";

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
  // The engine opens in a process of its own. Meanwhile this one loads what answers requests, which takes as long.
  const [opened, { openService, makeLookupsLate, schema }] = await Promise.all([
    open(configuration, surroundings),
    loadService(),
  ]);
  const { size, ...served } = await openService(configuration, surroundings, opened, schema);
  http.serve(served);
  const lookups = makeLookupsLate(opened.store, log);
  releases.push(() => lookups.stop());
  // Last taken, first released: what is in flight is answered before anything below it is closed.
  releases.push(() => http.close());
  releases.push(() => leaveRotation(http, configuration.shutdownDelay));
  return { url: http.url, engine: opened.store.engine, configuration, size };
}

async function loadService() {
  const [service, { makeLookupsLate }] = await Promise.all([
    import("./open-service.js"),
    import("./late-lookups.js"),
  ]);
  return { openService: service.openService, makeLookupsLate, schema: service.prepareSchema() };
}

async function listen(configuration: Configuration, log: Logger): Promise<HttpServer> {
  try {
    return await openHttpServer({ ...configuration, playground: ownFile("playground/dist"), log });
  } catch (error) {
    throw listenError(error, configuration);
  }
}

async function open(configuration: Configuration, { log, releases }: Surroundings): Promise<OpenedStore> {
  const storeEvents = noStoreEvents();
  const store = await openStore(configuration, log, { counts: storeEvents, serves: true });
  releases.push(() => store.close());
  return { store, storeEvents };
}

/** Gives load balancers time to see that the service is about to leave. */
async function leaveRotation(http: HttpServer, delay: number): Promise<void> {
  http.stopReadiness();
  if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
}
