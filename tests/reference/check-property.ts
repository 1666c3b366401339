import * as fc from "fast-check";

/** Milliseconds after which no more cases are begun: a slow machine tries fewer. */
const LIMIT = 20_000;

/**
 * Checks a property on as many drawn cases as wanted. ATTEST_RUNS multiplies their number, ATTEST_SEED repeats a failure
 * (its report says which). A case that was begun is always ended: the next test may use the same store.
 */
export async function checkProperty<Case>(
  cases: fc.Arbitrary<Case>,
  runs: number,
  check: (drawn: Case) => Promise<void>,
): Promise<void> {
  const { ATTEST_RUNS, ATTEST_SEED } = process.env;
  const factor = ATTEST_RUNS === undefined ? 1 : Number(ATTEST_RUNS);
  const end = performance.now() + LIMIT * Math.max(1, factor);
  await fc.assert(
    fc.asyncProperty(cases, async (drawn) => {
      if (performance.now() < end) await check(drawn);
    }),
    { numRuns: Math.ceil(runs * factor), ...(ATTEST_SEED !== undefined && { seed: Number(ATTEST_SEED) }) },
  );
}
