import type { Ontology } from "../ontology/model.js";
import type { Row, Statement } from "../store/statement.js";
import type { VersionNote } from "./memory/graph-memory.js";
import type { EdgeMemory } from "./paths/edge-memory.js";
import type { TermMemory } from "./search/term-memory.js";
import type { SharedReader } from "./shared-reader.js";

/** What an exploration may use: the graph for the time that is left, and what it was asked for. */
export interface Exploring extends SharedReader {
  readonly ontology: Ontology;
  /** Languages of `Accept-Language`, best first: BCP 47 tags. */
  readonly languages: readonly string[];
  /** Languages in which the graph has names. */
  readonly knownLanguages: readonly string[];
  /** Sends a statement within the time that is left to the operation. @throws AttestError TIMEOUT */
  read(statement: Statement): Promise<readonly Row[]>;
  /** All edges, where they are in memory. */
  readonly edges: Pick<EdgeMemory, "size" | "at" | "note">;
  /** All terms and entities, where they are in memory. */
  readonly terms: Pick<TermMemory, "latest" | "at" | "note">;
  /**
   * Takes it that the graph still has the version that something in memory is of. The statement that reads the nodes found says whether
   * that was so, or one of its own where there are none. If not, the memory is told, and the exploration is asked once more: what it gave
   * before is forgotten. So nobody waits to hear it first. Null where nothing may be assumed.
   */
  readonly assume: ((version: string, memory: VersionNote) => void) | null;
  /** For loops that may be long. @throws AttestError TIMEOUT once the operation's time is over */
  checkTime(): void;
  /** Whether a field of the answer is selected, by its path of field names below the root: `edges.highlights`. */
  selects(path: string): boolean;
}
