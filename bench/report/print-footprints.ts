import type { Footprint } from "../measure/measure-footprint.js";
import { printNumber, table } from "./table.js";

/** What graphs take on the embedded engine, a row for each. */
export function printFootprints(footprints: readonly Footprint[]): string {
  return table(
    [
      ...["entities", "facts", "claims", "files MB", "service MB"],
      ...["engine MB", "once it reads no more ahead", "of that for a million facts", "start s"],
    ],
    footprints.map(rowOf),
  );
}

function rowOf(footprint: Footprint): readonly string[] {
  const { entities, facts, claims, files, serviceMemory, engineMemory, settledEngineMemory, start } =
    footprint;
  return [
    ...[entities, facts, claims].map((count) => count.toLocaleString("en")),
    ...[files, serviceMemory, engineMemory, settledEngineMemory].map((bytes) => printNumber(bytes / 1e6)),
    ...[settledEngineMemory / facts, start / 1000].map(printNumber),
  ];
}
