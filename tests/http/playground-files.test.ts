import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startServer, type RunningServer } from "./support/running-server.js";

let directory: string;
let running: RunningServer;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "playground-"));
  await mkdir(join(directory, "assets"));
  await writeFile(join(directory, "index.html"), "<title>Attest</title>");
  await writeFile(join(directory, "assets", "main-1a2b.js"), "let a = 1;");
  await writeFile(join(directory, "assets", "main-1a2b.js.gz"), gzipSync("let a = 1;"));
  running = await startServer({ playground: directory });
});
afterAll(async () => {
  await running.stop();
  await rm(directory, { recursive: true });
});

describe("the files of the playground", () => {
  test("come with a policy that allows nothing from another host and no frame", async () => {
    const { status, headers } = await fetch(`${running.url}/?query=x`);
    const policy = headers.get("content-security-policy") ?? "";
    expect(status).toBe(200);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cache-control")).toBe("no-cache");
  });

  test("may be kept for good where their name tells their content", async () => {
    const { headers } = await fetch(`${running.url}/assets/main-1a2b.js`);
    expect(headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(headers.get("content-type")).toContain("javascript");
  });

  test("come compressed to those who take that", async () => {
    const encoding = await new Promise((resolve, reject) => {
      const options = { headers: { "accept-encoding": "gzip" } };
      get(`${running.url}/assets/main-1a2b.js`, options, (response) => {
        response.resume();
        resolve([response.headers["content-encoding"], response.headers.vary]);
      }).on("error", reject);
    });
    expect(encoding).toEqual(["gzip", "Accept-Encoding"]);
  });

  test("are read, not written", async () => {
    const response = await fetch(`${running.url}/`, { method: "POST" });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
  });

  test("leave the rest as not found", async () => {
    expect((await fetch(`${running.url}/assets/none.js`)).status).toBe(404);
    expect((await fetch(`${running.url}/%E0%A4%A`)).status).toBe(404);
  });
});
