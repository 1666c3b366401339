import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { Deadlines, type Due } from "../../../src/api/execution/deadlines.js";

interface Named extends Due {
  readonly name: number;
}

describe("what is due", () => {
  let over: number[] = [];
  const due = (name: number, deadline: number): Named => ({
    name,
    deadline,
    place: -1,
    expire: () => over.push(name),
  });

  beforeEach(() => {
    over = [];
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test("is told once its time is over, in whichever order others come and go", () => {
    const step = fc.record({ name: fc.nat(19), remove: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        over = [];
        const deadlines = new Deadlines<Named>();
        const items = Array.from({ length: 20 }, (_, name) => due(name, performance.now() + 1 + (name % 5)));
        const present = new Set<number>();
        for (const { name, remove } of steps) {
          const item = items[name] as Named;
          if (remove) deadlines.remove(item);
          else if (!present.has(name)) deadlines.add(item);
          if (remove) present.delete(name);
          else present.add(name);
          expect(items.filter((one) => deadlines.has(one)).map((one) => one.name)).toEqual(
            [...present].toSorted((a, b) => a - b),
          );
        }
        jest.advanceTimersByTime(20);
        expect(over.toSorted((a, b) => a - b)).toEqual([...present].toSorted((a, b) => a - b));
        expect(items.some((item) => deadlines.has(item))).toBe(false);
      }),
    );
  });

  test("is not told where another that is over has removed it", () => {
    const deadlines = new Deadlines<Named>();
    const second = due(2, performance.now() + 1);
    const first = { ...due(1, performance.now() + 1), expire: () => deadlines.remove(second) };
    deadlines.add(first);
    deadlines.add(second);
    jest.advanceTimersByTime(5);
    expect(over).toEqual([]);
    expect(deadlines.has(second)).toBe(false);
  });

  test("waits for those that have more time", () => {
    const deadlines = new Deadlines<Named>();
    const now = performance.now();
    for (const [name, after] of [50, 10, 30].entries()) deadlines.add(due(name, now + after));
    jest.advanceTimersByTime(12);
    expect(over).toEqual([1]);
    jest.advanceTimersByTime(20);
    expect(over).toEqual([1, 2]);
    jest.advanceTimersByTime(20);
    expect(over).toEqual([1, 2, 0]);
  });
});
