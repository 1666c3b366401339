import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { HttpConnection } from "../../bench/measure/http-connection.js";

/** Answers each path with the text that it is, decoded, in pieces of five bytes where it is asked to. */
const server: Server = createServer((request, response) => {
  const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
  const text = decodeURIComponent(pathname.slice(1));
  response.setHeader("content-length", Buffer.byteLength(text));
  if (search === "?refused") response.statusCode = 500;
  if (search !== "?pieces") return void response.end(text);
  response.flushHeaders();
  const pieces = text.match(/.{1,5}/gs) ?? [];
  const next = (): void => {
    const piece = pieces.shift();
    if (piece === undefined) response.end();
    else response.write(piece, () => setTimeout(next, 2));
  };
  setTimeout(next, 2);
});
let connection: HttpConnection;

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  connection = new HttpConnection((server.address() as AddressInfo).port);
});

afterAll(() => {
  connection.close();
  server.close();
});

const ask = (body: string, how = ""): Promise<void> =>
  connection.send(Buffer.from(`GET /${encodeURIComponent(body)}${how} HTTP/1.1\r\nhost: localhost\r\n\r\n`));

const data = '{"data":{"state":{"name":"Italy"}}}';
const errors = '{"errors":[{"message":"Internal server error."}],"data":{"state":null}}';

test("an answer with data is one that can be measured, whole or in pieces, one after the other", async () => {
  await ask(data);
  await ask(data, "?pieces");
  await ask(data);
});

test.each(["", "?pieces"])("an answer with errors ends the measurement and is shown (%s)", async (how) => {
  await expect(ask(errors, how)).rejects.toThrow(`Not answered with data alone: ${errors}`);
  await ask(data);
});

test("so does another status than 200", async () => {
  await expect(ask(data, "?refused")).rejects.toThrow("Not an answer that can be measured: HTTP/1.1 500");
});
