import { expect, test } from "@jest/globals";
import { Together } from "../../../src/http/together.js";

test("Those that wait go on together, after what was to be done at the end of this turn and of the next", async () => {
  const together = new Together();
  const events: string[] = [];
  const note = (event: string) => (): void => void events.push(event);
  const first = together.wait().then(note("first"));
  // As a store does that is asked meanwhile: at the end of this turn, and once more for what came up there.
  queueMicrotask(() =>
    setImmediate(() => {
      note("sent")();
      void Promise.resolve().then(note("soon after"));
    }),
  );
  await new Promise(setImmediate);
  const second = together.wait().then(note("second"));
  await Promise.all([first, second]);
  expect(events).toEqual(["sent", "soon after", "first", "second"]);
});

test("Who comes later waits anew", async () => {
  const together = new Together();
  await together.wait();
  let hasGoneOn = false;
  const waiting = together.wait().then(() => (hasGoneOn = true));
  await Promise.resolve();
  expect(hasGoneOn).toBe(false);
  await waiting;
});
