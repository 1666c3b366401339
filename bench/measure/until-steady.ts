/** How much more a sample has to show than all before to count as more. */
const GROWTH = 1.03;

/** Samples after which none shows more, and the most that are taken. */
const STEADY_AFTER = 3;
const MOST = 16;

/**
 * Takes samples until a server is as quick as it becomes: it compiles code as it is used, reads what it will need again, and is
 * several times slower before. A search over one connection takes 3,000 requests until then (docs/performance.md).
 *
 * @param sample the requests a second of one sample
 * @returns how many samples it took
 */
export async function untilSteady(sample: () => Promise<number>): Promise<number> {
  let best = 0;
  let since = 0;
  for (let taken = 1; ; taken++) {
    const rate = await sample();
    since = rate > best * GROWTH ? 0 : since + 1;
    best = Math.max(best, rate);
    if (since === STEADY_AFTER || taken === MOST) return taken;
  }
}
