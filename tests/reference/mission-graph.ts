import { parseFuzzyTime } from "../../src/evidence/fuzzy-time.js";
import type { ReferenceEdge, ReferenceGraph, ReferenceNode } from "./reference-graph.js";

const entity = (
  id: string,
  kind: string,
  name: string,
  values: ReferenceNode["values"] = {},
): ReferenceNode => ({
  id,
  kind,
  names: { en: name },
  values: { kind: kind.toUpperCase(), modality: "ACTUAL", ...values },
});

const shown = {
  status: "UNDISPUTED",
  modality: "ACTUAL",
  affirmingClaims: 1,
  disputingClaims: 0,
  documentIds: [],
  independentSources: 0,
};

const fact = (id: string, predicate: string, values: ReferenceNode["values"] = {}): ReferenceNode => ({
  id,
  kind: "Fact",
  names: {},
  values: { key: id, predicate, qualifiers: "[]", ...shown, ...values },
});

const contributes = (factId: string, from: string, to: string, role?: string): readonly ReferenceEdge[] => [
  { type: "CONTRIBUTES_TO", from, to, values: { factId, ...shown, ...(role !== undefined && { role }) } },
  { type: "SUBJECT", from: factId, to: from, values: {} },
  { type: "OBJECT", from: factId, to, values: {} },
];

const nodes: readonly ReferenceNode[] = [
  entity("italy", "State", "Italy"),
  entity("france", "State", "France"),
  entity("kfor", "Mission", "KFOR", {
    missionType: "PEACEKEEPING",
    time: parseFuzzyTime({ text: "in 2025", start: "2025", end: "2025" }),
  }),
  // It has no type, and a contributor whose role is not known.
  entity("sophia", "Mission", "Sophia", {
    time: parseFuzzyTime({ text: "since 2025", start: "2025", end: "OPEN" }),
  }),
  entity("alone", "Mission", "Alone", { missionType: "TRAINING" }),
  fact("fact:kfor", "CONTRIBUTES_TO"),
  fact("fact:sophia-1", "CONTRIBUTES_TO"),
  fact("fact:sophia-2", "CONTRIBUTES_TO"),
  fact("fact:type", "MISSION_TYPE", { value: "PEACEKEEPING" }),
];

/** Three missions: one with one contributor, one with two, one with none; one without a type, one without a period. */
export const missionGraph: ReferenceGraph = {
  nodes: new Map(nodes.map((node) => [node.id, node])),
  edges: [
    ...contributes("fact:kfor", "italy", "kfor", "LEAD"),
    ...contributes("fact:sophia-1", "italy", "sophia", "LEAD"),
    ...contributes("fact:sophia-2", "france", "sophia"),
    { type: "SUBJECT", from: "fact:type", to: "kfor", values: {} },
  ],
};
