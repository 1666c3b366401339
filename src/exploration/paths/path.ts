/** An edge as it is walked: the fact that it stands for, from the entity where the step starts to the one where it leads. */
export interface Step {
  readonly fact: string;
  readonly from: string;
  readonly to: string;
}

/** Steps from one entity to another, each starting where the one before leads to; no entity comes twice. */
export type Path = readonly Step[];

/** The paths found, shortest first, those of one length by the ids of their facts. */
export interface PathsFound {
  readonly paths: readonly Path[];
  /** Whether a limit ended the search: then there may be more paths, all of them longer than those found. */
  readonly truncated: boolean;
  /** Why there are fewer paths than asked for, in words; null where there are as many, or simply no more. */
  readonly reason: string | null;
}
