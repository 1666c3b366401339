import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  claimId,
  claimKey,
  discriminatorOf,
  factId,
  factKey,
  otherEndOf,
  sentenceId,
  type ClaimIdentity,
} from "../../../src/evidence/identifiers.js";

const contributes = {
  subjectId: "italy",
  predicate: "CONTRIBUTES_TO",
  objectId: "kfor",
  value: null,
  time: null,
};
const claim: ClaimIdentity = {
  factKey: "italy|CONTRIBUTES_TO|kfor|",
  documentId: "document:meloni-meeting",
  startOffset: 3,
  endOffset: 9,
  stance: "AFFIRMS",
  speakerId: null,
  reading: "STATED",
  modality: "ACTUAL",
  qualifiers: { role: "LEAD" },
};

describe("a fact's key and id", () => {
  test("name the subject, the predicate and the object", () => {
    expect(factKey(contributes)).toBe("italy|CONTRIBUTES_TO|kfor|");
    expect(factId(contributes)).toBe("fact:italy:contributes-to:kfor");
  });

  test("end in the discriminator, where there is one", () => {
    const first = { ...contributes, discriminator: "first-stay" };
    expect(factKey(first)).toBe("italy|CONTRIBUTES_TO|kfor|first-stay");
    expect(factId(first)).toBe("fact:italy:contributes-to:kfor:first-stay");
    expect(discriminatorOf(factId(first))).toBe("first-stay");
    expect(discriminatorOf(factId(contributes))).toBeNull();
  });

  test("say where the edge leads from either end, a discriminator or not", () => {
    for (const discriminator of [null, "first-stay"]) {
      const id = factId({ ...contributes, discriminator });
      expect(otherEndOf(id, "italy")).toBe("kfor");
      expect(otherEndOf(id, "kfor")).toBe("italy");
      const back = factId({ ...contributes, objectId: "italy", discriminator });
      expect(otherEndOf(back, "italy")).toBe("italy");
    }
  });

  test("order facts that are told apart by it alone as it does", () => {
    const text = fc.stringMatching(/^[a-z0-9]{1,4}(-[a-z0-9]{1,4}){0,2}$/u);
    fc.assert(
      fc.property(text, text, (one, other) => {
        const idWith = (discriminator: string | null): string => factId({ ...contributes, discriminator });
        const ids = [idWith(one), idWith(null), idWith(other)].sort();
        expect(ids.map(discriminatorOf)).toEqual([null, ...[one, other].sort()]);
      }),
    );
  });

  test("name the value of an attribute fact", () => {
    const type = {
      subjectId: "baltic",
      predicate: "MISSION_TYPE",
      objectId: null,
      value: "AIR_POLICING",
      time: null,
    };
    expect(factKey(type)).toBe("baltic|MISSION_TYPE|AIR_POLICING|");
    expect(factId(type)).toBe("fact:baltic:mission-type:air-policing");
  });

  test("tell periods apart by their ends, not by their wording", () => {
    const period = (value: string, start: string): Parameters<typeof factKey>[0] => ({
      subjectId: "drills",
      predicate: "TIME",
      objectId: null,
      value,
      time: { start, end: "OPEN" },
    });
    expect(factKey(period("Q3 2025 onwards", "2025-35"))).toBe("drills|TIME|2025-35|OPEN|");
    expect(factId(period("Q3 2025 onwards", "2025-35"))).toMatch(/^fact:drills:time:[0-9a-f]{12}$/u);
    expect(factId(period("from the third quarter", "2025-35"))).toBe(
      factId(period("Q3 2025 onwards", "2025-35")),
    );
    expect(factId(period("Q3 2025 onwards", "2025-36"))).not.toBe(
      factId(period("Q3 2025 onwards", "2025-35")),
    );
  });

  test("stay apart for texts that fold to the same words", () => {
    const with_ = (discriminator: string): string => factId({ ...contributes, discriminator });
    expect(with_("Second stay!")).toMatch(/^fact:italy:contributes-to:kfor:second-stay-[0-9a-f]{12}$/u);
    expect(with_("Second stay!")).not.toBe(with_("second stay"));
  });
});

describe("a claim's key and id", () => {
  test("hold all that tells it from others", () => {
    expect(claimKey(claim)).toBe(
      'italy|CONTRIBUTES_TO|kfor||document:meloni-meeting|3|9|AFFIRMS||STATED|ACTUAL|[["role","LEAD"]]',
    );
    expect(claimId(claimKey(claim))).toMatch(/^claim:[0-9a-f]{16}$/u);
  });

  test("disregard the order in which qualifiers are given", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (qualifiers) => {
        const reversed = Object.fromEntries(Object.entries(qualifiers).reverse());
        expect(claimKey({ ...claim, qualifiers: reversed })).toBe(claimKey({ ...claim, qualifiers }));
      }),
    );
  });
});

test("A sentence's id names its document and its position.", () => {
  expect(sentenceId("document:italy-visit", 7)).toBe("sentence:italy-visit:7");
});
