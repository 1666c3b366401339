import type { ScalarValues } from "../support/draw-input.js";
import { days, instants, texts } from "./draw-graph.js";

/** Values for filters that often meet those of drawn graphs. */
export const drawnScalars: ScalarValues = {
  ID: [
    "entity-0",
    "entity-1",
    "entity-2",
    "fact:0",
    "claim:0-0",
    "sentence:0",
    "document:0",
    "source:0",
    "no-one",
  ],
  String: [...texts, "e", "ÉCO", "air", "5", "IT", "en", ""],
  Int: [0, 1, 2, 3, -1],
  Boolean: [true, false],
  Date: days,
  DateTime: ["2025-06-12T09:30:00Z", ...instants],
  Language: ["en", "fr", "fr-CA", "it", "de"],
};
