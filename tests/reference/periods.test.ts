import { beforeAll, expect, test } from "@jest/globals";
import { FuzzyTimeError, parseFuzzyTime } from "../../src/evidence/fuzzy-time.js";
import type { FuzzyTime } from "../../src/evidence/records.js";
import { graphIndexes } from "../../src/loader/graph-indexes.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import { describeOnEachStore } from "../support/stores.js";
import { openTestApi, type TestApi } from "../support/test-api.js";
import { replaceGraph } from "../support/write-graph.js";
import { passesPeriod, type TimeFilter } from "./passes-period.js";
import type { ReferenceNode } from "./reference-graph.js";
import { storedForm } from "./stored-form.js";

const starts = ["2025-06-12", "2025-06", "2025-35", "2025", "[..2025-06-30]", "UNKNOWN"];
const ends = ["2025-06-12", "2025-07", "2025", "2026", "[..2025-12-31]", "OPEN", "UNKNOWN"];
const days = ["2025-05-31", "2025-06-12", "2025-06-13", "2025-07-01", "2025-12-31", "2026-12-31"];

/** Every start with every end that it does not lie after. */
const periods = starts.flatMap((start) => ends.flatMap((end) => periodOf(start, end)));

function periodOf(start: string, end: string): readonly FuzzyTime[] {
  try {
    return [parseFuzzyTime({ text: `${start} to ${end}`, start, end })];
  } catch (error) {
    if (error instanceof FuzzyTimeError) return [];
    throw error;
  }
}

const stretches = [
  {},
  ...days.flatMap((day) => [{ from: day }, { to: day }]),
  ...days.flatMap((from, at) => days.slice(at).map((to) => ({ from, to }))),
];
const relations = [
  ...days.flatMap((day) => [{ before: day }, { after: day }]),
  ...stretches.flatMap((stretch) => [{ during: stretch }, { overlaps: stretch }]),
];
const filters: readonly TimeFilter[] = relations.flatMap((relation) => [
  { possibly: relation },
  { certainly: relation },
]);

const meetings = [...periods, undefined].map((time, at): ReferenceNode => ({
  id: `meeting-${String(at).padStart(2, "0")}`,
  kind: "Meeting",
  names: { en: time?.text ?? "no time" },
  values: { kind: "MEETING", modality: "ACTUAL", ...(time && { time }) },
}));

describeOnEachStore("Filters by period", (openEmptyStore) => {
  let api: TestApi;
  beforeAll(async () => {
    const store = await openEmptyStore();
    await store.createIndexes(graphIndexes(attestOntology));
    await replaceGraph(
      store,
      storedForm({ nodes: new Map(meetings.map((meeting) => [meeting.id, meeting])), edges: [] }),
    );
    api = openTestApi(store);
  });

  test("pass a period possibly where one way to read it does, certainly where all do", async () => {
    const query =
      "query ($time: TimeFilter) { meetings(where: { time: $time }, first: 100) { nodes { name } } }";
    for (const time of filters) {
      const { data } = await api.ask({ query, variables: { time } });
      const expected = meetings.filter(({ values }) =>
        passesPeriod(values.time as FuzzyTime | undefined, time),
      );
      expect({ time, data }).toEqual({
        time,
        data: { meetings: { nodes: expected.map(({ names }) => ({ name: names.en })) } },
      });
    }
  });
});
