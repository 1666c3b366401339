import type { DocumentNode } from "graphql";

/** What a parsed document takes on the heap for each token of its text, and beside that: measured. */
const bytesOfToken = 300;
const bytesOfDocument = 4_000;

/** About how much memory a document takes: far more than its text, whose tokens and positions it keeps for the sake of error messages. */
export function documentBytes(document: DocumentNode): number {
  let tokens = 0;
  for (let token = document.loc?.startToken.next; token; token = token.next) tokens++;
  return bytesOfDocument + tokens * bytesOfToken;
}
