import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { acceptedLanguages } from "../../src/http/accepted-languages.js";

describe("Accept-Language", () => {
  test.each([
    [undefined, []],
    ["", []],
    ["*", []],
    ["fr", ["fr"]],
    ["fr-ca, EN-us;q=0.7, de;q=0.9", ["fr-CA", "de", "en-US"]],
    ["en;q=0.5, fr;q=0.5", ["en", "fr"]],
    ["en; q=0, fr", ["fr"]],
    ["en;q=high, fr", ["fr"]],
    ["zh-hant-tw, en, en;q=0.3", ["zh-Hant-TW", "en"]],
    ["_, fr", ["fr"]],
  ])("%j asks for %j", (header, languages) => {
    expect(acceptedLanguages(header)).toEqual(languages);
  });

  test("never throws, and gives at most 8 canonical tags without repetition", () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        const languages = acceptedLanguages(header);
        expect(languages.length).toBeLessThanOrEqual(8);
        expect(new Set(languages).size).toBe(languages.length);
        expect(Intl.getCanonicalLocales([...languages])).toEqual(languages);
      }),
    );
  });
});
