import { setFlagsFromString } from "node:v8";
import { v8Major } from "./v8-major.js";

/** V8's own switch for what `keepCompiledCode` does, for a process that is started with it; it is read only before a program runs. */
export const KEEPING_COMPILED_CODE = "--no-memory-reducer";

/** Milliseconds, 24 days: the most that the flag holds. After so long V8 collects once as by default, and waits again. */
const LONGEST_DELAY = 2_147_483_647;

/**
 * Lets V8 keep the code that it has compiled for what is asked often. By default its memory reducer looks every 8 seconds after a
 * collection of all whether little is being made, and if so, or if 100 seconds have passed, collects all again in a way that forgets
 * the shapes of objects of which there is none at that moment. All code that was compiled for such a shape goes with it, which while
 * no request is under way is nearly all that answers one; the next requests cost two to three and a half times as much until it is
 * compiled again, some seconds at full load (docs/decisions/0038).
 *
 * To be called at once: a process whose reducer waits already is collected so once more, and V8 12 and later end one whose reducer
 * has begun. For a process that is started from here there is `KEEPING_COMPILED_CODE`.
 */
export function keepCompiledCode(): void {
  // Node 20 has V8 11, where only the delay can be set; since V8 12 (Node 22) only the number of its collections can.
  setFlagsFromString(
    v8Major < 12 ? `--gc-memory-reducer-start-delay-ms=${LONGEST_DELAY}` : "--memory-reducer-gc-count=0",
  );
}
