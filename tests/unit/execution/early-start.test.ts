import { expect, test } from "@jest/globals";
import { parse } from "graphql";
import type { ApiContext } from "../../../src/api/api-context.js";
import { EarlyStart } from "../../../src/api/execution/early-start.js";
import type { OperationRun } from "../../../src/api/execution/operation-run.js";

const query = "{ mission { id } }";

/** An early start that knows the text, of an operation whose fields are all planned, or not. */
function knowing(isComplete: boolean): EarlyStart {
  const run = { operation: { isComplete, keys: [] }, request: { misplacedNulls: 0 } };
  const early = new EarlyStart((_, context) => {
    context.run = run as unknown as OperationRun;
  });
  early.learn(query, parse(query));
  return early;
}

const newContext = (): ApiContext => ({ run: null, answer: null }) as unknown as ApiContext;

test("an operation is worth waiting for only where all its fields are planned", async () => {
  for (const isComplete of [true, false]) {
    const context = newContext();
    expect(knowing(isComplete).begin({ query }, context)).toBe(isComplete);
    expect(context.run).not.toBeNull();
    expect("text" in ((await context.answer) ?? {})).toBe(isComplete);
  }
});

test("a text that is not known is left alone", () => {
  const context = newContext();
  expect(knowing(true).begin({ query: "{ other }" }, context)).toBe(false);
  expect(context).toEqual(newContext());
});
