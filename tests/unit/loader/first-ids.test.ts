import { expect, test } from "@jest/globals";
import { mostListed } from "../../../src/evidence/terms/term.js";
import { FirstIds } from "../../../src/loader/terms/first-ids.js";

const id = (number: number): string => `id-${String(number).padStart(6, "0")}`;
const ids = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => id(at));

test.each([
  ["in their order", (all: readonly string[]) => all],
  ["the last first", (all: readonly string[]) => all.toReversed()],
  ["mixed", (all: readonly string[]) => all.map((_, at) => all[(at * 7) % all.length] ?? "")],
  ["twice each", (all: readonly string[]) => all.flatMap((one) => [one, one])],
])("of ids that come %s the first are kept", (_, inOrder) => {
  const first = new FirstIds();
  const all = ids(5 * mostListed);
  for (const one of inOrder(all)) first.add(one);
  expect(first.with([])).toEqual(all.slice(0, mostListed));
  expect(first.size).toBeLessThan(2 * mostListed);
});

test("few ids are all there, with others among them", () => {
  const first = new FirstIds();
  for (const one of [id(3), id(1)]) first.add(one);
  expect(first.with([id(2), id(1)])).toEqual([id(1), id(2), id(3)]);
});
