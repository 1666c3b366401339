import type { ApolloServerOptions, BaseContext } from "@apollo/server";
import type { DocumentNode } from "graphql";
import { documentBytes } from "../support/document-bytes.js";
import { RecentMap } from "../support/recent-map.js";

/** Bytes of the documents that are kept: at least 16 MB, at most twice that. */
const MAX_BYTES = 16_000_000;

type DocumentStore = NonNullable<ApolloServerOptions<BaseContext>["documentStore"]>;

/**
 * The documents of valid texts that came before, where Apollo keeps them and looks them up. Its own store writes each as JSON to see how
 * large it is, and holds five times the memory that it counts: a document's tokens are not in its JSON.
 */
export class KnownDocuments implements DocumentStore {
  readonly #documents = new RecentMap<string, DocumentNode>(
    (_, document) => documentBytes(document),
    MAX_BYTES,
  );

  get(key: string): Promise<DocumentNode | undefined> {
    return Promise.resolve(this.#documents.get(key));
  }

  set(key: string, document: DocumentNode): Promise<void> {
    this.#documents.set(key, document);
    return Promise.resolve();
  }

  delete(key: string): Promise<void> {
    this.#documents.delete(key);
    return Promise.resolve();
  }
}
