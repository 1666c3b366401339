/**
 * A program: holds some objects, has all collected some times while it makes little, and does nothing for longer than V8 waits before
 * it collects what an idle program holds. With the argument `keep` the service's setting is made first. Needs `--expose-gc`; with
 * `--trace-gc` it prints each collection.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { keepCompiledCode } from "../../src/support/keep-compiled-code.js";

/** More than the 10 MB below which V8 lets be what a program holds. */
const KEPT = 200_000;
/** As many as V8 looks back at to see how much is being made: after them it sees little. */
const COLLECTIONS = 12;
/** Milliseconds: between collections, and after the last. V8 looks after 8 seconds, and if it sees too much then, after 16. */
const PAUSE = 30;
const IDLE = 18_000;

if (process.argv[2] === "keep") keepCompiledCode();
const kept = Array.from({ length: KEPT }, (_, at) => ({ at, parts: [at] }));
for (let collection = 0; collection < COLLECTIONS; collection++) {
  await sleep(PAUSE);
  globalThis.gc?.();
}
await sleep(IDLE);
process.stdout.write(`${kept.length} kept\n`);
