import { Writable } from "node:stream";
import { pino, type Logger } from "pino";
import type { AllowedOrigins } from "../../../src/http/cors.js";
import type { ApiRequest, GraphqlApi, RequestContext } from "../../../src/http/graphql-api.js";
import { openGraphqlEndpoint } from "../../../src/http/graphql-endpoint.js";
import { openHttpServer, type HttpServer } from "../../../src/http/http-server.js";
import type { Recorder } from "../../../src/http/recorder.js";
import type { Metrics } from "../../../src/http/router.js";
import { smallApi } from "./small-api.js";

export interface RunningServer {
  readonly url: string;
  readonly server: HttpServer;
  /** Lines of the log so far, parsed. */
  readonly logged: readonly Readonly<Record<string, unknown>>[];
  stop(): Promise<void>;
}

export interface RunningServerOptions<Context extends RequestContext> {
  /** Default: the small API. */
  readonly api?: GraphqlApi<Context>;
  readonly introspection?: boolean;
  readonly corsOrigins?: AllowedOrigins;
  readonly playground?: string;
  readonly ping?: () => Promise<void>;
  readonly recorder?: Recorder;
  readonly metrics?: Metrics;
}

const defaults = {
  introspection: true,
  corsOrigins: null,
  playground: "playground/none",
  ping: () => Promise.resolve(),
  metrics: null,
};

/** A server on a free port, over real sockets. */
export async function startServer<Context extends RequestContext = ApiRequest>(
  options: RunningServerOptions<Context> = {},
): Promise<RunningServer> {
  const logged: Record<string, unknown>[] = [];
  const log = collectingLog(logged);
  const api = options.api ?? (smallApi as unknown as GraphqlApi<Context>);
  const { introspection, corsOrigins, playground, ping, metrics, recorder } = {
    ...defaults,
    ...options,
  };
  const server = await openHttpServer({ host: "127.0.0.1", port: 0, corsOrigins, playground, log });
  const endpoint = await openGraphqlEndpoint({ api, introspection, log, ...(recorder && { recorder }) });
  server.serve({ endpoint, ping, metrics });
  return {
    url: server.url,
    server,
    logged,
    async stop() {
      await server.close();
      await endpoint.close();
    },
  };
}

export function collectingLog(lines: Record<string, unknown>[]): Logger {
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(String(chunk)) as Record<string, unknown>);
      done();
    },
  });
  return pino({ level: "debug" }, sink);
}

export interface GraphqlAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly unknown[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

/** Posts an operation as JSON. */
export async function ask(
  url: string,
  query: string,
  init: { readonly variables?: unknown; readonly headers?: Record<string, string> } = {},
): Promise<GraphqlAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...init.headers },
    body: JSON.stringify({ query, variables: init.variables }),
  });
  const body = (await response.json()) as object;
  return { status: response.status, headers: response.headers, ...body };
}
