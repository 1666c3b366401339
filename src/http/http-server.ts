import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Server as Listener, type AddressInfo } from "node:net";
import type { Logger } from "pino";
import { Connections } from "./connections.js";
import type { AllowedOrigins } from "./cors.js";
import { HttpProblem } from "./http-problem.js";
import { servePlayground } from "./playground-files.js";
import { createRouter, type Served, type ServiceState } from "./router.js";
import { sendProblem } from "./send.js";

export interface HttpServerOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly corsOrigins: AllowedOrigins;
  /** Directory of the built playground. */
  readonly playground: string;
  readonly log: Logger;
}

/** The listening server. It answers `/livez` and the playground at once, and `/graphql` once it has been given an endpoint. */
export interface HttpServer {
  /** Such as `http://127.0.0.1:4000`, without a slash at the end. */
  readonly url: string;
  /** From now on `/graphql` answers, and `/readyz` as long as `ping` resolves. */
  serve(served: Served): void;
  /** From now on `/readyz` answers 503; everything else goes on. */
  stopReadiness(): void;
  /** Refuses new connections and resolves when every request in flight has been answered. May be called again. */
  close(): Promise<void>;
}

/** Milliseconds that a client has to send a whole request. */
const REQUEST_TIMEOUT = 30_000;
/** Milliseconds that an idle connection is kept: longer than load balancers do (often 60 s), so that they never meet a closed one. */
const KEEP_ALIVE = 65_000;

/** Listens. Rejects with node's own error (such as EADDRINUSE) where that fails. */
export async function openHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const state: ServiceState = { phase: "starting", served: null };
  const route = createRouter(state, servePlayground(options.playground), options.corsOrigins);
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT, keepAliveTimeout: KEEP_ALIVE });
  // Before the requests are answered: what it adds to an answer must come before its headers are sent.
  const connections = new Connections(server);
  server.on("request", (request, response) => {
    route(request, response).catch((error: unknown) => sendFailure(request, response, error, options.log));
  });
  await listen(server, options);
  let closing: Promise<void> | null = null;
  return {
    url: urlOf(server, options.host),
    serve(served) {
      Object.assign(state, { phase: "ready", served });
    },
    stopReadiness() {
      state.phase = "draining";
    },
    close() {
      state.phase = "closing";
      connections.announceEnd();
      closing ??= close(server, connections);
      return closing;
    },
  };
}

function sendFailure(request: IncomingMessage, response: ServerResponse, error: unknown, log: Logger): void {
  if (error instanceof HttpProblem) {
    sendProblem(request, response, error);
    return;
  }
  log.error({ err: error, method: request.method, url: request.url }, "Request failed");
  sendProblem(request, response, new HttpProblem(500, "Internal server error."));
}

function listen(server: Server, { host, port }: HttpServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** Milliseconds for which connections are still taken: clients that are about to open one have not heard of the end yet. */
const LAST_CALL = 100;
/** Milliseconds that the next request may be on its way over a connection that has just been answered. */
const LINGER = 1_000;
const SWEEP = 50;

/**
 * Node's own `close` of an HTTP server cuts every idle connection, also one whose next request has just been sent, which its
 * client then sees fail. So only the listening ends; each request that still comes is the last of its connection, which its
 * answer says, and what stays idle is ended.
 */
async function close(server: Server, connections: Connections): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, LAST_CALL));
  // After what has arrived is read: of a process that was busy for long, timers come first.
  const sweep = setInterval(() => setImmediate(() => connections.endIdle(LINGER)), SWEEP);
  try {
    await new Promise<void>((resolve, reject) =>
      Listener.prototype.close.call(server, (error) => (error ? reject(error) : resolve())),
    );
  } finally {
    clearInterval(sweep);
  }
}
