import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { auditServer } from "graphql-http";
import { startServer, type RunningServer } from "./support/running-server.js";

let running: RunningServer;
beforeAll(async () => {
  running = await startServer();
});
afterAll(() => running.stop());

describe("GraphQL over HTTP", () => {
  test("is spoken without an error, by the audit of graphql-http", async () => {
    // The audit's GET requests carry nothing that forces a preflight; a client's must, and so do these.
    const fetchFn = (url: string, init: RequestInit = {}): Promise<Response> => {
      const headers = new Headers(init.headers);
      headers.set("apollo-require-preflight", "audit");
      return fetch(url, { ...init, headers });
    };
    const results = await auditServer({ url: `${running.url}/graphql`, fetchFn });
    const counts = { ok: 0, notice: 0, warn: 0, error: 0 };
    for (const { status } of results) counts[status] += 1;
    const reasons = results.flatMap((result) =>
      result.status === "ok" ? [] : [`${result.status}: ${result.name}: ${result.reason}`],
    );
    expect({ counts, reasons }).toMatchInlineSnapshot(`
     {
       "counts": {
         "error": 0,
         "notice": 0,
         "ok": 58,
         "warn": 3,
       },
       "reasons": [
         "warn: SHOULD use 200 status code on document parsing failure when accepting application/json: Response status code is not 200",
         "warn: SHOULD use 200 status code on document validation failure when accepting application/json: Response status code is not 200",
         "warn: SHOULD use a status code of 200 on variable coercion failure when accepting application/json: Response status code is not 200",
       ],
     }
    `);
  });
});
