import type { GraphReader, GraphStore } from "../store/graph-store.js";
import type { ClaimDifference } from "./claim-difference.js";
import type { GraphMarker } from "./graph-marker.js";
import { languagesAfter } from "./languages-after.js";
import type { PhaseProgress } from "./load-progress.js";
import type { PreparedPart } from "./prepare-part.js";
import { readDisagreementsOn } from "./stored-disagreements.js";
import type { LateTerms } from "./terms/late-terms.js";
import { termChanges } from "./terms/term-changes.js";
import { usesOf } from "./terms/term-uses.js";
import { writeChanges } from "./write-changes.js";
import { totalSize } from "./writing/change.js";
import { disagreementChanges } from "./writing/disagreement-changes.js";

/** Where a part is written, and what is known of it. */
export interface PartWrite {
  readonly store: GraphStore;
  /** The store, or an empty graph where nothing is stored. */
  readonly graph: GraphReader;
  /** As it was read before the part was compared, or after the part before it was written. */
  readonly marker: GraphMarker;
  /** Where the terms of the part are kept for the end of the load; null: they are written with it, and nothing is to follow. */
  readonly late: LateTerms | null;
  readonly onProgress: (progress: PhaseProgress) => void;
}

/** What a part changed. */
export interface PartReport extends Pick<ClaimDifference, "added" | "closed" | "unchanged"> {
  /** Nodes and relationships that were written. */
  readonly changes: number;
}

/**
 * Writes what a part changes in one transaction.
 *
 * @returns what it changed, and the marker as it stands then
 * @throws AttestError CONFLICT if something else wrote since the marker was read
 */
export async function writePart(
  prepared: PreparedPart,
  { store, graph, marker, late, onProgress }: PartWrite,
): Promise<PartReport & { readonly marker: GraphMarker }> {
  const { stored, names, texts, known, difference } = prepared;
  const disagreements = await readDisagreementsOn(graph, [...known.stored.keys()]);
  const changes = [
    ...prepared.changes,
    ...disagreementChanges(prepared.disagreements, disagreements),
    ...(late === null ? await termChanges(graph, usesOf(texts)) : []),
  ];
  const languages = await languagesAfter(graph, marker, names, stored);
  onProgress({ phase: "project", done: 1, total: 1 });
  const total = totalSize(changes);
  const tell = (done: number): void => onProgress({ phase: "write", done, total });
  tell(0);
  // Of a load of several parts that began beside this one: it ends that itself, or the next load does.
  const isUnfinished = late !== null || marker.isUnfinished;
  // What was sent last is written when all is.
  const onSent = (done: number): void => {
    if (done < total) tell(done);
  };
  const [written] = await Promise.all([
    writeChanges(store, { changes, marker, languages, isUnfinished, onSent }),
    late?.gather(texts),
  ]);
  tell(total);
  return { ...difference, changes: total, marker: written.marker };
}
