import { describe, expect, test } from "@jest/globals";
import { parseValue, type GraphQLScalarType } from "graphql";
import { DateScalar, DateTimeScalar, LanguageScalar } from "../../src/api/schema/text-scalars.js";

/** As a variable and as a literal in the document. */
function bothWays(scalar: GraphQLScalarType<string>, value: unknown): string[] {
  return [scalar.parseValue(value), scalar.parseLiteral(parseValue(JSON.stringify(value)))];
}

describe("Language", () => {
  test.each([
    ["fr", "fr"],
    ["fr-ca", "fr-CA"],
    ["ZH-hant-tw", "zh-Hant-TW"],
    ["iw", "he"],
  ])("reads %s as %s", (given, canonical) => {
    expect(bothWays(LanguageScalar, given)).toEqual([canonical, canonical]);
  });

  test.each(["", "fr_FR", "f", "not a language", 12, true])(
    "refuses %j and says what would be right",
    (given) => {
      const message = `Language must be a BCP 47 tag, such as "en", "fr" or "fr-CA"; ${JSON.stringify(given)} is not.`;
      expect(() => LanguageScalar.parseValue(given)).toThrow(message);
    },
  );

  test("refuses literals of other types", () => {
    expect(() => LanguageScalar.parseLiteral(parseValue("12"))).toThrow("Language must be a BCP 47 tag");
    expect(() => LanguageScalar.parseLiteral(parseValue("[]"))).toThrow("null is not.");
  });
});

describe("Date", () => {
  test("passes days through as text", () => {
    expect(bothWays(DateScalar, "2024-02-29")).toEqual(["2024-02-29", "2024-02-29"]);
    expect(DateScalar.serialize("2025-06-12")).toBe("2025-06-12");
  });

  test.each(["2025-02-29", "2025-6-1", "2025", "2025-06-12T00:00:00Z", 20250612])("refuses %j", (given) => {
    expect(() => DateScalar.parseValue(given)).toThrow("Date must be a day of the calendar as yyyy-mm-dd");
  });
});

describe("DateTime", () => {
  test.each([
    ["2025-06-12T09:30:00Z", "2025-06-12T09:30:00.000Z"],
    ["2025-06-12T09:30:00+02:00", "2025-06-12T07:30:00.000Z"],
    ["2025-06-12T09:30:00.5Z", "2025-06-12T09:30:00.500Z"],
  ])("reads %s as %s, the form in which instants are stored", (given, stored) => {
    expect(bothWays(DateTimeScalar, given)).toEqual([stored, stored]);
    expect(DateTimeScalar.serialize(stored)).toBe(stored);
  });

  test.each(["2025-06-12", "2025-06-12T09:30:00", "2025-13-12T09:30:00Z", 1749720600000])(
    "refuses %j",
    (given) => {
      expect(() => DateTimeScalar.parseValue(given)).toThrow(
        "DateTime must be an ISO 8601 instant with an offset",
      );
    },
  );
});
