import type { Condition } from "../plan/condition.js";
import { printWhere } from "./print-where.js";
import type { Scope } from "./scope.js";
import type { Variables } from "./variables.js";

/** From the edge to its fact, that fact's claims and, where they are judged, their sources. */
export function printEvidenced(
  condition: Extract<Condition, { condition: "evidenced" }>,
  scope: Scope,
  variables: Variables,
): string {
  if (scope.edge === null) throw new Error("Only edges rest on evidence.");
  const [fact, claim, source] = [variables.next("m"), variables.next("m"), variables.next("m")];
  const asked: readonly (readonly [string | null, (parameter: string) => string])[] = [
    [condition.modalities, (parameter) => `${claim}.modality IN ${parameter}`],
    [condition.readings, (parameter) => `${claim}.reading IN ${parameter}`],
    [condition.excludedDocuments, (parameter) => `NOT ${claim}.documentId IN ${parameter}`],
    [condition.reliabilities, (parameter) => `${source}.reliability IN ${parameter}`],
    [condition.excludedSources, (parameter) => `NOT ${source}.id IN ${parameter}`],
  ];
  const conditions = asked.flatMap(([parameter, print]) =>
    parameter === null ? [] : [print(variables.value(parameter))],
  );
  const judged = condition.reliabilities !== null || condition.excludedSources !== null;
  const matches = [
    `MATCH (${fact}:Fact {id: ${scope.edge}.factId}) MATCH (${fact})<-[:ABOUT]-(${claim})`,
    ...(judged ? [printSource(claim, source, variables)] : []),
  ];
  const live = [`${claim}.stance = 'AFFIRMS'`, `${claim}.retractedAt IS NULL`];
  return `COUNT { ${matches.join(" ")}${printWhere([...live, ...conditions])} } > 0`;
}

function printSource(claim: string, source: string, variables: Variables): string {
  const [sentence, document] = [variables.next("m"), variables.next("m")];
  return `MATCH (${claim})-[:QUOTES]->(${sentence}) MATCH (${sentence})-[:IN_DOCUMENT]->(${document}) MATCH (${document})-[:PUBLISHED_BY]->(${source})`;
}
