import type { IncomingMessage, ServerResponse } from "node:http";
import type { HttpProblem } from "./http-problem.js";

/** Headers of an answer, their names in lower case. */
export type Headers = Readonly<Record<string, string>>;

const GRAPHQL_JSON = "application/graphql-response+json";

/** Sets headers before it is known who answers. */
export function setHeaders(response: ServerResponse, headers: Headers): void {
  if (response.headersSent) return;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** Sends a whole text. `Content-Length` is set, so that keep-alive needs no chunks. */
export function sendText(response: ServerResponse, status: number, headers: Headers, text: string): void {
  if (response.destroyed || response.headersSent) return;
  // Named before what is spread: an object to which something is added behind that has a new shape each time (docs/decisions/0033).
  response.writeHead(status, { "content-length": Buffer.byteLength(text), ...headers });
  // As text, not as bytes: node then sends it in one piece with the headers.
  response.end(response.req.method === "HEAD" ? undefined : text);
}

/** Sends a small object as JSON, never to be cached. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  sendText(
    response,
    status,
    { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
    `${JSON.stringify(body)}\n`,
  );
}

/**
 * Answers a refused request the way GraphQL over HTTP has it: `errors` without `data`.
 * All these have the code BAD_REQUEST, or UNAVAILABLE for 503: the status tells them apart.
 */
export function sendProblem(request: IncomingMessage, response: ServerResponse, problem: HttpProblem): void {
  const code = problem.status === 503 ? "UNAVAILABLE" : "BAD_REQUEST";
  const type = request.headers.accept?.includes(GRAPHQL_JSON) ? GRAPHQL_JSON : "application/json";
  sendText(
    response,
    problem.status,
    { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store", ...problem.headers },
    `${JSON.stringify({ errors: [{ message: problem.message, extensions: { code } }] })}\n`,
  );
}
