import { describe, expect, test } from "@jest/globals";
import { announcement } from "../../src/app/announcement.js";

const embedded = { neo4j: null, dataDirectory: "./data" };

describe("what is said once the service is ready", () => {
  test("is where it is, what it holds, and a query to try", () => {
    const size = { entities: 159, facts: 1358, documents: 2 };
    const text = announcement({
      url: "http://127.0.0.1:4000",
      engine: "embedded",
      configuration: embedded,
      size,
    });
    expect(text).toMatchInlineSnapshot(`
     "
       Attest is ready: 159 entities, 1,358 facts, 2 documents in the embedded engine (./data).

       Playground  http://127.0.0.1:4000/
       API         http://127.0.0.1:4000/graphql

       Try:
       curl http://127.0.0.1:4000/graphql -H 'content-type: application/json' \\
         -d '{"query": "{ state(id: \\"italy\\") { contributesTo { edges { role node { name } } } } }"}'

       Ctrl+C stops it.

     "
    `);
  });

  test("is how to load facts where there are none", () => {
    const size = { entities: 0, facts: 0, documents: 0 };
    const text = announcement({
      url: "http://127.0.0.1:4000",
      engine: "embedded",
      configuration: embedded,
      size,
    });
    expect(text).toContain("The graph is empty. ");
    expect(text).toContain("npm run seed");
    expect(text).not.toContain("curl");
  });

  test("gives an address that can be opened, and names Neo4j", () => {
    const neo4j = {
      uri: "neo4j://db:7687",
      username: "neo4j",
      password: "hunter2",
      database: undefined,
      connectTimeout: 1,
    };
    const text = announcement({
      url: "http://0.0.0.0:80",
      engine: "neo4j",
      configuration: { neo4j, dataDirectory: "./data" },
      size: { entities: 1, facts: 1, documents: 1 },
    });
    expect(text).toContain("1 entity, 1 fact, 1 document in Neo4j at neo4j://db:7687.");
    expect(text).toContain("http://localhost:80/graphql");
    expect(text).not.toContain("hunter2");
  });
});
