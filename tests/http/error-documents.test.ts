import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { ApolloServerErrorCode } from "@apollo/server/errors";
import type { ErrorCode } from "../../src/errors/attest-error.js";

/** Written out, so that the compiler asks for a code that is missing here. */
const OWN: Readonly<Record<ErrorCode, true>> = {
  BAD_USER_INPUT: true,
  BAD_CURSOR: true,
  AMBIGUOUS_NAME: true,
  QUERY_TOO_COMPLEX: true,
  TIMEOUT: true,
  UNAVAILABLE: true,
  CONFLICT: true,
  INTERNAL_SERVER_ERROR: true,
};
/** Persisted queries are never switched off. */
const NEVER = [ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED];

describe("docs/errors.md", () => {
  test("lists every code that a client may meet, and no other", () => {
    const listed = [...readFileSync("docs/errors.md", "utf8").matchAll(/^\| `([A-Z_]+)` \|/gm)].map(
      ([, code]) => code,
    );
    const apollo = Object.values(ApolloServerErrorCode).filter((code) => !NEVER.includes(code));
    expect(listed.toSorted()).toEqual([...new Set([...Object.keys(OWN), ...apollo])].toSorted());
  });
});
