import type { GraphStore } from "../../src/store/graph-store.js";
import type { Statement } from "../../src/store/statement.js";

/** A store that notes what is sent to the store behind it. */
export interface RecordingStore extends GraphStore {
  /** Statements read, then forgotten. */
  readonly takeReads: () => readonly Statement[];
  /** Statements written, then forgotten. */
  readonly takeWrites: () => readonly Statement[];
}

/** Wraps a real store: calls go through, and their statements are noted. */
export function recordingStore(store: GraphStore): RecordingStore {
  const reads: Statement[] = [];
  const writes: Statement[] = [];
  return {
    engine: store.engine,
    read: (statement, options) => {
      reads.push(statement);
      return store.read(statement, options);
    },
    write: (statements, options) => {
      writes.push(...statements);
      return store.write(statements, options);
    },
    createIndexes: (indexes) => store.createIndexes(indexes),
    settle: (key, value) => store.settle(key, value),
    ping: () => store.ping(),
    close: () => store.close(),
    takeReads: () => reads.splice(0),
    takeWrites: () => writes.splice(0),
  };
}
