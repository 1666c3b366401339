import type { GroupKey } from "../plan/groups.js";
import type { Way } from "../plan/way.js";
import { printExpression } from "./print-expression.js";
import { printWay } from "./print-way.js";
import { printWhere } from "./print-where.js";
import { quoteName } from "./quote-name.js";
import type { Scope } from "./scope.js";
import type { Variables } from "./variables.js";

/** A column of a WITH: a text under a name. */
export interface Column {
  readonly text: string;
  readonly name: string;
}

/** What groups are told apart by. */
export interface PrintedKey {
  /** What gives each thing at hand its keys: afterwards there is a row for each, or one whose key is null. */
  readonly clauses: readonly string[];
  /** What is grouped by: the key, and a rank that follows from it. */
  readonly columns: readonly Column[];
  readonly order: string;
  /** The key as a group's row shows it. */
  readonly shown: string;
  /** The variable of the node that a key stands for; empty: it stands for none. */
  readonly node: string;
  /** What finds that node, where the key is its id. */
  readonly lookup: readonly string[];
}

/** Prints a key of what is at hand. */
export function printGroupKey(by: GroupKey, scope: Scope, variables: Variables): PrintedKey {
  const name = variables.next("k");
  switch (by.key) {
    case "value": {
      const column = { text: printExpression(by.value, scope, variables), name };
      const plain = { clauses: [], columns: [column], order: name, shown: name, node: "", lookup: [] };
      if (by.rank === null) return plain;
      const rank = { text: printExpression(by.rank, scope, variables), name: variables.next("o") };
      return { ...plain, columns: [column, rank], order: rank.name };
    }
    case "ids": {
      const node = variables.next("n");
      const clauses = [unwindOrNull(`coalesce(${printExpression(by.ids, scope, variables)}, [])`, name)];
      const lookup = printLookup(by.label, { id: name, node }, variables);
      return { clauses, columns: [{ text: name, name }], order: name, shown: name, node, lookup };
    }
    case "related": {
      const nodes = variables.next("l");
      const met = printRelated(by.way, scope.node, variables);
      const each = `${met.clauses} RETURN collect(DISTINCT ${met.node}) AS ${nodes}`;
      const clauses = [variables.subquery(scope.node, each), unwindOrNull(nodes, name)];
      const id = `${name}.id`;
      return { clauses, columns: [{ text: name, name }], order: id, shown: id, node: name, lookup: [] };
    }
  }
}

/** What a way meets from a node. */
export function printRelated(
  way: Way,
  from: string,
  variables: Variables,
): { readonly clauses: string; readonly node: string } {
  const { matches, conditions, scope } = printWay(way, from, variables);
  return { clauses: `${matches}${printWhere(conditions)}`, node: scope.node };
}

function printLookup(
  label: string,
  { id, node }: { readonly id: string; readonly node: string },
  variables: Variables,
): readonly string[] {
  const [found, nodes] = [variables.next("n"), variables.next("l")];
  const match = `MATCH (${found}:${quoteName(label)} {id: ${id}}) RETURN collect(${found}) AS ${nodes}`;
  return [variables.subquery(id, match), unwindOrNull(nodes, node)];
}

/** A row for each of a list, or one with null: OPTIONAL MATCH would do so too, but a hundred times slower on the embedded engine. */
function unwindOrNull(list: string, name: string): string {
  return `UNWIND CASE WHEN size(${list}) = 0 THEN [null] ELSE ${list} END AS ${name}`;
}
