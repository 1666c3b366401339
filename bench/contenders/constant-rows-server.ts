import { readFileSync } from "node:fs";
import { pino } from "pino";
import { createApi } from "../../src/api/create-api.js";
import { openGraphqlEndpoint } from "../../src/http/graphql-endpoint.js";
import { openHttpServer } from "../../src/http/http-server.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import type { Row } from "../../src/store/statement.js";

/** Attest over a store that answers everything with the same rows, at once: what remains is HTTP and GraphQL. Arguments: the port, a file with the rows. */
const [port, file] = process.argv.slice(2);
const rows = JSON.parse(readFileSync(file ?? "", "utf8")) as readonly Row[];
const answered = Promise.resolve(rows);
const store: GraphStore = {
  engine: "embedded",
  read: () => answered,
  write: () => answered,
  createIndexes: () => Promise.resolve(),
  settle: () => Promise.resolve(),
  ping: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

const log = pino({ level: "error" });
const http = await openHttpServer({
  port: Number(port),
  host: "127.0.0.1",
  corsOrigins: null,
  playground: "",
  log,
});
const api = createApi({
  ontology: attestOntology,
  store,
  knownLanguages: () => ["en", "fr"],
  timeout: 10_000,
  maximumCost: 10_000,
  maximumDepth: 12,
});
const endpoint = await openGraphqlEndpoint({ api, introspection: true, log });
http.serve({ endpoint, ping: () => store.ping(), metrics: null });
