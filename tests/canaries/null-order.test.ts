import { expect, test } from "@jest/globals";
import { describeOnEachStore } from "../support/stores.js";

describeOnEachStore("what has no value", (openEmptyStore) => {
  test.each([
    ["last", "ASC", ["b", "a", "c", "d"]],
    ["first", "DESC", ["c", "d", "a", "b"]],
  ])("is %s where an order is %s, whether or not it is cut", async (_place, direction, expected) => {
    const store = await openEmptyStore();
    const rows = [
      ["a", 2],
      ["b", 1],
      ["c", null],
      ["d", null],
    ];
    const sorted = (limit: string): string =>
      `UNWIND $rows AS row WITH row[0] AS name, row[1] AS value ORDER BY value ${direction}, name ASC ${limit}RETURN name AS name`;
    const read = async (limit: string): Promise<readonly unknown[]> =>
      (await store.read({ text: sorted(limit), parameters: { rows, most: 3n } })).map(([name]) => name);
    expect(await read("")).toEqual(expected);
    expect(await read("LIMIT $most ")).toEqual(expected.slice(0, 3));
  });
});
