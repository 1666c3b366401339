import * as fc from "fast-check";

/** Milliseconds after which no more cases are begun: a slow machine tries fewer. */
const LIMIT = 20_000;

/** Milliseconds after which a case that fails is no longer made smaller: what was found by then is told. */
const SHRINKING_LIMIT = 60_000;

/** Drawn from where nobody says otherwise: the verdict on a change is the change's, not the draw's. */
export const usualSeed = 20_260_101;

/**
 * Checks a property on as many drawn cases as wanted. ATTEST_RUNS multiplies their number; ATTEST_SEED draws others: a number
 * repeats a failure (its report says which), `random` looks for new ones (npm run test:soak).
 * A case that was begun is always ended: the next test may use the same store.
 */
export async function checkProperty<Case>(
  cases: fc.Arbitrary<Case>,
  runs: number,
  check: (drawn: Case) => Promise<void>,
): Promise<void> {
  const { ATTEST_RUNS, ATTEST_SEED = usualSeed } = process.env;
  const factor = ATTEST_RUNS === undefined ? 1 : Number(ATTEST_RUNS);
  const end = performance.now() + LIMIT * Math.max(1, factor);
  await fc.assert(
    fc.asyncProperty(cases, async (drawn) => {
      if (performance.now() < end) await check(drawn);
    }),
    {
      numRuns: Math.ceil(runs * factor),
      interruptAfterTimeLimit: SHRINKING_LIMIT * Math.max(1, factor),
      ...(ATTEST_SEED !== "random" && { seed: Number(ATTEST_SEED) }),
    },
  );
}
