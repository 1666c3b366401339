import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import "reflect-metadata";
import { createApi } from "../../src/api/create-api.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { startServer, type RunningServer } from "../http/support/running-server.js";
import { exampleOperations } from "../support/example-operations.js";
import { recordingStore } from "../support/recording-store.js";
import { openSeededStore } from "../support/seeded-store.js";
import { describeOnEachStore } from "../support/stores.js";

const byId = "query ($id: ID!) { entity(by: { id: $id }) { id name } }";
const many =
  "query ($first: Int!) { entities(first: $first) { nodes { id facts(first: 100) { nodes { id } } } } }";
const including = 'query ($x: Boolean = true) { mission(id: "kfor") { id @include(if: $x) } }';
const two = 'query One { kfor: mission(id: "kfor") { id } } query Two { mission(id: "kfor") { name } }';

/** Each is sent three times: only of the later ones the text is known. */
const requests: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
  ["a name that nothing has", '"suggestions"', { query: '{ entity(by: { name: "KFORR" }) { id } }' }],
  ["a variable of the wrong type", "BAD_USER_INPUT", { query: byId, variables: { id: { is: 1 } } }],
  ["a variable that is missing", "BAD_USER_INPUT", { query: byId, variables: {} }],
  ["variables that are no object", "BAD_REQUEST", { query: byId, variables: "id" }],
  ["variables that are a list", "BAD_REQUEST", { query: byId, variables: ["kfor"] }],
  ["what may cost too much", "QUERY_TOO_COMPLEX", { query: many, variables: { first: 100 } }],
  ["no name among several operations", "OPERATION_RESOLUTION_FAILURE", { query: two }],
  ["a name that no operation has", "OPERATION_RESOLUTION_FAILURE", { query: two, operationName: "Three" }],
  ["a name that is no text", "BAD_REQUEST", { query: two, operationName: 2 }],
  ["an operation by its name", '"mission":{"name":"', { query: two, operationName: "Two" }],
  [
    "a field written by hand",
    '"ontology":{',
    { query: '{ ontology { kinds { name } } mission(id: "kfor") { id } }' },
  ],
  ["null for @include", "BAD_USER_INPUT", { query: including, variables: { x: null } }],
  ["what no field is called", "GRAPHQL_VALIDATION_FAILED", { query: "{ missionz { id } }" }],
];

describeOnEachStore("A request whose text is known", (openEmptyStore) => {
  const events: string[] = [];
  let running: RunningServer;
  let reference: RunningServer;

  beforeAll(async () => {
    const store = await openSeededStore(openEmptyStore);
    const limits = {
      timeout: 20_000,
      maximumCost: 10_000,
      maximumDepth: 12,
      knownLanguages: () => ["en", "fr"],
    };
    const noting: GraphStore = {
      ...recordingStore(store),
      read: (statement, options) => {
        events.push("store");
        return store.read(statement, options);
      },
    };
    const api = createApi({ ...limits, ontology: attestOntology, store: noting });
    const notes = {
      requestDidStart: () => {
        events.push("Apollo");
        return Promise.resolve();
      },
    };
    running = await startServer({ api: { ...api, plugins: [notes, ...api.plugins] } });
    reference = await startServer({
      api: createApi({ ...limits, ontology: attestOntology, store, quick: false }),
    });
  }, 120_000);

  afterAll(async () => {
    for (const server of [running, reference]) await server.stop();
  });

  /** Status and text of the answer, without what names the request. */
  async function send(body: object, { url } = running, headers = {}): Promise<readonly [number, string]> {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
    return [response.status, (await response.text()).replace(/"requestId":"[^"]*"/, '"requestId":""')];
  }

  async function eventsOf(body: object, headers = {}): Promise<readonly string[]> {
    events.length = 0;
    await send(body, running, headers);
    return [...events];
  }

  test("is begun before Apollo gets it, and only once", async () => {
    const asked = { query: "query ($id: ID!) { mission(id: $id) { id } }" };
    expect(await eventsOf({ ...asked, variables: { id: "kfor" } })).toEqual(["Apollo", "store"]);
    expect(await eventsOf({ ...asked, variables: { id: "kfor" } })).toEqual(["store", "Apollo"]);
    expect(await eventsOf({ ...asked, variables: { id: "eulex" } })).toEqual(["store", "Apollo"]);
  });

  test("is begun by its hash alone", async () => {
    const query = "query ($id: ID!) { mission(id: $id) { id __typename } }";
    const sha256Hash = createHash("sha256").update(query).digest("hex");
    const asked = { variables: { id: "kfor" }, extensions: { persistedQuery: { version: 1, sha256Hash } } };
    expect(await eventsOf(asked)).toEqual(["Apollo"]);
    expect(await eventsOf({ ...asked, query })).toEqual(["Apollo", "store"]);
    expect(await eventsOf(asked)).toEqual(["store", "Apollo"]);
    expect(await send(asked)).toEqual(await send({ query, variables: asked.variables }));
  });

  test("is not begun where its variables are wrong", async () => {
    const asked = { query: byId, variables: { id: "kfor" } };
    await send(asked);
    expect(await eventsOf({ ...asked, variables: { id: [] } })).toEqual(["Apollo"]);
  });

  test("is Apollo's to refuse all the same", async () => {
    const asked = { query: byId, variables: { id: "kfor" } };
    await send(asked);
    const [status] = await send(asked, running, { accept: "text/css" });
    expect(status).toBe(406);
  });

  test("tells where its time went", async () => {
    const asked = { query: byId, variables: { id: "kfor" } };
    await send(asked);
    const [, text] = await send(asked, running, { "x-attest-timing": "1" });
    const { extensions } = JSON.parse(text) as { extensions: { timing: Record<string, number> } };
    expect(extensions.timing.store).toBeGreaterThan(0);
    expect(extensions.timing.total).toBeGreaterThanOrEqual(extensions.timing.store as number);
  });

  test.each(requests)("%s is answered as when it is new, and as by graphql-js", async (_, part, body) => {
    const right = await send(body, reference);
    expect(right[1]).toContain(part);
    for (let time = 0; time < 3; time++) expect(await send(body)).toEqual(right);
  });

  test("all example operations are answered as when they are new, alone and many at once", async () => {
    for (const { query, variables } of exampleOperations()) {
      const first = await send({ query, variables });
      expect(first[0]).toBe(200);
      const later = await Promise.all(Array.from({ length: 8 }, () => send({ query, variables })));
      expect(new Set(later.map(([, text]) => text))).toEqual(new Set([first[1]]));
    }
  }, 120_000);
});
