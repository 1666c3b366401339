import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { LoadOrder, LoadReport } from "./load-process.js";

/** Makes load from a process of its own, so that measuring does not slow what is measured more than it must. */
export class LoadGenerator {
  readonly #process: ChildProcess = fork(fileURLToPath(new URL("./load-process.js", import.meta.url)));
  readonly #ended = once(this.#process, "exit").then(() => [{ error: "The load process ended." }]);

  /** @throws Error where a server answers anything but data */
  async run(order: LoadOrder): Promise<LoadReport> {
    const answer = Promise.race([once(this.#process, "message"), this.#ended]);
    this.#process.send(order);
    const [{ report, error }] = (await answer) as [{ report?: LoadReport; error?: string }];
    if (report === undefined) throw new Error(error ?? "The load process gave no report.");
    return report;
  }

  stop(): void {
    this.#process.kill();
  }
}
