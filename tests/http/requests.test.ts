import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ask, startServer, type RunningServer } from "./support/running-server.js";

let running: RunningServer;
beforeAll(async () => {
  running = await startServer({ corsOrigins: ["https://app.example.org"] });
});
afterAll(() => running.stop());

interface Problem {
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

async function post(body: string, headers: Record<string, string> = { "content-type": "application/json" }) {
  const response = await fetch(`${running.url}/graphql`, { method: "POST", headers, body });
  const { errors } = (await response.json()) as Problem;
  return { status: response.status, headers: response.headers, ...errors[0] };
}

describe("a request to /graphql", () => {
  test("answers a posted query with its length, and nothing that a cache may keep", async () => {
    const { status, headers, data } = await ask(running.url, "{ hello }");
    expect({ status, data }).toEqual({ status: 200, data: { hello: "world" } });
    expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(headers.get("content-length")).toBe("27");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("vary")).toBe("Accept, Accept-Language, Origin");
  });

  test("answers a query in the URL, with its variables", async () => {
    const query = encodeURIComponent("query ($n: Int!) { first(count: $n) }");
    const response = await fetch(
      `${running.url}/graphql?query=${query}&variables=${encodeURIComponent('{"n":3}')}`,
      {
        headers: { "apollo-require-preflight": "yes" },
      },
    );
    expect(await response.json()).toEqual({ data: { first: 3 } });
  });

  test("keeps the CSRF guard: a URL that any page could call is refused", async () => {
    const response = await fetch(`${running.url}/graphql?query=%7Bhello%7D`);
    expect(response.status).toBe(400);
    expect(((await response.json()) as Problem).errors[0]?.message).toContain("apollo-require-preflight");
  });

  test("sends a browser to the playground, with the query", async () => {
    const response = await fetch(`${running.url}/graphql?query=%7Bhello%7D`, {
      headers: { accept: "text/html,application/xhtml+xml" },
      redirect: "manual",
    });
    expect([response.status, response.headers.get("location")]).toEqual([302, "./?query=%7Bhello%7D"]);
  });

  test("says what is wrong with JSON that is broken", async () => {
    const { status, message, extensions } = await post('{"query": "{ hello }"');
    expect([status, extensions?.code]).toEqual([400, "BAD_REQUEST"]);
    expect(message).toMatch(/^The request body is not valid JSON: .+\.$/);
  });

  test.each([
    ["", "The request body is empty."],
    ["[]", "The request body is an array; batches are not supported."],
    ["42", "The request body is not an object."],
  ])("refuses the body %j", async (body, message) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(answer.message).toContain(message);
  });

  test.each([
    [{ "content-type": "text/plain" }, "text/plain"],
    [{ "content-type": "application/x-www-form-urlencoded" }, "application/x-www-form-urlencoded"],
    [{ "content-type": "application/jsonx" }, "application/jsonx"],
    [{ "content-type": "application/json; charset=utf-16" }, "charset utf-16"],
    [{ "content-type": "application/json", "content-encoding": "gzip" }, "Compressed"],
  ])("refuses a body that is described by %j with 415", async (headers, said) => {
    const { status, message } = await post('{"query": "{ hello }"}', headers);
    expect(status).toBe(415);
    expect(message).toContain(said);
  });

  test("refuses a body over 256 KB with 413, announced or not", async () => {
    const long = JSON.stringify({ query: "{ hello }", variables: { text: "x".repeat(300_000) } });
    const announced = await post(long);
    expect(announced.status).toBe(413);
    expect(announced.message).toBe("The request body is longer than 256 KB. Send less, or split it.");

    const streamed = await fetch(`${running.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: new Blob([long]).stream(),
      duplex: "half",
    } as RequestInit);
    expect(streamed.status).toBe(413);
  });

  test("takes a body just under the limit", async () => {
    const query = `{ hello } # ${"x".repeat(262_000)}`;
    expect((await ask(running.url, query)).data).toEqual({ hello: "world" });
  });

  test("refuses other methods and says which there are", async () => {
    const response = await fetch(`${running.url}/graphql`, { method: "DELETE" });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, POST, OPTIONS"]);
  });

  test("refuses a mutation in a URL", async () => {
    const response = await fetch(`${running.url}/graphql?query=${encodeURIComponent("mutation { hello }")}`, {
      headers: { "apollo-require-preflight": "yes" },
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  test("survives a client that leaves in the middle of its body", async () => {
    const { port } = new URL(running.url);
    await new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), "127.0.0.1", () => {
        socket.write(
          "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{",
        );
        socket.destroy();
      });
      socket.on("close", () => resolve()).on("error", reject);
    });
    expect((await ask(running.url, "{ hello }")).data).toEqual({ hello: "world" });
    expect(running.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  test("hands the languages of Accept-Language on, most wanted first", async () => {
    const headers = { "accept-language": "en;q=0.5, fr-ca, *;q=0.1, de;q=0, not_a_tag" };
    expect((await ask(running.url, "{ languages }", { headers })).data).toEqual({
      languages: ["fr-CA", "en"],
    });
  });
});

describe("other paths", () => {
  test("an unknown one is 404 and says where things are", async () => {
    const response = await fetch(`${running.url}/grapqhl`, { method: "POST" });
    expect(response.status).toBe(404);
    expect(((await response.json()) as Problem).errors[0]?.message).toBe(
      "There is nothing at /grapqhl. The API is at /graphql, the playground at /.",
    );
  });

  test("a path out of the playground's folder is 404", async () => {
    const { port } = new URL(running.url);
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), "127.0.0.1", () => {
        socket.end("GET /../../package.json HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
      });
      let text = "";
      socket.on("data", (chunk) => (text += String(chunk))).on("close", () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1.1 404 /);
  });

  test("the playground says how to build it where it is not built", async () => {
    const response = await fetch(`${running.url}/`);
    expect(response.status).toBe(404);
    expect(((await response.json()) as Problem).errors[0]?.message).toContain("npm run build:playground");
  });
});

describe("pages of other origins", () => {
  const preflight = (origin: string): Promise<Response> =>
    fetch(`${running.url}/graphql`, {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
      },
    });

  test("may call the API when they are listed", async () => {
    const { status, headers } = await preflight("https://app.example.org");
    expect(status).toBe(204);
    expect(headers.get("access-control-allow-origin")).toBe("https://app.example.org");
    expect(headers.get("access-control-allow-methods")).toBe("GET, POST");
    expect(headers.get("access-control-allow-headers")).toContain("content-type");
    const answer = await ask(running.url, "{ hello }", { headers: { origin: "https://app.example.org" } });
    expect(answer.headers.get("access-control-allow-origin")).toBe("https://app.example.org");
  });

  test("get no permission when they are not", async () => {
    const { status, headers } = await preflight("https://evil.example.org");
    expect([status, headers.get("access-control-allow-origin")]).toEqual([204, null]);
  });

  test("get none by default, and all with *", async () => {
    const headers = { origin: "https://any.example.org" };
    const closed = await startServer();
    const open = await startServer({ corsOrigins: "*" });
    expect(
      (await ask(closed.url, "{ hello }", { headers })).headers.get("access-control-allow-origin"),
    ).toBeNull();
    expect((await ask(open.url, "{ hello }", { headers })).headers.get("access-control-allow-origin")).toBe(
      "*",
    );
    await Promise.all([closed.stop(), open.stop()]);
  });
});
