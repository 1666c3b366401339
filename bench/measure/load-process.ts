import { HttpConnection } from "./http-connection.js";

/** Load to be made: these bodies in turn, over so many connections, for so long. */
export interface LoadOrder {
  readonly port: number;
  readonly path: string;
  readonly bodies: readonly string[];
  readonly connections: number;
  /** How long, in milliseconds. */
  readonly duration: number;
}

/** What came of it. Times in milliseconds. */
export interface LoadReport {
  readonly requests: number;
  readonly elapsed: number;
  readonly p50: number;
  readonly p99: number;
}

/** The process that makes the load: orders come as messages, each is answered with a report or an error's text. */
process.on("message", (order: LoadOrder) => {
  run(order).then(
    (report) => process.send?.({ report }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});

async function run({ port, path, bodies, connections, duration }: LoadOrder): Promise<LoadReport> {
  const requests = bodies.map((body) => requestOf(path, body));
  if (requests.length === 0) throw new Error("There is nothing to ask.");
  const open = Array.from({ length: connections }, () => new HttpConnection(port));
  const latencies: number[] = [];
  const start = performance.now();
  let next = 0;
  try {
    await Promise.all(
      open.map(async (connection) => {
        for (let now = performance.now(); now - start < duration;) {
          const request = requests[next++ % requests.length];
          if (request === undefined) return;
          await connection.send(request);
          const after = performance.now();
          latencies.push(after - now);
          now = after;
        }
      }),
    );
  } finally {
    for (const connection of open) connection.close();
  }
  const elapsed = performance.now() - start;
  latencies.sort((a, b) => a - b);
  return {
    requests: latencies.length,
    elapsed,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
  };
}

function percentile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function requestOf(path: string, body: string): Buffer {
  const head = [
    `POST ${path} HTTP/1.1`,
    "host: localhost",
    "content-type: application/json",
    "accept: application/json",
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n${body}`);
}
