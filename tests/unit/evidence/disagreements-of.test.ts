import { describe, expect, test } from "@jest/globals";
import { contestsOf } from "../../../src/evidence/contests/contests-of.js";
import { disagreementsOf } from "../../../src/evidence/disagreements-of.js";
import type { ClaimRecord, DisagreementRecord, FactRecord } from "../../../src/evidence/records.js";
import { claim, inputOf, period, relationFact, timeFact, valueFact } from "./claim-files.js";

const found = (
  facts: readonly FactRecord[],
  ...claims: readonly ClaimRecord[]
): readonly DisagreementRecord[] => {
  const input = inputOf(facts, claims);
  return disagreementsOf(contestsOf(input), input);
};
const only = (facts: readonly FactRecord[], ...claims: readonly ClaimRecord[]): DisagreementRecord => {
  const [first, ...others] = found(facts, ...claims);
  expect(others).toEqual([]);
  if (first === undefined) throw new Error("There is no disagreement.");
  return first;
};

const kfor = relationFact("italy", "CONTRIBUTES_TO", "kfor");
const disputing = { stance: "DISPUTES", documentId: "document:b" } as const;

describe("a disagreement", () => {
  test("over opposite stances shows those that affirm, then those that dispute", () => {
    expect(only([kfor], claim("2", kfor), claim("3", kfor), claim("1", kfor, disputing))).toEqual({
      id: expect.stringMatching(/^disagreement:[0-9a-f]{16}$/) as unknown,
      reason: "OPPOSITE_STANCES",
      qualifier: null,
      predicate: "CONTRIBUTES_TO",
      factIds: [kfor.id],
      documentIds: ["document:a", "document:b"],
      sides: [
        { position: 0, factId: kfor.id, says: "AFFIRMS", claimIds: ["claim:2", "claim:3"] },
        { position: 1, factId: kfor.id, says: "DISPUTES", claimIds: ["claim:1"] },
      ],
    });
  });

  test("over values is one, however many facts it contests", () => {
    const types = ["TRAINING", "AIR_POLICING", "MARITIME"].map((type) =>
      valueFact("baltic", "MISSION_TYPE", type),
    );
    const { factIds, sides } = only(types, ...types.map((fact, n) => claim(String(n), fact)));
    expect(factIds).toEqual(types.map(({ id }) => id).sort());
    expect(sides.map(({ position, says, claimIds }) => [position, says, claimIds])).toEqual([
      [0, "AIR_POLICING", ["claim:1"]],
      [1, "MARITIME", ["claim:2"]],
      [2, "TRAINING", ["claim:0"]],
    ]);
  });

  test("over a date is one even where a vague date rivals some of the others only", () => {
    const times = [timeFact("visit", "2024"), timeFact("visit", "2025-06"), timeFact("visit", "2025-06-12")];
    const { factIds, sides } = only(times, ...times.map((fact, n) => claim(String(n), fact)));
    expect(factIds).toHaveLength(3);
    expect(sides.map(({ says }) => says)).toEqual(["2024", "2025-06", "2025-06-12"]);
  });

  test("over an exclusive qualifier shows its values in alphabetical order", () => {
    const { reason, qualifier, sides } = only(
      [kfor],
      claim("1", kfor, { qualifiers: { role: "LEAD" } }),
      claim("2", kfor, { qualifiers: { role: "CONTRIBUTOR" } }),
    );
    expect([reason, qualifier]).toEqual(["EXCLUSIVE_QUALIFIER", "role"]);
    expect(sides.map(({ says, claimIds }) => [says, claimIds])).toEqual([
      ["CONTRIBUTOR", ["claim:2"]],
      ["LEAD", ["claim:1"]],
    ]);
  });

  test("between report and plan shows the report first, and the most real of the plans", () => {
    const { reason, sides } = only(
      [kfor],
      claim("1", kfor, { modality: "EXPECTED" }),
      claim("2", kfor, { modality: "PLANNED" }),
      claim("3", kfor),
    );
    expect(reason).toBe("REPORTED_AND_PLANNED");
    expect(sides.map(({ says, claimIds }) => [says, claimIds])).toEqual([
      ["ACTUAL", ["claim:3"]],
      ["PLANNED", ["claim:1", "claim:2"]],
    ]);
  });

  test("between report and plan is one for each document that contradicts itself", () => {
    const inBoth = (["document:a", "document:b"] as const).flatMap((documentId) => [
      claim(`${documentId} report`, kfor, { documentId }),
      claim(`${documentId} plan`, kfor, { documentId, modality: "PLANNED" }),
    ]);
    expect(found([kfor], ...inBoth).map(({ documentIds }) => documentIds)).toEqual(
      expect.arrayContaining([["document:a"], ["document:b"]]),
    );
  });

  test("over a report from before the event contests the report, and shows the date against it", () => {
    const visits = relationFact("jens-stoltenberg", "TAKES_PART_IN", "visit");
    const date = timeFact("visit", "2025-06-12");
    const { factIds, predicate, documentIds, sides } = only(
      [visits, date],
      claim("1", visits, { documentId: "document:early" }),
      claim("2", date, { modality: "PLANNED", documentId: "document:late" }),
    );
    expect(predicate).toBe("TAKES_PART_IN");
    expect(factIds).toEqual([visits.id]);
    expect(documentIds).toEqual(["document:early", "document:late"]);
    expect(sides.map(({ factId, says, claimIds }) => [factId, says, claimIds])).toEqual([
      [visits.id, "ACTUAL", ["claim:1"]],
      [date.id, "2025-06-12", ["claim:2"]],
    ]);
  });

  test.each([
    ["all claims dispute the fact: it is denied", [claim("1", kfor, disputing)]],
    [
      "another document reports the plan as done: it is fulfilled",
      [claim("1", kfor, { modality: "PLANNED" }), claim("2", kfor, { documentId: "document:b" })],
    ],
    [
      "the other side is retracted",
      [claim("1", kfor), claim("2", kfor, { ...disputing, retractedAt: "2025-08-01T00:00:00.000Z" })],
    ],
  ])("is none where %s", (_why, claims) => {
    expect(found([kfor], ...claims)).toEqual([]);
  });
});

describe("the id of a disagreement", () => {
  const training = valueFact("baltic", "MISSION_TYPE", "TRAINING");
  const policing = valueFact("baltic", "MISSION_TYPE", "AIR_POLICING");
  const maritime = valueFact("baltic", "MISSION_TYPE", "MARITIME");
  const said = [claim("1", training), claim("2", policing)];

  test("stays where a side gets another claim, or loses one of several", () => {
    const before = only([training, policing], ...said).id;
    expect(only([training, policing], ...said, claim("3", training)).id).toBe(before);
    expect(only([training, policing], claim("3", training), claim("2", policing)).id).toBe(before);
  });

  test("stays where one more value joins the rivals", () => {
    const before = only([training, policing], ...said).id;
    expect(only([training, policing, maritime], ...said, claim("3", maritime)).id).toBe(before);
  });

  test("tells reasons, facts and qualifiers apart", () => {
    const kosovo = relationFact("france", "CONTRIBUTES_TO", "kfor");
    const all = found(
      [kfor, kosovo, training, policing],
      ...said,
      claim("3", kfor, { qualifiers: { role: "LEAD", time: period("2025") } }),
      claim("4", kfor, { qualifiers: { role: "CONTRIBUTOR" } }),
      claim("5", kfor, { stance: "DISPUTES" }),
      claim("6", kosovo),
      claim("7", kosovo, { stance: "DISPUTES" }),
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(4);
  });
});
