import type { IncomingMessage, ServerResponse } from "node:http";

/** Origins whose pages may call the API; null: none but its own. */
export type AllowedOrigins = "*" | readonly string[] | null;

const ALLOWED_HEADERS =
  "content-type, accept, accept-language, apollo-require-preflight, x-apollo-operation-name, x-attest-timing, x-request-id";
const A_DAY = "86400";

const NONE: Readonly<Record<string, string>> = {};

/** What a browser must read before it shows the answer to a page of another origin. Cookies are never allowed. */
export function corsHeaders(
  { headers: { origin } }: IncomingMessage,
  allowed: AllowedOrigins,
): Readonly<Record<string, string>> {
  if (origin === undefined || allowed === null) return NONE;
  if (allowed !== "*" && !allowed.includes(origin)) return NONE;
  return {
    "access-control-allow-origin": allowed === "*" ? "*" : origin,
    "access-control-expose-headers": "server-timing, x-request-id",
  };
}

/** Answers OPTIONS: which methods there are and, to a page of an allowed origin, that it may call them. */
export function sendOptions(response: ServerResponse, methods: readonly string[]): void {
  response.setHeader("allow", [...methods, "OPTIONS"].join(", "));
  if (response.hasHeader("access-control-allow-origin")) {
    response.setHeader("access-control-allow-methods", methods.join(", "));
    response.setHeader("access-control-allow-headers", ALLOWED_HEADERS);
    response.setHeader("access-control-max-age", A_DAY);
  }
  response.writeHead(204);
  response.end();
}
