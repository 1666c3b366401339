import { describe, expect, test } from "@jest/globals";
import type { ContestReason } from "../../../src/evidence/contests/contest-reason.js";
import { contestsOf } from "../../../src/evidence/contests/contests-of.js";
import type { ClaimRecord, FactRecord } from "../../../src/evidence/records.js";
import { claim, inputOf, period, relationFact, timeFact, valueFact } from "./claim-files.js";

const reasons = (
  facts: readonly FactRecord[],
  ...claims: readonly ClaimRecord[]
): ReadonlyMap<string, readonly ContestReason[]> => contestsOf(inputOf(facts, claims));
const kinds = (
  facts: readonly FactRecord[],
  ...claims: readonly ClaimRecord[]
): Record<string, readonly string[]> =>
  Object.fromEntries(
    [...reasons(facts, ...claims)].map(([id, all]) => [id, all.map((reason) => reason.kind)]),
  );

const kfor = relationFact("italy", "CONTRIBUTES_TO", "kfor");

describe("opposite stances", () => {
  test("contest a fact, whatever their modality", () => {
    expect(
      reasons(
        [kfor],
        claim("2", kfor),
        claim("1", kfor),
        claim("3", kfor, { stance: "DISPUTES", modality: "EXPECTED" }),
      ),
    ).toEqual(
      new Map([
        [
          kfor.id,
          [
            {
              kind: "OPPOSITE_STANCES",
              sides: [
                { factId: kfor.id, claimIds: ["claim:1", "claim:2"] },
                { factId: kfor.id, claimIds: ["claim:3"] },
              ],
              qualifier: null,
            },
          ],
        ],
      ]),
    );
  });

  test("contest nothing once one of them is retracted", () => {
    const retracted = claim("2", kfor, { stance: "DISPUTES", retractedAt: "2025-08-01T00:00:00.000Z" });
    expect(kinds([kfor], claim("1", kfor), retracted)).toEqual({});
  });
});

describe("rival values", () => {
  const training = valueFact("baltic", "MISSION_TYPE", "TRAINING");
  const policing = valueFact("baltic", "MISSION_TYPE", "AIR_POLICING");
  const kosovo = valueFact("kfor", "MISSION_TYPE", "PEACEKEEPING");

  test("contest both facts, each with its own side first", () => {
    const found = reasons(
      [training, policing, kosovo],
      claim("1", training),
      claim("2", policing),
      claim("3", kosovo),
    );
    expect([...found.keys()]).toEqual([policing.id, training.id]);
    expect(found.get(training.id)).toEqual([
      {
        kind: "RIVAL_VALUES",
        sides: [
          { factId: training.id, claimIds: ["claim:1"] },
          { factId: policing.id, claimIds: ["claim:2"] },
        ],
        qualifier: null,
      },
    ]);
  });

  test.each([
    ["PLANNED", { modality: "PLANNED" }],
    ["disputing", { stance: "DISPUTES" }],
    ["retracted", { retractedAt: "2025-08-01T00:00:00.000Z" }],
  ] as const)("are none where one side is %s", (_what, change) => {
    expect(kinds([training, policing], claim("1", training), claim("2", policing, change))).toEqual({});
  });

  test("are none in relations: Italy may contribute to several missions", () => {
    const iraq = relationFact("italy", "CONTRIBUTES_TO", "iraq");
    expect(kinds([kfor, iraq], claim("1", kfor), claim("2", iraq))).toEqual({});
  });

  test.each([
    ["two days", timeFact("visit", "2025-06-12"), timeFact("visit", "2025-06-13"), true],
    ["a day and its month", timeFact("visit", "2025-06-12"), timeFact("visit", "2025-06"), false],
    [
      "two wordings of one quarter",
      timeFact("visit", "2025-35"),
      timeFact("visit", "[2025-07..2025-09]"),
      false,
    ],
    [
      "an open and a known end",
      timeFact("visit", "2025-06", "OPEN"),
      timeFact("visit", "2025-06", "2025-12"),
      true,
    ],
    [
      "a known and an open end",
      timeFact("visit", "2025-06", "2025-12"),
      timeFact("visit", "2025-06", "OPEN"),
      true,
    ],
    [
      "an open and an unknown end",
      timeFact("visit", "2025-06", "OPEN"),
      timeFact("visit", "2025-06", "UNKNOWN"),
      false,
    ],
    ["two open ends", timeFact("visit", "2025", "OPEN"), timeFact("visit", "2025-06", "OPEN"), false],
    ["two starts", timeFact("visit", "2024", "OPEN"), timeFact("visit", "2025", "OPEN"), true],
  ])("among periods count %s where they cannot be one", (_what, one, other, rival) => {
    const expected = rival ? { [one.id]: ["RIVAL_VALUES"], [other.id]: ["RIVAL_VALUES"] } : {};
    expect(kinds([one, other], claim("1", one), claim("2", other))).toEqual(expected);
  });

  test("are none between a plan and what came to pass at another date", () => {
    const planned = timeFact("visit", "2025-06-12");
    const happened = timeFact("visit", "2025-06-19");
    expect(
      kinds([planned, happened], claim("1", planned, { modality: "PLANNED" }), claim("2", happened)),
    ).toEqual({});
  });
});

