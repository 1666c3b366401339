import { expect, test } from "@jest/globals";
import { untilSteady } from "../../bench/measure/until-steady.js";

/** Samples taken of a server that is as quick as said, and stays as quick as at last. */
const taken = (...rates: readonly number[]): Promise<number> => {
  let at = 0;
  return untilSteady(() => Promise.resolve(rates[Math.min(at++, rates.length - 1)] ?? 0));
};

test("a server that is as quick from the first takes four samples", async () => {
  expect(await taken(100)).toBe(4);
});

test("one that becomes quicker takes three more than it needs", async () => {
  expect(await taken(100, 150, 200, 300)).toBe(7);
});

test("a dip, or a gain of less than three in a hundred, is no end of becoming quicker", async () => {
  expect(await taken(100, 200, 90, 205, 300)).toBe(8);
});

test("one that never stops is given up", async () => {
  let rate = 1;
  expect(await untilSteady(() => Promise.resolve((rate *= 2)))).toBe(16);
});
