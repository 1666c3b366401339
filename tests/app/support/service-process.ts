import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Attest as its users start it: a process of its own, on the embedded engine, with a directory of its own. */
export interface ServiceProcess {
  readonly process: ChildProcess;
  /** Where its data lies. */
  readonly directory: string;
  /** All that it has written to its standard output and error. */
  readonly output: () => string;
  /** Resolves with the address once it is ready; rejects where it exits before. */
  readonly ready: Promise<string>;
  /** Resolves with its exit code. */
  readonly exited: Promise<number | null>;
  /** Ends it where it still runs, and removes its data. */
  stop(): Promise<void>;
}

const URL_IN_LOG = /"url":"([^"]+)"/;

export async function startProcess(
  environment: Readonly<Record<string, string>> = {},
): Promise<ServiceProcess> {
  const directory = await mkdtemp(join(tmpdir(), "attest-"));
  let text = "";
  const child = spawn(process.execPath, ["dist/src/main.js"], {
    env: { PATH: process.env.PATH, PORT: "0", LOG_FORMAT: "json", DATA_DIR: directory, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = once(child, "exit").then(([code]) => code as number | null);
  const ready = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      text += String(chunk);
      const url = URL_IN_LOG.exec(text)?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void exited.then((code) => reject(new Error(`Exited with ${String(code)}:\n${text}`)));
  });
  ready.catch(() => undefined);
  return {
    process: child,
    directory,
    output: () => text,
    ready,
    exited,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
      await exited;
      await rm(directory, { recursive: true, force: true });
    },
  };
}