describe("an exclusive qualifier", () => {
  const lead = { role: "LEAD" };
  const contributor = { role: "CONTRIBUTOR" };

  test("contests a fact where reports differ in it", () => {
    expect(
      reasons(
        [kfor],
        claim("1", kfor, { qualifiers: lead }),
        claim("2", kfor, { qualifiers: contributor }),
        claim("3", kfor),
      ).get(kfor.id),
    ).toEqual([
      {
        kind: "EXCLUSIVE_QUALIFIER",
        sides: [
          { factId: kfor.id, claimIds: ["claim:1"] },
          { factId: kfor.id, claimIds: ["claim:2"] },
        ],
        qualifier: "role",
      },
    ]);
  });

  test.each([
    ["the same value", { qualifiers: lead }],
    ["no value", {}],
    ["another value as a plan", { qualifiers: contributor, modality: "PLANNED", documentId: "document:b" }],
    ["another value of another time", { qualifiers: { ...contributor, time: period("2026") } }],
  ] as const)("contests nothing beside %s", (_what, change) => {
    expect(
      kinds(
        [kfor],
        claim("1", kfor, { qualifiers: { ...lead, time: period("2025") } }),
        claim("2", kfor, change),
      ),
    ).toEqual({});
  });

  test("contests nothing where the ontology does not declare it exclusive", () => {
    const visits = relationFact("jens-stoltenberg", "TAKES_PART_IN", "visit");
    expect(
      kinds(
        [visits],
        claim("1", visits, { qualifiers: { role: "VISITOR" } }),
        claim("2", visits, { qualifiers: { role: "HOST" } }),
      ),
    ).toEqual({});
  });
});

describe("a report of what the same document plans", () => {
  const visits = relationFact("jens-stoltenberg", "TAKES_PART_IN", "june-visit");

  test.each(["PLANNED", "EXPECTED"] as const)("contests a fact that is %s as well", (modality) => {
    expect(reasons([visits], claim("1", visits), claim("2", visits, { modality })).get(visits.id)).toEqual([
      {
        kind: "REPORTED_AND_PLANNED",
        sides: [
          { factId: visits.id, claimIds: ["claim:1"] },
          { factId: visits.id, claimIds: ["claim:2"] },
        ],
        qualifier: null,
      },
    ]);
  });

  test.each([
    ["another document reports it: the plan is fulfilled", { modality: "PLANNED", documentId: "document:b" }],
    ["it is only advised", { modality: "RECOMMENDED" }],
    ["the plan is of another time", { modality: "PLANNED", qualifiers: { time: period("2026") } }],
  ] as const)("contests nothing where %s", (_why, change) => {
    const report = claim("1", visits, { qualifiers: { time: period("2025") } });
    expect(kinds([visits], report, claim("2", visits, change))).toEqual({});
  });
});

describe("a report from before the event", () => {
  const when = timeFact("june-visit", "2025-06-12");
  const dated = claim("time", when, { modality: "PLANNED" });
  const early = { documentId: "document:early" };

  test.each([
    ["that somebody takes part", relationFact("jens-stoltenberg", "TAKES_PART_IN", "june-visit")],
    ["where it takes place", relationFact("june-visit", "TAKES_PLACE_IN", "italy")],
    ["that it is there", valueFact("june-visit", "KIND", "MEETING")],
  ])("contests %s", (_what, fact) => {
    expect(
      reasons(
        [when, fact],
        dated,
        claim("1", fact, early),
        claim("2", fact, { documentId: "document:late" }),
      ).get(fact.id),
    ).toEqual([
      {
        kind: "REPORTED_BEFORE_EVENT",
        sides: [
          { factId: fact.id, claimIds: ["claim:1"] },
          { factId: when.id, claimIds: ["claim:time"] },
        ],
        qualifier: null,
      },
    ]);
  });

  test.each([
    ["its date", timeFact("june-visit", "2025-06")],
    ["that it is advised", relationFact("experts", "RECOMMENDS", "june-visit")],
    ["what it aims at", relationFact("june-visit", "PURSUES", "stability")],
    ["that an agreement is there before it is in force", valueFact("june-visit", "KIND", "AGREEMENT")],
  ])("does not contest %s", (_what, fact) => {
    expect(kinds([when, fact], dated, claim("1", fact, early))).toEqual({});
  });

  test.each([
    ["from after it", { documentId: "document:late" }],
    ["from an undated document", { documentId: "document:a" }],
    ["that is a plan", { documentId: "document:early", modality: "PLANNED" }],
  ] as const)("is none %s", (_what, change) => {
    const visits = relationFact("jens-stoltenberg", "TAKES_PART_IN", "june-visit");
    expect(kinds([when, visits], dated, claim("1", visits, change))).toEqual({});
  });
});
