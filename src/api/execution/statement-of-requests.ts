import type { BatchedStatement } from "../../cypher/shared-statement.js";
import type { Parameters, Statement, Value } from "../../store/statement.js";

/** The statement that several requests share, of the parameters of each: those that are one value for all are the first one's. */
export function statementOfRequests(
  { text, common }: BatchedStatement,
  requests: readonly Parameters[],
): Statement {
  const batch = requests.map((parameters, at): Value => ({ i: BigInt(at), ...parameters }));
  const ofAll = common.map((name) => [name, requests[0]?.[name] as Value] as const);
  return { text, parameters: { batch, ...Object.fromEntries(ofAll) } };
}
