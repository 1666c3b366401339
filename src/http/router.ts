import type { IncomingMessage, ServerResponse } from "node:http";
import { corsHeaders, sendOptions, type AllowedOrigins } from "./cors.js";
import type { GraphqlEndpoint } from "./graphql-endpoint.js";
import { HttpProblem } from "./http-problem.js";
import type { FileHandler } from "./playground-files.js";
import { commonHeaders } from "./security-headers.js";
import { sendJson, sendText, setHeaders, type Headers } from "./send.js";

/** What a server serves once the service is ready. */
export interface Served {
  readonly endpoint: GraphqlEndpoint;
  /** Resolves while the store answers. */
  readonly ping: () => Promise<void>;
  /** What there is to count, as `/metrics` shows it; null where it is switched off. */
  readonly metrics: Metrics | null;
}

/** What a monitoring system asks for. */
export interface Metrics {
  /** The media type of the text. */
  readonly type: string;
  /** All metrics, as they are now. */
  print(): Promise<string>;
}

/** How far the service is. It changes while the server runs. */
export interface ServiceState {
  phase: "starting" | "ready" | "draining" | "closing";
  served: Served | null;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** Answers a request, or rejects with an HttpProblem. */
export type Router = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface Route {
  readonly methods: readonly string[];
  readonly handle: Handler;
}

const READ = ["GET", "HEAD"];

/** Sends each request to what answers its path: /graphql, /livez, /readyz, /metrics, or the files of the playground. */
export function createRouter(state: ServiceState, files: FileHandler, corsOrigins: AllowedOrigins): Router {
  const vary = Array.isArray(corsOrigins) ? "Accept, Accept-Language, Origin" : "Accept, Accept-Language";
  const apiHeaders = { ...commonHeaders, vary };
  const headersOf = (request: IncomingMessage): Headers =>
    request.headers.origin === undefined
      ? apiHeaders
      : // Two spread into one have a new shape each time (docs/decisions/0033).
        Object.assign({}, apiHeaders, corsHeaders(request, corsOrigins));
  const page: Route = { methods: READ, handle: (request, response) => sendFile(files, request, response) };
  const routes = new Map<string, Route>([
    ["/", page],
    ["/graphql", { methods: ["GET", "POST"], handle: (...exchange) => answerGet(state, ...exchange) }],
    ["/livez", { methods: READ, handle: (_, response) => sendJson(response, 200, { status: "alive" }) }],
    ["/readyz", { methods: READ, handle: (_, response) => answerReadiness(state, response) }],
    ["/metrics", { methods: READ, handle: (_, response) => sendMetrics(state, response) }],
  ]);

  return async (request, response) => {
    const path = pathOf(request);
    const headers = path === "/graphql" ? headersOf(request) : commonHeaders;
    if (path === "/graphql" && request.method === "POST") {
      await answerPost(state, request, response, headers);
      return;
    }
    setHeaders(response, headers);
    const route = routes.get(path) ?? fileRoute(path, page, request.method);
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

/** The headers go with the answer: set one by one before it, they cost more than all else that is done here. */
async function answerPost(
  state: ServiceState,
  request: IncomingMessage,
  response: ServerResponse,
  headers: Headers,
): Promise<void> {
  try {
    await servedBy(state).endpoint.answer(request, response, headers);
  } catch (error) {
    setHeaders(response, headers);
    throw error;
  }
}

async function answerGet(
  state: ServiceState,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.headers.accept?.includes("text/html")) {
    sendToPlayground(request, response);
    return;
  }
  await servedBy(state).endpoint.answer(request, response, {});
}

function servedBy({ served }: ServiceState): Served {
  if (served !== null) return served;
  throw new HttpProblem(503, "Attest is starting. Try again in a moment.", { "retry-after": "1" });
}

async function sendMetrics(state: ServiceState, response: ServerResponse): Promise<void> {
  const { metrics } = servedBy(state);
  if (metrics === null) throw new HttpProblem(404, "Metrics are switched off. METRICS=on shows them.");
  const text = await metrics.print();
  sendText(response, 200, { "content-type": metrics.type, "cache-control": "no-store" }, text);
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

async function answerReadiness({ phase, served }: ServiceState, response: ServerResponse): Promise<void> {
  if (phase !== "ready" || served === null) {
    sendJson(response, 503, { status: phase });
    return;
  }
  const answers = await served.ping().then(
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
