import { setFlagsFromString } from "node:v8";

/** Milliseconds, 24 days: the most that the flag holds, and longer than it takes until this setting need not be made any more. */
const NEVER = 2_147_483_647;

/**
 * Lets V8 keep the code that it has compiled for what is asked often, though nothing is asked for a while. By default it collects
 * everything 8 seconds after its last collection of all if little is made then, and 100 seconds after it in any case, in a way that
 * forgets the shapes of objects of which there is none at that moment. All compiled code that knows such a shape goes with it, which
 * is nearly all that answers a request; the next requests cost three times as much until it is compiled again, some seconds at full
 * load (docs/decisions/0038). To be called before the first collection. V8 reads what is set here whenever it decides, but not its
 * own switch, `--no-memory-reducer`, which it reads only before a program runs.
 */
export function keepCompiledCode(): void {
  const [release = "0"] = process.versions.v8.split(".");
  // Node 20 has V8 11, which knows the one, later ones heed only the other.
  setFlagsFromString(
    Number(release) < 12 ? `--gc-memory-reducer-start-delay-ms=${NEVER}` : "--memory-reducer-gc-count=0",
  );
}
