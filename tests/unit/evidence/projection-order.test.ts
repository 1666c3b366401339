import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { contestsOf } from "../../../src/evidence/contests/contests-of.js";
import { disagreementsOf } from "../../../src/evidence/disagreements-of.js";
import { projectAttributes } from "../../../src/evidence/project-entities.js";
import { projectFacts } from "../../../src/evidence/project-facts.js";
import type { ClaimRecord, FactRecord } from "../../../src/evidence/records.js";
import { claim, inputOf, period, relationFact, timeFact, valueFact } from "./claim-files.js";

const facts: readonly FactRecord[] = [
  relationFact("italy", "CONTRIBUTES_TO", "kfor"),
  relationFact("jens-stoltenberg", "TAKES_PART_IN", "visit"),
  relationFact("visit", "TAKES_PLACE_IN", "italy"),
  valueFact("visit", "KIND", "MEETING"),
  valueFact("kfor", "MISSION_TYPE", "PEACEKEEPING"),
  valueFact("kfor", "MISSION_TYPE", "TRAINING"),
  timeFact("visit", "2025-06-12"),
  timeFact("visit", "2025-06"),
  timeFact("visit", "2025-35", "OPEN"),
  timeFact("kfor", "UNKNOWN", "UNKNOWN"),
];

const anyChange: fc.Arbitrary<Partial<ClaimRecord>> = fc.record({
  documentId: fc.constantFrom(
    "document:a",
    "document:b",
    "document:best",
    "document:early",
    "document:late",
    "document:unknown",
  ),
  stance: fc.constantFrom("AFFIRMS", "AFFIRMS", "AFFIRMS", "DISPUTES"),
  modality: fc.constantFrom("ACTUAL", "ACTUAL", "PLANNED", "EXPECTED", "PROPOSED", "RECOMMENDED"),
  qualifiers: fc.constantFrom(
    {},
    { role: "LEAD" },
    { role: "CONTRIBUTOR" },
    { role: "LEAD", time: period("2026") },
  ),
  recordedAt: fc.constantFrom("2025-07-01T00:00:00.000Z", "2025-07-02T00:00:00.000Z"),
  retractedAt: fc.constantFrom(null, null, null, "2025-08-01T00:00:00.000Z"),
});

const anyClaims = fc
  .array(fc.tuple(fc.constantFrom(...facts), anyChange), { maxLength: 25 })
  .map((all) => all.map(([fact, change], n) => claim(String(n), fact, change)));

const everything = (those: readonly FactRecord[], claims: readonly ClaimRecord[]): string => {
  const input = inputOf(those, claims);
  const projections = projectFacts(input);
  const attributes = projectAttributes(those, projections);
  const contests = contestsOf(input);
  const disagreements = disagreementsOf(contests, input);
  return JSON.stringify([[...projections], [...contests], [...attributes], disagreements]);
};

const shuffled = <Item>(items: readonly Item[], keys: readonly number[]): readonly Item[] =>
  items
    .map((item, n) => [keys[n] ?? n, item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);

describe("projecting claims", () => {
  test("gives the identical result whatever the order of the input, and when done again", () => {
    const anyKeys = fc.array(fc.nat(), { minLength: 25, maxLength: 25 });
    fc.assert(
      fc.property(anyClaims, anyKeys, anyKeys, (claims, factOrder, claimOrder) => {
        const result = everything(facts, claims);
        expect(everything(shuffled(facts, factOrder), shuffled(claims, claimOrder))).toBe(result);
        expect(everything(facts, claims)).toBe(result);
      }),
      { numRuns: 300 },
    );
  });

  test("never counts retracted claims", () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const live = claims.filter((one) => one.retractedAt === null);
        expect(everything(facts, claims)).toBe(everything(facts, live));
      }),
    );
  });

  test("gives every fact a status that fits its claims, and a winner exactly where one affirms", () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const input = inputOf(facts, claims);
        const contested = contestsOf(input);
        const projections = projectFacts(input);
        expect(projections.size).toBe(facts.length);
        for (const {
          factId,
          status,
          modality,
          winningClaimId,
          affirmingClaims,
          disputingClaims,
        } of projections.values()) {
          expect(status === "RETRACTED").toBe(affirmingClaims + disputingClaims === 0);
          expect(status === "DENIED").toBe(affirmingClaims === 0 && disputingClaims > 0);
          expect(status === "CONTESTED").toBe(contested.has(factId));
          expect(winningClaimId === null).toBe(affirmingClaims === 0);
          expect(modality === null).toBe(affirmingClaims === 0);
        }
      }),
    );
  });
});
