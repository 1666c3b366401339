import * as fc from "fast-check";

/**
 * How a property is run. ATTEST_RUNS multiplies the number of runs, ATTEST_SEED repeats a failure (its report says which).
 *
 * @param limit milliseconds after which no more are begun: a slow machine tries fewer
 */
export function runOptions<T>(runs: number, limit = 20_000): fc.Parameters<T> {
  const { ATTEST_RUNS, ATTEST_SEED } = process.env;
  const factor = ATTEST_RUNS === undefined ? 1 : Number(ATTEST_RUNS);
  const interrupt = fc.interruptAfterTimeLimit(limit * Math.max(1, factor), { failOnInterrupt: false });
  return {
    numRuns: Math.ceil(runs * factor),
    ...(ATTEST_SEED !== undefined && { seed: Number(ATTEST_SEED) }),
    // Its type is of plugins for anything; the one wanted here is of plugins for T.
    plugins: [interrupt] as unknown as NonNullable<fc.Parameters<T>["plugins"]>,
  };
}
