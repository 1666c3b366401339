import { AttestError } from "../errors/attest-error.js";
import type { GraphStore } from "../store/graph-store.js";
import { countWrite, type GraphMarker, readMarker } from "./graph-marker.js";
import { type Change, totalSize } from "./writing/change.js";
import { printChange } from "./writing/print-change.js";
import { loadTimeout } from "./writing/read-rows.js";

/** What is written, and what it was computed from. */
export interface GraphWrite {
  readonly changes: readonly Change[];
  /** As it was read before all else. */
  readonly marker: GraphMarker;
  /** Languages of all names, after the write. */
  readonly languages: readonly string[];
}

/**
 * Writes changes in one transaction, all or none. Without changes nothing is sent.
 *
 * @returns number of nodes and relationships written
 * @throws AttestError CONFLICT if something else wrote since the marker was read
 */
export async function writeChanges(
  store: GraphStore,
  { changes, marker, languages }: GraphWrite,
): Promise<number> {
  const size = totalSize(changes);
  if (size === 0) return 0;
  const statements = [...countWrite(marker, languages), ...changes.flatMap(printChange)];
  try {
    await store.write(statements, { timeout: loadTimeout });
  } catch (error) {
    throw await translated(error, store, marker);
  }
  return size;
}

/** Every unique key that is violated is a CONFLICT; that of the marker means that another writer came first. */
async function translated(error: unknown, store: GraphStore, marker: GraphMarker): Promise<unknown> {
  if (!(error instanceof AttestError) || error.code !== "CONFLICT") return error;
  const now = await readMarker(store);
  if (now?.revision === marker.revision) return error;
  return new AttestError(
    "CONFLICT",
    "Something else changed the graph meanwhile, so nothing was written. Load again.",
    {},
    { cause: error },
  );
}
