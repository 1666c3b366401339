import { createHash } from "node:crypto";
import type { PersistedQueryOptions } from "@apollo/server";
import { isObject } from "../support/is-object.js";
import { RecentMap } from "../support/recent-map.js";

/** Bytes that texts by their hashes, and hashes by their texts, each may take: at least 4 MB, at most twice that. */
const MAX_BYTES = 4_000_000;
/** What is kept beside a text, its hash above all; and what one of its characters takes at most. */
const BYTES_OF_ENTRY = 300;
const BYTES_OF_CHARACTER = 2;
/** Characters of a SHA-256 in hexadecimal digits, with which each key of Apollo's ends. */
const HASH_LENGTH = 64;

type Body = Readonly<Record<string, unknown>>;

/**
 * The texts of valid operations that came before, by their hashes. One that comes again is handed to Apollo as a persisted query:
 * Apollo computes the hash of each text that it is given, which costs more than all else that it does for a text it knows.
 *
 * What clients register as persisted queries is kept in the same place.
 */
export class KnownTexts {
  readonly #texts = new RecentMap<string, string>((_, text) => bytesOf(text), MAX_BYTES);
  readonly #hashes = new RecentMap<string, string>(bytesOf, MAX_BYTES);

  /** Where Apollo keeps a text once it was found valid, and looks it up, by a key that it makes of the hash. */
  readonly store: NonNullable<PersistedQueryOptions["cache"]> = {
    get: (key) => Promise.resolve(this.#texts.get(hashOf(key))),
    set: (key, text) => {
      this.#texts.set(hashOf(key), text);
      this.#hashes.set(text, hashOf(key));
      return Promise.resolve();
    },
    delete: (key) => {
      this.#texts.delete(hashOf(key));
      return Promise.resolve();
    },
  };

  /** The body of a request as Apollo is to have it: the text that it knows left out, one that is new to be kept. */
  shorten(body: Body): Body {
    const { query, variables, operationName, extensions } = body;
    if (typeof query !== "string" || query === "" || !isFree(extensions)) return body;
    const hash = this.#keptHashOf(query);
    const sha256Hash = hash ?? createHash("sha256").update(query).digest("hex");
    return {
      // Where there is none: Apollo refuses a member that is there and undefined.
      variables: variables ?? null,
      operationName: operationName ?? null,
      query: hash === undefined ? query : undefined,
      extensions: { persistedQuery: { version: 1, sha256Hash }, ...extensions },
    };
  }

  #keptHashOf(query: string): string | undefined {
    const hash = this.#hashes.get(query);
    return hash !== undefined && this.#texts.get(hash) !== undefined ? hash : undefined;
  }

  /** What is asked by a body that has only a hash, where its text is known; else the body as it is. */
  complete(body: Body): Body {
    const { query: given, variables, operationName } = body;
    if (given !== undefined && given !== null) return body;
    const hash = persistedHashOf(body);
    const query = typeof hash === "string" ? this.#texts.get(hash) : undefined;
    return query === undefined ? body : { query, variables, operationName };
  }
}

function bytesOf(text: string): number {
  return BYTES_OF_ENTRY + text.length * BYTES_OF_CHARACTER;
}

function hashOf(key: string): string {
  return key.slice(-HASH_LENGTH);
}

function persistedHashOf({ extensions }: Body): unknown {
  return (extensions as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined)?.persistedQuery
    ?.sha256Hash;
}

/** Whether there is room for Attest's own: not where the client names a persisted query itself, or sends what Apollo refuses. */
function isFree(extensions: unknown): extensions is Body | null | undefined {
  if (extensions === undefined || extensions === null) return true;
  return isObject(extensions) && !("persistedQuery" in extensions);
}
