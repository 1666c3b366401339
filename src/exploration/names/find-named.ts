import { Variables } from "../../cypher/variables.js";
import { foldText } from "../../evidence/fold-text.js";
import type { Parameters } from "../../store/statement.js";

/** An entity with one of its names. */
export interface NamedEntity {
  readonly id: string;
  readonly name: string;
}

/** By what was given, an id or a name: the entities that it may mean. An id wins over a name, and means one. */
export type FoundNamed = ReadonlyMap<string, readonly NamedEntity[]>;

/**
 * The first part of a statement: binds `named`, a list of `[given, [[id, name], …]]`, one for each of `$given`. Names are compared in
 * any language without case and accents. What comes behind may use it.
 */
export function printFindNamed(variables: Variables): string {
  const clauses = [
    `UNWIND ${variables.value("given")} AS given`,
    "CALL (given) { MATCH (e:Entity {id: given.id}) RETURN collect([e.id, e.name]) AS byId }",
    "CALL (given) { MATCH (m:Name {textFolded: given.folded}) MATCH (m)<-[:NAMED]-(e)",
    "WITH DISTINCT e.id AS id, e.name AS name RETURN collect([id, name]) AS byName }",
    "RETURN collect([given.id, CASE WHEN size(byId) > 0 THEN byId ELSE byName END]) AS named",
  ];
  return variables.subquery("", clauses.join(" "));
}

/** The same for one request. */
export const FIND_NAMED = printFindNamed(new Variables());

/** The parameter of `printFindNamed` for ids and names as they were given. */
export function namedParameters(given: readonly string[]): Parameters {
  return { given: [...new Set(given)].map((id) => ({ id, folded: foldText(id) })) };
}

type Cells = readonly (readonly [given: string, readonly (readonly [id: string, name: string])[]])[];

/** Reads what `printFindNamed` bound. */
export function readNamed(named: unknown): FoundNamed {
  return new Map(
    (named as Cells).map(([given, entities]) => [given, entities.map(([id, name]) => ({ id, name }))]),
  );
}
