import type { HTTPGraphQLResponse } from "@apollo/server";
import { RecentMap } from "../support/recent-map.js";

/** Accept headers that are remembered: at least so many, at most twice that; and how long one may be. */
const MAX_HEADERS = 500;
const MAX_LENGTH = 200;

/** The media types that Apollo chose for Accept headers: clients send the same few, and choosing takes long. */
export class KnownTypes {
  readonly #types = new RecentMap<string, string>(() => 1, MAX_HEADERS);

  /** What was chosen for the header before; undefined where nothing was yet. */
  of(accepted: string | undefined): string | undefined {
    return accepted === undefined ? undefined : this.#types.get(accepted);
  }

  /** Remembers what was chosen. An answer with another status may have a type although the header accepts none. */
  learn(accepted: string | undefined, { status, headers, body }: Required<HTTPGraphQLResponse>): void {
    if (accepted === undefined || accepted.length > MAX_LENGTH || status !== 200 || body.kind !== "complete")
      return;
    const type = headers.get("content-type");
    if (type !== undefined && this.#types.get(accepted) === undefined) this.#types.set(accepted, type);
  }
}
