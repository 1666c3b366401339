import { createHash } from "node:crypto";
import type { PersistedQueryOptions } from "@apollo/server";
import { RecentMap } from "../support/recent-map.js";

/** Characters of texts that are kept: at least so many, at most twice that. */
const MAX_CHARACTERS = 4_000_000;
/** Characters of a SHA-256 in hexadecimal digits, with which each key of Apollo's ends. */
const HASH_LENGTH = 64;

type Body = Readonly<Record<string, unknown>>;

/**
 * The texts of valid operations that came before. One that comes again is handed to Apollo as a persisted query, by its hash: Apollo
 * computes the hash of each text that it is given, which costs more than all else that it does for a text it knows.
 *
 * What clients register as persisted queries is kept in the same place.
 */
export class KnownTexts {
  readonly #texts = new RecentMap<string, string>((_, text) => text.length, MAX_CHARACTERS);
  readonly #keys = new RecentMap<string, string>((text) => text.length, MAX_CHARACTERS);

  /** Where Apollo keeps a text once it was found valid, and looks it up, by a key that it makes of the hash. */
  readonly store: NonNullable<PersistedQueryOptions["cache"]> = {
    get: (key) => Promise.resolve(this.#texts.get(key)),
    set: (key, text) => {
      this.#texts.set(key, text);
      this.#keys.set(text, key);
      return Promise.resolve();
    },
    delete: (key) => {
      this.#texts.delete(key);
      return Promise.resolve();
    },
  };

  /** The body of a request as Apollo is to have it: the text that it knows left out, one that is new to be kept. */
  shorten(body: Body): Body {
    const { query, extensions } = body;
    if (typeof query !== "string" || query === "" || !isFree(extensions)) return body;
    const key = this.#keys.get(query);
    const isKept = key !== undefined && this.#texts.get(key) !== undefined;
    const sha256Hash = isKept ? key.slice(-HASH_LENGTH) : createHash("sha256").update(query).digest("hex");
    return {
      ...body,
      query: isKept ? undefined : query,
      extensions: { ...extensions, persistedQuery: { version: 1, sha256Hash } },
    };
  }
}

/** Whether there is room for Attest's own: not where the client names a persisted query itself, or sends what Apollo refuses. */
function isFree(extensions: unknown): extensions is Body | null | undefined {
  if (extensions === undefined || extensions === null) return true;
  return typeof extensions === "object" && !Array.isArray(extensions) && !("persistedQuery" in extensions);
}
