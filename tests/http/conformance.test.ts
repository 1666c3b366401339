import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { auditServer } from "graphql-http";
import { startServer, type RunningServer } from "./support/running-server.js";

let running: RunningServer;
beforeAll(async () => {
  running = await startServer();
});
afterAll(() => running.stop());

describe("GraphQL over HTTP", () => {
  test("is spoken: all audits of graphql-http pass", async () => {
    // The audit's GET requests carry nothing that forces a preflight; a client's must, and so do these.
    const fetchFn = (url: string, init: RequestInit = {}): Promise<Response> => {
      const headers = new Headers(init.headers);
      headers.set("apollo-require-preflight", "audit");
      return fetch(url, { ...init, headers });
    };
    const results = await auditServer({ url: `${running.url}/graphql`, fetchFn });
    const others = results.flatMap((result) =>
      result.status === "ok" ? [] : [`${result.status}: ${result.name}: ${result.reason}`],
    );
    expect(others).toEqual([]);
    expect(results).toHaveLength(61);
  });

  test.each([
    ["application/json", 200],
    ["*/*", 200],
    ["application/graphql-response+json", 400],
    ["application/graphql-response+json, application/json;q=0.9", 400],
  ])("answers a document that is not valid, to who accepts %s, with %d", async (accept, status) => {
    const response = await fetch(`${running.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", accept },
      body: JSON.stringify({ query: "{ nothingOfTheKind }" }),
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }],
    });
  });
});
