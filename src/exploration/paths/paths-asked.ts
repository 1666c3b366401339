import type { EvidenceAsked } from "../following.js";

/** The arguments of `paths`, as given. */
export interface PathsAsked {
  readonly from: string;
  readonly to: string;
  readonly maxLength?: number | null;
  readonly relations?: readonly string[] | null;
  readonly kinds?: readonly string[] | null;
  readonly avoiding?: readonly string[] | null;
  readonly evidence?: EvidenceAsked | null;
  readonly first?: number | null;
}
