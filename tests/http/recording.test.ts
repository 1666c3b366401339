import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startServer, type RunningServer } from "./support/running-server.js";

const recorded: (readonly [code: string, isOperation: boolean])[] = [];
let running: RunningServer;
beforeAll(async () => {
  const recorder = {
    answered: (code: string, milliseconds: number | null) => {
      recorded.push([code, milliseconds !== null]);
    },
  };
  running = await startServer({ recorder });
});
afterAll(() => running.stop());

async function recordedOf(body: string, headers = {}): Promise<unknown> {
  recorded.length = 0;
  const response = await fetch(`${running.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
  await response.text();
  return [response.status, ...recorded];
}

const hello = JSON.stringify({ query: "{ hello }" });

test.each([
  ["an operation", hello, {}, [200, ["OK", true]]],
  ["an error in it", JSON.stringify({ query: "{ badCursor }" }), {}, [200, ["BAD_CURSOR", true]]],
  [
    "one that is not valid",
    JSON.stringify({ query: "{ helo }" }),
    {},
    [200, ["GRAPHQL_VALIDATION_FAILED", true]],
  ],
  ["no operation", JSON.stringify({ query: 1 }), {}, [400, ["BAD_REQUEST", false]]],
  ["no JSON", "{", {}, [400, ["BAD_REQUEST", false]]],
  [
    "an answer that the client does not accept",
    hello,
    { accept: "text/plain" },
    [406, ["BAD_REQUEST", false]],
  ],
  ["the same for a type that is known", hello, { accept: "application/json" }, [200, ["OK", true]]],
])("%s is recorded once", async (_, body, headers, expected) => {
  for (let time = 0; time < 3; time++) expect(await recordedOf(body, headers)).toEqual(expected);
});

test("what is refused because another site may have sent it is recorded once", async () => {
  recorded.length = 0;
  const response = await fetch(`${running.url}/graphql?query={hello}`);
  expect([response.status, ...recorded]).toEqual([400, ["BAD_REQUEST", false]]);
});
