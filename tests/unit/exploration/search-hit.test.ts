import { describe, expect, test } from "@jest/globals";
import { candidatesOf, compareIds } from "../../../src/exploration/search/search-hit.js";
import { searchLimits } from "../../../src/exploration/search/search-limits.js";

describe("The order of ids", () => {
  test("is that of code units, sentences of one document by their number", () => {
    const ordered = [
      "document:b",
      "italy",
      "sentence:a-b:9",
      "sentence:a-b:10",
      "sentence:a:2",
      "sentence:a:10",
      "sentence:a:11",
      "sentence:a:100",
      "sentence:b:1",
    ];
    for (const [at, one] of ordered.entries())
      for (const [place, other] of ordered.entries())
        expect([one, other, Math.sign(compareIds(one, other))]).toEqual([one, other, Math.sign(at - place)]);
  });
});

describe("Of hits that fit as well in one place", () => {
  const ids = Array.from({ length: searchLimits.candidates + 200 }, (_, at) => `sentence:report:${at + 1}`);

  test("the first by id are candidates", () => {
    const reversed = ids.toReversed();
    expect(candidatesOf({ match: 1, place: 2, ids: reversed })).toEqual(
      ids.slice(0, searchLimits.candidates),
    );
    expect(reversed).toEqual(ids.toReversed());
  });

  test("all are, where they are few", () => {
    const few = ids.slice(0, searchLimits.candidates).toReversed();
    expect(candidatesOf({ match: 1, place: 2, ids: few })).toBe(few);
  });
});
