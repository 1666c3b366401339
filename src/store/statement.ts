/**
 * A value that may be a parameter of a statement or a cell of a row.
 *
 * A `bigint` parameter is an integer of the engine, a `number` a float: `LIMIT 10.0` is refused by Neo4j. Give whole
 * numbers as `bigint`: the embedded engine takes a whole `number` for an integer, Neo4j for a float.
 * Cells come back as `number` where a JavaScript number holds the value, else as `bigint`.
 */
export type Value =
  null | boolean | number | bigint | string | readonly Value[] | { readonly [key: string]: Value };

/** The named parameters of a statement. Values reach the engine only this way. */
export type Parameters = Readonly<Record<string, Value>>;

/** Cypher inside the common subset of both engines, with its parameters. */
export interface Statement {
  readonly text: string;
  readonly parameters: Parameters;
}

/** One row: its cells in the order of the statement's RETURN. */
export type Row = readonly Value[];
