import type { TypedDocumentString } from "./generated/operations.js";

/** What a refused or failed operation says. Programs branch on `code`, people read `message`. */
export class OperationError extends Error {
  override readonly name = "OperationError";

  constructor(
    message: string,
    /** Such as `BAD_USER_INPUT` or `TIMEOUT`; all of them are listed in docs/errors.md. */
    readonly code: string,
  ) {
    super(message);
  }
}

/** What GraphQL over HTTP answers. */
interface Response<Answer> {
  readonly data?: Answer | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/**
 * Asks Attest. The types of the variables and of the answer follow from the operation.
 *
 * @param url address of the service, such as `http://localhost:4000`
 * @throws OperationError where anything of the answer failed
 * @throws TypeError where the service cannot be reached
 */
export async function ask<Answer, Variables>(
  url: string,
  operation: TypedDocumentString<Answer, Variables>,
  variables: Variables,
): Promise<Answer> {
  const response = await fetch(new URL("/graphql", url), {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
    body: JSON.stringify({ query: operation.toString(), variables }),
  });
  const { data, errors } = (await response.json()) as Response<Answer>;
  const [error] = errors ?? [];
  if (error !== undefined) throw new OperationError(error.message, error.extensions?.code ?? "UNKNOWN");
  if (data == null)
    throw new OperationError(`The service answered ${response.status} without data.`, "UNKNOWN");
  return data;
}
