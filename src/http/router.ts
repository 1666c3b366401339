import type { IncomingMessage, ServerResponse } from "node:http";
import { addCorsHeaders, sendOptions, type AllowedOrigins } from "./cors.js";
import type { GraphqlEndpoint } from "./graphql-endpoint.js";
import { HttpProblem } from "./http-problem.js";
import type { FileHandler } from "./playground-files.js";
import { addCommonHeaders } from "./security-headers.js";
import { sendJson } from "./send.js";

/** How far the service is. It changes while the server runs. */
export interface ServiceState {
  phase: "starting" | "ready" | "draining" | "closing";
  endpoint: GraphqlEndpoint | null;
  ping: (() => Promise<void>) | null;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** Answers a request, or rejects with an HttpProblem. */
export type Router = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface Route {
  readonly methods: readonly string[];
  readonly handle: Handler;
}

const READ = ["GET", "HEAD"];

/** Sends each request to what answers its path: /graphql, /livez, /readyz, or the files of the playground. */
export function createRouter(state: ServiceState, files: FileHandler, corsOrigins: AllowedOrigins): Router {
  const vary = Array.isArray(corsOrigins) ? "Accept, Accept-Language, Origin" : "Accept, Accept-Language";
  const page: Route = { methods: READ, handle: (request, response) => sendFile(files, request, response) };
  const routes = new Map<string, Route>([
    ["/", page],
    ["/graphql", { methods: ["GET", "POST"], handle: (...exchange) => answerGraphql(state, ...exchange) }],
    ["/livez", { methods: READ, handle: (_, response) => sendJson(response, 200, { status: "alive" }) }],
    ["/readyz", { methods: READ, handle: (_, response) => answerReadiness(state, response) }],
  ]);

  return async (request, response) => {
    addCommonHeaders(response);
    const path = pathOf(request);
    const route = routes.get(path) ?? fileRoute(path, page, request.method);
    if (path === "/graphql") {
      response.setHeader("vary", vary);
      addCorsHeaders(request, response, corsOrigins);
    }
    if (request.method === "OPTIONS") {
      sendOptions(response, route.methods);
      return;
    }
    checkMethod(request.method ?? "GET", path, route);
    await route.handle(request, response);
  };
}

/** Any other path may be a file of the playground; whoever sends data there has the wrong address, not the wrong method. */
function fileRoute(path: string, page: Route, method = "GET"): Route {
  if (method === "OPTIONS" || READ.includes(method)) return page;
  throw nothingAt(path);
}

function nothingAt(path: string): HttpProblem {
  return new HttpProblem(404, `There is nothing at ${path}. The API is at /graphql, the playground at /.`);
}

function pathOf({ url = "/" }: IncomingMessage): string {
  const end = url.indexOf("?");
  return end === -1 ? url : url.slice(0, end);
}

function checkMethod(method: string, path: string, { methods }: Route): void {
  if (methods.includes(method)) return;
  throw new HttpProblem(405, `${path} does not take ${method}. Use ${methods.join(" or ")}.`, {
    allow: [...methods, "OPTIONS"].join(", "),
  });
}

async function answerGraphql(
  state: ServiceState,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === "GET" && request.headers.accept?.includes("text/html")) {
    sendToPlayground(request, response);
    return;
  }
  if (state.endpoint === null)
    throw new HttpProblem(503, "Attest is starting. Try again in a moment.", { "retry-after": "1" });
  await state.endpoint.answer(request, response);
}

/**
 * A person who opens a link to a query wants to see it, not to have it blocked as a possible forgery.
 * The address is relative: behind a proxy, Attest may have a path of its own.
 */
function sendToPlayground({ url = "" }: IncomingMessage, response: ServerResponse): void {
  const start = url.indexOf("?");
  response.writeHead(302, {
    location: start === -1 ? "./" : `./${url.slice(start)}`,
    "cache-control": "no-store",
  });
  response.end();
}

async function answerReadiness({ phase, ping }: ServiceState, response: ServerResponse): Promise<void> {
  if (phase !== "ready" || ping === null) {
    sendJson(response, 503, { status: phase });
    return;
  }
  const answers = await ping().then(
    () => true,
    () => false,
  );
  sendJson(response, answers ? 200 : 503, { status: answers ? "ready" : "the database does not answer" });
}

function sendFile(files: FileHandler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  return new Promise((resolve, reject) => {
    response.once("close", resolve);
    const path = pathOf(request);
    files(request, response, () => reject(nothingAt(path)));
  });
}
