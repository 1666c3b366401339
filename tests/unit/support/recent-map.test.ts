import { describe, expect, test } from "@jest/globals";
import { RecentMap } from "../../../src/support/recent-map.js";

describe("a map of what is recent", () => {
  test("keeps what was set last, and drops what is older", () => {
    const map = new RecentMap<number, string>(() => 1, 10);
    for (let key = 0; key < 100; key++) map.set(key, "value");
    expect([90, 99].map((key) => map.get(key))).toEqual(["value", "value"]);
    expect([0, 50, 79].map((key) => map.get(key))).toEqual([undefined, undefined, undefined]);
  });

  test("keeps what is asked for", () => {
    const map = new RecentMap<number, string>(() => 1, 10);
    map.set(-1, "asked for");
    for (let key = 0; key < 100; key++) {
      map.set(key, "value");
      expect(map.get(-1)).toBe("asked for");
    }
    expect(map.get(0)).toBeUndefined();
  });

  test("counts what is set again once", () => {
    const map = new RecentMap<string, number>((_, value) => value, 10);
    map.set("other", 1);
    for (let value = 1; value < 9; value++) map.set("growing", value);
    map.set("new", 1);
    for (const key of ["x", "y"]) map.set(key, 9);
    expect([map.get("x"), map.get("y")]).toEqual([9, 9]);
    expect(map.get("other")).toBeUndefined();
  });

  test("counts what is deleted no longer", () => {
    const map = new RecentMap<string, number>(() => 1, 2);
    map.set("kept", 1);
    for (let time = 0; time < 10; time++) {
      map.set("coming", 1);
      map.delete("coming");
    }
    map.set("other", 1);
    expect(map.get("kept")).toBe(1);
  });

  test("measures entries, and forgets what is deleted", () => {
    const map = new RecentMap<string, string>((_, value) => value.length, 10);
    map.set("long", "x".repeat(30));
    expect(map.get("long")).toHaveLength(30);
    map.set("short", "x");
    map.set("other", "x".repeat(10));
    expect(map.get("long")).toBeUndefined();
    map.delete("short");
    expect(map.get("short")).toBeUndefined();
  });
});
