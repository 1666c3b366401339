/**
 * A request that is refused before GraphQL sees it.
 *
 * Its message is meant for the caller and says what would be right.
 */
export class HttpProblem extends Error {
  override readonly name = "HttpProblem";

  /** @param headers further headers of the answer, such as `allow` */
  constructor(
    readonly status: number,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}
