import type { GraphStore } from "../../store/graph-store.js";
import type { Parameters, Row } from "../../store/statement.js";
import type { PlannedRoot } from "../planning/planned-root.js";
import { RootReader, type SharingCounts } from "./root-reader.js";

/** Sends the statements of all requests; those of one plan that wait share one. */
export class SharedReads {
  /** For metrics; fallbacks are a defect where they are many. */
  readonly counts: SharingCounts = { shared: 0, fallbacks: 0 };
  readonly #readers = new WeakMap<PlannedRoot, RootReader>();

  constructor(private readonly store: GraphStore) {}

  /** The rows of a planned root field. `deadline` is a time of `performance.now()`. */
  read(root: PlannedRoot, parameters: Parameters, deadline: number): Promise<readonly Row[]> {
    const known = this.#readers.get(root);
    if (known !== undefined) return known.read(parameters, deadline);
    const reader = new RootReader(root, this.store, this.counts);
    this.#readers.set(root, reader);
    return reader.read(parameters, deadline);
  }
}
