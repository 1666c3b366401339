import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** Milliseconds that a server may take until it answers. */
const START_LIMIT = 120_000;

/** Whatever ends this process, nothing that it started goes on. */
const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill();
});

/** A server in a process of its own, which answers. */
export interface ServerProcess {
  readonly pid: number;
  readonly port: number;
  /** Milliseconds from the start of the process to the first answer. */
  readonly startTime: number;
  readonly stop: () => Promise<void>;
}

export interface ServerOptions {
  /** Arguments of Node, for a port. */
  readonly argumentsFor: (port: number) => readonly string[];
  readonly environmentFor?: (port: number) => Readonly<Record<string, string>>;
  /** Whether it answers as it is to. */
  readonly answers: (port: number) => Promise<boolean>;
}

/** Starts a server and resolves once it answers. @throws Error with what it printed, where it ends before */
export async function startServerProcess(options: ServerOptions): Promise<ServerProcess> {
  const port = await freePort();
  const start = performance.now();
  const environment = { ...process.env, NODE_ENV: "production", ...options.environmentFor?.(port) };
  const child = spawn(process.execPath, options.argumentsFor(port), {
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  let output = "";
  const listen = (chunk: Buffer): void => void (output = (output + chunk.toString()).slice(-10_000));
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  while (!(await options.answers(port).catch(() => false))) {
    if (child.exitCode !== null || performance.now() - start > START_LIMIT)
      throw new Error(`A server did not start: ${options.argumentsFor(port).join(" ")}\n${output}`);
    await sleep(5);
  }
  return { pid: child.pid ?? 0, port, startTime: performance.now() - start, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  return typeof address === "object" && address !== null ? address.port : 0;
}
