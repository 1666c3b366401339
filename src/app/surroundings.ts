import type { Logger } from "pino";

/** What is released when the service stops, in the order in which it was taken. Stopping goes backwards. */
export type Releases = (() => Promise<void> | void)[];

/** What a start needs from outside. */
export interface Surroundings {
  readonly log: Logger;
  /** Tells a person what is being done, at once. */
  readonly tell: (message: string) => void;
  /** Filled while the service starts, so that a start can be broken off. */
  readonly releases: Releases;
}
