import { describe, expect, test } from "@jest/globals";
import { projectAttributes, type ProjectedEntity } from "../../../src/evidence/project-entities.js";
import { projectFacts } from "../../../src/evidence/project-facts.js";
import type { ClaimRecord, FactRecord } from "../../../src/evidence/records.js";
import { claim, inputOf, relationFact, timeFact, valueFact } from "./claim-files.js";

const project = (
  facts: readonly FactRecord[],
  ...claims: readonly ClaimRecord[]
): Record<string, ProjectedEntity> =>
  Object.fromEntries(projectAttributes(facts, projectFacts(inputOf(facts, claims))));

describe("what attribute facts make of an entity", () => {
  test("are its values by name of the attribute, and how real it is", () => {
    const kind = valueFact("drills", "KIND", "INITIATIVE");
    const when = timeFact("drills", "2025-35", "OPEN");
    const type = valueFact("kfor", "MISSION_TYPE", "PEACEKEEPING");
    const contributes = relationFact("italy", "CONTRIBUTES_TO", "kfor");
    const facts = [type, when, kind, contributes];
    expect(
      project(
        facts,
        claim("1", kind, { modality: "PLANNED" }),
        claim("2", when),
        claim("3", type),
        claim("4", contributes),
      ),
    ).toEqual({
      drills: { modality: "PLANNED", attributes: { time: when.time } },
      kfor: { modality: "ACTUAL", attributes: { missionType: "PEACEKEEPING" } },
    });
  });

  test("are, among rivals, those whose claim wins", () => {
    const threat = valueFact("cyber", "CHALLENGE_TYPE", "THREAT");
    const risk = valueFact("cyber", "CHALLENGE_TYPE", "RISK");
    for (const facts of [
      [threat, risk],
      [risk, threat],
    ]) {
      expect(project(facts, claim("1", threat), claim("2", risk, { documentId: "document:best" }))).toEqual({
        cyber: { modality: "ACTUAL", attributes: { challengeType: "RISK" } },
      });
    }
  });

  test("are what came to pass rather than what was planned, by whomever", () => {
    const planned = timeFact("visit", "2025-06-12");
    const happened = timeFact("visit", "2025-06-19");
    const plan = claim("1", planned, { modality: "PLANNED", documentId: "document:best" });
    expect(project([planned, happened], plan, claim("2", happened)).visit?.attributes).toEqual({
      time: happened.time,
    });
    expect(project([planned, happened], plan).visit?.attributes).toEqual({ time: planned.time });
  });

  test("leave out values that are denied or retracted", () => {
    const kind = valueFact("kfor", "KIND", "MISSION");
    const type = valueFact("kfor", "MISSION_TYPE", "TRAINING");
    expect(
      project(
        [kind, type],
        claim("1", type, { stance: "DISPUTES" }),
        claim("2", kind, { modality: "PLANNED", retractedAt: "2025-08-01T00:00:00.000Z" }),
      ),
    ).toEqual({ kfor: { modality: "ACTUAL", attributes: {} } });
  });
});
