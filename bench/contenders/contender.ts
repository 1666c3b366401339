import type { Variables } from "../operations/draw-variables.js";
import type { OperationName } from "../operations/operation-name.js";

/** Names of what is measured, as the tables show them. */
export const contenderNames = {
  "attest-neo4j": "Attest on Neo4j",
  "attest-embedded": "Attest embedded",
  peer: "@neo4j/graphql",
  maps: "hand-written, executeRead + maps",
  rows: "hand-written, session.run + rows",
} as const;

export type ContenderId = keyof typeof contenderNames;

/** A running server that answers the operations. */
export interface Contender {
  readonly id: ContenderId;
  readonly port: number;
  readonly path: string;
  /** Operations that it cannot answer, each with why. */
  readonly missing: Partial<Readonly<Record<OperationName, string>>>;
  /** The body of the request that asks for an operation. */
  readonly bodyOf: (operation: OperationName, variables: Variables) => string;
  /** What it answered, in the form in which Attest answers. */
  readonly normalize: (operation: OperationName, data: unknown) => unknown;
  /** CPU milliseconds used so far by the server and by its database. */
  readonly cpu: () => { readonly server: number; readonly database: number };
  readonly stop: () => Promise<void>;
}

/** An operation that a contender cannot answer, and why. */
export interface MissingAnswer {
  readonly contender: ContenderId;
  readonly operation: OperationName;
  readonly reason: string;
}

/** Which of these operations are not measured, contender by contender. */
export function missingAnswers(
  contenders: readonly Contender[],
  operations: readonly OperationName[],
): readonly MissingAnswer[] {
  return contenders.flatMap(({ id, missing }) =>
    operations.flatMap((operation) => {
      const reason = missing[operation];
      return reason === undefined ? [] : [{ contender: id, operation, reason }];
    }),
  );
}
