/**
 * Something an operator wants to read in the log, though no call failed because of it alone.
 *
 *  - `waiting`: the engine does not answer yet, and the store goes on trying
 *  - `opened`: the engine answers
 *  - `killed`: the embedded engine was ended because a call ran past its timeout; it starts again by itself
 *  - `exited`: the embedded engine ended by itself; it starts again by itself
 *  - `retried`: a read is tried again after an error that the engine calls transient
 *  - `read-ahead`: the embedded engine has read ahead, or stopped to, what it left in its file when it opened
 *  - `warning`: anything else worth a line
 */
export interface StoreEvent {
  readonly kind: "waiting" | "opened" | "killed" | "exited" | "retried" | "read-ahead" | "warning";
  /** One sentence for the operator; may name paths and addresses, never data. */
  readonly message: string;
  /** For `killed` and `exited`: how often the embedded engine has ended so since the store was opened. */
  readonly count?: number;
}

/** Told of each event as it happens; must not throw. */
export type StoreListener = (event: StoreEvent) => void;
