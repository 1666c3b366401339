import { setFlagsFromString } from "node:v8";
import { compileFunction } from "node:vm";

/**
 * Compares the shapes of objects, V8's hidden classes: code that meets ever new ones is slow, and each is left to be collected.
 * By `%HaveSameMap`, which is read only under a flag.
 */
export function createShapeComparison(): (one: object, other: object) => boolean {
  setFlagsFromString("--allow-natives-syntax");
  try {
    const compare = compileFunction("return %HaveSameMap(one, other)", ["one", "other"]) as (
      one: object,
      other: object,
    ) => boolean;
    // Compiled at its first call, for which the flag is needed too.
    compare({}, {});
    return compare;
  } finally {
    setFlagsFromString("--no-allow-natives-syntax");
  }
}
