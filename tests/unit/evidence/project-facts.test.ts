import { describe, expect, test } from "@jest/globals";
import { projectFacts, type RankedProjection } from "../../../src/evidence/project-facts.js";
import type { ClaimRecord } from "../../../src/evidence/records.js";
import { claim, inputOf, relationFact } from "./claim-files.js";

const kfor = relationFact("italy", "CONTRIBUTES_TO", "kfor");

const project = (...claims: readonly ClaimRecord[]): RankedProjection => {
  const projection = projectFacts(inputOf([kfor], claims)).get(kfor.id);
  if (projection === undefined) throw new Error("The fact was not projected.");
  return projection;
};

describe("what a fact shows", () => {
  test("is RETRACTED without a live claim", () => {
    expect(project(claim("1", kfor, { retractedAt: "2025-08-01T00:00:00.000Z" }))).toEqual({
      factId: kfor.id,
      status: "RETRACTED",
      modality: null,
      winningClaimId: null,
      qualifiers: {},
      affirmingClaims: 0,
      disputingClaims: 0,
      documentIds: [],
      independentSources: 0,
      bestReliability: null,
      standing: null,
    });
  });

  test("is DENIED where all live claims dispute it", () => {
    expect(
      project(
        claim("1", kfor, { stance: "DISPUTES" }),
        claim("2", kfor, { stance: "DISPUTES", documentId: "document:b" }),
        claim("3", kfor, { retractedAt: "2025-08-01T00:00:00.000Z" }),
      ),
    ).toMatchObject({
      status: "DENIED",
      modality: null,
      winningClaimId: null,
      disputingClaims: 2,
      affirmingClaims: 0,
    });
  });

  test("counts the live claims and names their documents, sorted", () => {
    expect(
      project(
        claim("1", kfor, { documentId: "document:late" }),
        claim("2", kfor),
        claim("3", kfor),
        claim("4", kfor, { documentId: "document:b", stance: "DISPUTES" }),
        claim("5", kfor, { documentId: "document:early", retractedAt: "2025-08-01T00:00:00.000Z" }),
      ),
    ).toMatchObject({
      status: "CONTESTED",
      affirmingClaims: 3,
      disputingClaims: 1,
      documentIds: ["document:a", "document:b", "document:late"],
    });
  });

  test("is UNDISPUTED where all live claims affirm it", () => {
    expect(project(claim("1", kfor), claim("2", kfor))).toMatchObject({
      status: "UNDISPUTED",
      modality: "ACTUAL",
    });
  });
});

describe("the winning claim", () => {
  const older = { recordedAt: "2025-06-30T00:00:00.000Z" };

  test.each([
    [
      "is the more real, before the more reliable",
      claim("z", kfor, older),
      claim("a", kfor, { modality: "PLANNED", documentId: "document:best" }),
    ],
    [
      "goes by modality in declared order",
      claim("z", kfor, { modality: "PROPOSED" }),
      claim("a", kfor, { modality: "RECOMMENDED" }),
    ],
    [
      "is the more reliable, before the newer",
      claim("z", kfor, { ...older, documentId: "document:best" }),
      claim("a", kfor),
    ],
    ["is the newer, before the smaller id", claim("z", kfor), claim("a", kfor, older)],
    ["is the one with the smaller id", claim("a", kfor), claim("z", kfor)],
    [
      "never disputes",
      claim("z", kfor, { modality: "RECOMMENDED" }),
      claim("a", kfor, { stance: "DISPUTES" }),
    ],
    [
      "is never retracted",
      claim("z", kfor, { modality: "RECOMMENDED" }),
      claim("a", kfor, { retractedAt: "2025-08-01T00:00:00.000Z" }),
    ],
    [
      "takes an unknown document for one that nobody can judge",
      claim("z", kfor, { documentId: "document:late" }),
      claim("a", kfor, { documentId: "document:x" }),
    ],
  ])("%s", (_title, winner, loser) => {
    for (const claims of [
      [winner, loser],
      [loser, winner],
    ]) {
      expect(project(...claims)).toMatchObject({ winningClaimId: winner.id, modality: winner.modality });
    }
  });

  test("gives the qualifiers that the fact shows", () => {
    expect(
      project(
        claim("1", kfor, { qualifiers: { role: "CONTRIBUTOR" } }),
        claim("2", kfor, { qualifiers: { role: "LEAD" }, documentId: "document:best" }),
      ).qualifiers,
    ).toEqual({ role: "LEAD" });
  });
});
