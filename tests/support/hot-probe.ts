/**
 * A program: calls a function again and again, as requests do what answers them, and prints after how many calls V8 has compiled it for
 * good. With the argument `early` the service's setting is made first. Needs `--allow-natives-syntax`, and for a number that is always the
 * same `--no-concurrent-recompilation`.
 */
import { runInThisContext } from "node:vm";
import { compileEarly } from "../../src/support/compile-early.js";

/** The bit of V8's status that says that its last compiler, TurboFan, has compiled a function. */
const COMPILED = 64;
/** Calls between two looks, and those after which it is given up. */
const AT_ONCE = 50;
const MOST = 100_000;

interface Row {
  readonly id: number;
  readonly cells: readonly number[];
}

function answer({ id, cells }: Row): string {
  let sum = id;
  for (const cell of cells) sum += cell > id ? cell : id;
  return `${id}: ${sum}`;
}

if (process.argv[2] === "early") compileEarly();
const statusOf = runInThisContext("(probed) => %GetOptimizationStatus(probed)") as (
  probed: typeof answer,
) => number;
let calls = 0;
let written = 0;
while ((statusOf(answer) & COMPILED) === 0 && calls < MOST) {
  for (let call = 0; call < AT_ONCE; call++) written += answer({ id: call, cells: [calls] }).length;
  calls += AT_ONCE;
}
process.stdout.write(JSON.stringify({ calls, written }));
