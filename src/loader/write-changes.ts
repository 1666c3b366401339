import { AttestError } from "../errors/attest-error.js";
import type { GraphStore } from "../store/graph-store.js";
import type { Statement } from "../store/statement.js";
import { countWrite, type GraphMarker, readMarker } from "./graph-marker.js";
import { type Change, sizeOf, totalSize } from "./writing/change.js";
import { printChange } from "./writing/print-change.js";
import { loadTimeout } from "./writing/read-rows.js";

/** What is written, and what it was computed from. */
export interface GraphWrite {
  readonly changes: readonly Change[];
  /** As it was read before all else. */
  readonly marker: GraphMarker;
  /** Languages of all names, after the write. */
  readonly languages: readonly string[];
  /** Whether more is to be written before all that belongs together is there. */
  readonly isUnfinished: boolean;
  /** Told how many nodes and relationships were sent so far; anew from 0 where the engine tries again. */
  readonly onSent?: (size: number) => void;
}

/** What was written. */
export interface Written {
  /** Number of nodes and relationships. */
  readonly size: number;
  /** As it stands now, if nothing else writes. */
  readonly marker: GraphMarker;
}

/**
 * Writes changes in one transaction, all or none. Without changes nothing is sent, unless to say that an unfinished load is finished.
 *
 * @throws AttestError CONFLICT if something else wrote since the marker was read
 */
export async function writeChanges(store: GraphStore, write: GraphWrite): Promise<Written> {
  const { changes, marker, languages, isUnfinished } = write;
  const size = totalSize(changes);
  if (size === 0 && (isUnfinished || !marker.isUnfinished)) return { size, marker };
  try {
    await store.write(printAll(write), { timeout: loadTimeout });
  } catch (error) {
    throw await translated(error, store, marker);
  }
  return { size, marker: { ...marker, revision: marker.revision + 1, languages, isUnfinished } };
}

/** Made one by one as they are sent. */
function printAll({ changes, marker, languages, isUnfinished, onSent }: GraphWrite): Iterable<Statement> {
  return {
    *[Symbol.iterator]() {
      yield* countWrite(marker, { languages, isUnfinished });
      let sent = 0;
      for (const change of changes) {
        yield* printChange(change);
        const size = sizeOf(change);
        sent += size;
        if (size > 0) onSent?.(sent);
      }
    },
  };
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
