/** An operation as a link to the playground carries it. */
export interface LinkedOperation {
  readonly query: string;
  readonly variables: string | null;
  readonly operationName: string | null;
}

/** What the address says should be shown, or null where it names no query. */
export function readLink(search: string): LinkedOperation | null {
  const parameters = new URLSearchParams(search);
  const query = parameters.get("query");
  if (query === null || query.trim() === "") return null;
  return {
    query,
    variables: readable(parameters.get("variables")),
    operationName: parameters.get("operationName"),
  };
}

/** The address that shows an operation, as the part after `?`; empty where there is no query. */
export function writeLink({ query, variables, operationName }: LinkedOperation): string {
  const parameters = new URLSearchParams();
  if (query.trim() === "") return "";
  parameters.set("query", query);
  if (variables !== null && variables.trim() !== "") parameters.set("variables", compact(variables));
  if (operationName !== null && operationName !== "") parameters.set("operationName", operationName);
  return parameters.toString();
}

function readable(json: string | null): string | null {
  try {
    return json === null ? null : JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}

function compact(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json));
  } catch {
    return json;
  }
}
