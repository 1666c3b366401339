import { type DocumentNode, getOperationAST } from "graphql";
import { documentBytes } from "../../support/document-bytes.js";
import { isObject } from "../../support/is-object.js";
import { RecentMap } from "../../support/recent-map.js";
import type { ApiContext } from "../api-context.js";
import { writeAnswer } from "./write-answer.js";
import type { AskedOperation, StartRun } from "./start-run.js";

/** Bytes of the documents that are kept: at least 16 MB, at most twice that. Most are those that Apollo keeps too. */
const MAX_BYTES = 16_000_000;

/** The body of a request, as the client sent it, with the text for which it sent only a hash. */
export type RequestBody = Readonly<Record<string, unknown>>;

/**
 * Begins to answer operations whose texts came before, while Apollo is still at what it does before it asks for the answer: the database
 * works meanwhile. Nothing is decided here. What cannot be begun, or may be wrong, is left to Apollo, which finds it and says so.
 */
export class EarlyStart {
  readonly #documents = new RecentMap<string, DocumentNode>(
    (_, document) => documentBytes(document),
    MAX_BYTES,
  );

  constructor(private readonly start: StartRun) {}

  /** Remembers a text that Apollo has found valid. */
  learn(text: string, document: DocumentNode): void {
    if (this.#documents.get(text) !== document) this.#documents.set(text, document);
  }

  /**
   * Sets the run and the answer in the context of the request.
   *
   * @returns whether the database is asked by now: not where a field resolves itself, which Apollo is to ask
   */
  begin(body: RequestBody, context: ApiContext): boolean {
    const asked = this.#find(body);
    if (asked === null) return false;
    try {
      this.start(asked, context);
    } catch {
      // Apollo comes to the same, and reports it.
      return false;
    }
    if (context.run === null) return false;
    context.answer = writeAnswer(context.run);
    return context.run.operation.isComplete;
  }

  #find({ query, operationName, variables }: RequestBody): AskedOperation | null {
    const document = typeof query === "string" ? this.#documents.get(query) : undefined;
    const given = variables ?? {};
    if (document === undefined || !isObject(given) || !isNameOrNone(operationName)) return null;
    const operation = getOperationAST(document, operationName) ?? undefined;
    return { document, operation, variables: given };
  }
}

function isNameOrNone(value: unknown): value is string | null | undefined {
  return value === undefined || value === null || typeof value === "string";
}
