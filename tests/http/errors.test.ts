import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { GraphQLError, parse } from "graphql";
import { AttestError } from "../../src/errors/attest-error.js";
import { ask, startServer, type RunningServer } from "./support/running-server.js";
import { smallApi } from "./support/small-api.js";

let running: RunningServer;
beforeAll(async () => {
  running = await startServer();
});
afterAll(() => running.stop());

describe("an error that a client reads", () => {
  test("of Attest has its message, its code and its details, and the answer stays 200", async () => {
    const { status, data, errors } = await ask(running.url, "{ badCursor hello }");
    expect({ status, data }).toEqual({ status: 200, data: { badCursor: null, hello: "world" } });
    expect(errors).toEqual([
      {
        message: "The cursor belongs to another list.",
        locations: [{ line: 1, column: 3 }],
        path: ["badCursor"],
        extensions: { argument: "after", code: "BAD_CURSOR" },
      },
    ]);
  });

  test("of an unavailable database has the request's id, and the log has it with the cause", async () => {
    const { status, errors } = await ask(running.url, "{ unavailable }", {
      headers: { "x-request-id": "from-proxy" },
    });
    expect(status).toBe(200);
    expect(errors?.[0]?.extensions).toEqual({ code: "UNAVAILABLE", requestId: "from-proxy" });
    const line = running.logged.find(({ requestId }) => requestId === "from-proxy");
    expect(JSON.stringify(line)).toContain("bolt");
  });

  test.each(["defect", "disguised", "required"])(
    "tells nothing of the defect in `%s` but an id",
    async (field) => {
      const { errors } = await ask(running.url, `{ ${field} }`);
      const { message, extensions } = errors?.[0] ?? { message: "", extensions: {} };
      expect(message).toBe("Internal server error.");
      expect(extensions).toEqual({ code: "INTERNAL_SERVER_ERROR", requestId: expect.any(String) });
      const line = running.logged.find(({ requestId }) => requestId === extensions.requestId);
      expect(line).toMatchObject({
        level: 50,
        path: [field],
        err: { stack: expect.stringContaining("at ") },
      });
    },
  );

  test("of GraphQL keeps its code, and the status that plain JSON has for it", async () => {
    const syntax = await ask(running.url, "{ hello");
    const validation = await ask(running.url, "{ helo }");
    const variable = await ask(running.url, "query ($n: Int!) { first(count: $n) }", {
      variables: { n: "x" },
    });
    const seen = [syntax, validation, variable].map(({ status, errors }) => [
      status,
      errors?.[0]?.extensions.code,
    ]);
    expect(seen).toEqual([
      [200, "GRAPHQL_PARSE_FAILED"],
      [200, "GRAPHQL_VALIDATION_FAILED"],
      [200, "BAD_USER_INPUT"],
    ]);
    expect(validation.errors?.[0]?.message).toContain('Did you mean "hello"?');
  });

  test("of an argument that turns out null is the client's", async () => {
    const { errors } = await ask(running.url, "query ($n: Int = 2) { first(count: $n) }", {
      variables: { n: null },
    });
    expect(errors?.[0]?.extensions).toEqual({ code: "BAD_USER_INPUT" });
  });

  test("of a persisted query that is not there keeps the code that clients wait for", async () => {
    const hash = "0".repeat(64);
    const send = async (body: object) => {
      const response = await fetch(`${running.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      const { errors } = (await response.json()) as { errors: { message: string; extensions: unknown }[] };
      return { status: response.status, ...errors[0] };
    };
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
    expect(await send({ extensions })).toMatchObject({ extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } });
    expect(await send({ extensions, query: "{ hello }" })).toEqual({
      status: 400,
      message: "provided sha does not match query",
      extensions: { code: "BAD_REQUEST" },
    });
  });
});

describe("an operation that is refused before it runs", () => {
  const refusing = (error: Error): Promise<RunningServer> =>
    startServer({
      api: {
        ...smallApi,
        plugins: [
          { requestDidStart: () => Promise.resolve({ didResolveOperation: () => Promise.reject(error) }) },
        ],
      },
    });

  test.each([
    ["QUERY_TOO_COMPLEX", 400],
    ["UNAVAILABLE", 503],
    ["TIMEOUT", 504],
  ] as const)("with %s answers %d", async (code, expected) => {
    const server = await refusing(new AttestError(code, "Not now."));
    const { status, errors } = await ask(server.url, "{ hello }");
    expect([status, errors?.[0]?.message, errors?.[0]?.extensions.code]).toEqual([
      expected,
      "Not now.",
      code,
    ]);
    await server.stop();
  });

  test.each([
    ["application/graphql-response+json", 400],
    ["application/json", 200],
  ])(
    "because `@include` is given null, answers %s as whatever the client got wrong",
    async (accept, expected) => {
      const { definitions } = parse("query ($x: Boolean = true) { hello @include(if: $x) }");
      const message = 'Argument "if" of non-null type "Boolean!" must not be null.';
      const server = await refusing(new GraphQLError(message, { nodes: definitions }));
      const { status, errors } = await ask(server.url, "{ hello }", { headers: { accept } });
      await server.stop();
      expect([status, errors?.[0]?.message, errors?.[0]?.extensions.code]).toEqual([
        expected,
        message,
        "BAD_USER_INPUT",
      ]);
    },
  );

  test("by a defect answers 500 and says nothing of it", async () => {
    const server = await refusing(new Error("secret"));
    const { status, errors } = await ask(server.url, "{ hello }");
    expect([status, errors?.[0]?.message]).toEqual([500, "Internal server error."]);
    await server.stop();
  });
});

describe("introspection", () => {
  const before = process.env.NODE_ENV;
  afterAll(() => {
    process.env.NODE_ENV = before;
  });

  test.each(["development", "production"])(
    "is on or off as configured, with NODE_ENV=%s",
    async (environment) => {
      process.env.NODE_ENV = environment;
      const [open, closed] = await Promise.all([startServer(), startServer({ introspection: false })]);
      expect((await ask(open.url, "{ __schema { queryType { name } } }")).data).toEqual({
        __schema: { queryType: { name: "Query" } },
      });
      const refused = await ask(closed.url, "{ __schema { queryType { name } } }");
      expect(refused.errors?.[0]).toMatchObject({
        message: "Introspection is switched off on this server.",
        extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
      });
      expect((await ask(closed.url, "{ helo }")).errors?.[0]?.message).not.toContain("Did you mean");
      expect((await ask(open.url, "{ defect }")).errors?.[0]?.extensions).not.toHaveProperty("stacktrace");
      await Promise.all([open.stop(), closed.stop()]);
    },
  );
});
