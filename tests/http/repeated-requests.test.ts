import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startServer, type RunningServer } from "./support/running-server.js";

let running: RunningServer;
beforeAll(async () => {
  running = await startServer();
});
afterAll(() => running.stop());

interface Content {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}
type Answer = readonly [status: number, type: string | null, content: Content];

/** Sends the same three times: before the server knows it, when it has just met it, and later. */
async function thrice(body: object, accept = "application/json"): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (let time = 0; time < 3; time++) answers.push(await send(body, accept));
  return answers;
}

async function send(body: object, accept = "application/json"): Promise<Answer> {
  const response = await fetch(`${running.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept },
    body: JSON.stringify(body),
  });
  return [response.status, response.headers.get("content-type"), (await response.json()) as Content];
}

const json = "application/json; charset=utf-8";
const graphqlJson = "application/graphql-response+json; charset=utf-8";
const sameThrice = (answer: unknown) => [answer, answer, answer];

describe("what is known of an earlier request", () => {
  test("is its text, and not its variables or its operation name", async () => {
    const query = "query A($n: Int!) { first(count: $n) } query B { hello }";
    for (const n of [1, 2])
      expect(await send({ query, operationName: "A", variables: { n } })).toEqual([
        200,
        json,
        { data: { first: n } },
      ]);
    expect(await send({ query, operationName: "B" })).toEqual([200, json, { data: { hello: "world" } }]);
  });

  test.each([null, {}, { clientLibrary: { name: "some" } }])(
    "leaves extensions %j alone",
    async (extensions) => {
      const answer = [200, json, { data: { hello: "world" } }];
      expect(await thrice({ query: "{ hello }", extensions })).toEqual(sameThrice(answer));
    },
  );

  test.each([[[]], ["{}"]])("does not make extensions %j right", async (extensions) => {
    const answers = await thrice({ query: "{ hello }", extensions });
    expect(answers.map(([status]) => status)).toEqual([400, 400, 400]);
  });

  test("is of use to clients that name their queries by hash", async () => {
    const query = "{ hello again: hello }";
    const extensions = {
      persistedQuery: { version: 1, sha256Hash: createHash("sha256").update(query).digest("hex") },
    };
    const answer = [200, json, { data: { hello: "world", again: "world" } }];
    expect(await send({ query, extensions })).toEqual(answer);
    expect(await send({ extensions })).toEqual(answer);
    expect(await send({ query })).toEqual(answer);
  });

  test("is nothing of a text that was refused", async () => {
    const answers = await thrice({ query: "{ nothing }" });
    expect(answers.map(([status, , { errors }]) => [status, errors?.[0]?.extensions.code])).toEqual(
      sameThrice([200, "GRAPHQL_VALIDATION_FAILED"]),
    );
  });

  test.each([
    ["application/json", json],
    ["application/graphql-response+json", graphqlJson],
    ["application/graphql-response+json;q=0.5, application/json", json],
    ["*/*", json],
  ])("is that Accept: %s means %s", async (accept, type) => {
    const answer = [200, type, { data: { hello: "world" } }];
    expect(await thrice({ query: "{ hello }" }, accept)).toEqual(sameThrice(answer));
  });

  test("is not that Accept: image/png would mean anything", async () => {
    const answers = await thrice({ query: "{ hello }" }, "image/png");
    expect(answers.map(([status]) => status)).toEqual([406, 406, 406]);
  });
});
