import { expect, test } from "@jest/globals";
import { parse } from "graphql";
import { documentBytes } from "../../../src/support/document-bytes.js";

test("a document takes far more than its text, and grows with its tokens", () => {
  const small = "{ mission { id } }";
  expect(documentBytes(parse(small))).toBeGreaterThan(50 * small.length);
  const fields = "id ".repeat(1_000);
  expect(documentBytes(parse(`{ mission { ${fields} } }`))).toBeGreaterThan(100 * fields.length * 0.9);
  // White space and the length of names take next to nothing.
  expect(documentBytes(parse(`{ mission { ${" ".repeat(1_000)} id } }`))).toBe(documentBytes(parse(small)));
});
