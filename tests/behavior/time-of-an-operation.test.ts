import { expect, test } from "@jest/globals";
import type { GraphStore } from "../../src/store/graph-store.js";
import { readTimedOut } from "../../src/store/store-errors.js";
import { openTestApi } from "../support/test-api.js";

/** A store in which every read takes longer than what was left to it: 12 ms. */
const lateStore: GraphStore = {
  engine: "embedded",
  read: () => Promise.reject(readTimedOut(12)),
  write: () => Promise.resolve([]),
  createIndexes: () => Promise.resolve(),
  settle: () => Promise.resolve(),
  ping: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

test.each([
  ["generated from the ontology", '{ state(id: "italy") { name } }'],
  ["an exploration", '{ neighborhood(of: ["italy"]) { nodes { id } } }'],
  ["written by hand", "{ ontology { kinds { count } } }"],
])(
  "An operation past its time is told the whole time that it had, not what was left to a statement: %s",
  async (_, query) => {
    const { errors } = await openTestApi(lateStore, { timeout: 3_000 }).ask({ query });
    expect(errors[0]).toMatchObject({
      message: "The query took longer than 3 seconds and was ended. Ask for less, or narrow the filter.",
      extensions: { code: "TIMEOUT" },
    });
  },
);
