import type { Grouped } from "../plan/groups.js";
import type { Groups } from "../plan/plan.js";
import { printGroupKey, type Column, type PrintedKey } from "./print-group-key.js";
import { printList } from "./print-list.js";
import { printMeasure } from "./print-measure.js";
import type { Scope } from "./scope.js";
import type { Variables } from "./variables.js";

/** Groups up to their rows: clauses after which the values of each are at hand, in order. */
export interface PrintedGroups {
  readonly clauses: string;
  /** Key, count and measures. */
  readonly values: readonly string[];
  /** The node that a key stands for; null where it stands for none, or none is asked for. */
  readonly scope: Scope | null;
}

/** Prints what meets, filters, groups, orders and cuts; what is read of a key's node is the caller's. */
export function printGroups(groups: Groups, from: string | null, variables: Variables): PrintedGroups {
  const met = printMet(groups, from, variables);
  const key = groups.by === null ? ungrouped : printGroupKey(groups.by, met.scope, variables);
  const count = { text: "count(*)", name: variables.next("g") };
  const measures = groups.measures.map((measure) => printMeasure(measure, met.scope, variables));
  const subqueries = measures.flatMap(({ subquery }) => (subquery === null ? [] : [subquery]));
  // Only what is counted once the groups are cut needs to know what they hold.
  const members =
    subqueries.length === 0 ? null : { text: `collect(${met.scope.node})`, name: variables.next("l") };
  const aggregates = measures.flatMap(({ aggregate }) => (aggregate === null ? [] : [aggregate]));
  const columns = [...key.columns, count, ...aggregates, ...(members === null ? [] : [members])];
  const clauses = [
    ...met.clauses,
    ...key.clauses,
    printWith(columns),
    printCut(groups, { key, columns, count: count.name }, variables),
    ...subqueries.map((print) => print(members?.name ?? "")),
    ...(groups.node === null ? [] : key.lookup),
  ];
  return {
    clauses: clauses.join(" "),
    values: [key.shown, count.name, ...measures.map(({ name }) => name)],
    scope: groups.node === null || key.node === "" ? null : { node: key.node, edge: null },
  };
}

/** Prints how many groups there are, into a column. */
export function printGroupCount(
  grouped: Grouped,
  column: string,
  { from, variables }: { readonly from: string | null; readonly variables: Variables },
): string {
  const met = printMet(grouped, from, variables);
  const key = printGroupKey(grouped.by, met.scope, variables);
  const keys = `WITH DISTINCT ${key.columns.slice(0, 1).map(printColumn).join("")}`;
  return [...met.clauses, ...key.clauses, keys, `RETURN count(*) AS ${column}`].join(" ");
}

const ungrouped: PrintedKey = {
  clauses: [],
  columns: [],
  order: "null",
  shown: "null",
  node: "",
  lookup: [],
};

/** What is grouped, each once. */
function printMet(
  list: Parameters<typeof printList>[0],
  from: string | null,
  variables: Variables,
): { readonly clauses: readonly string[]; readonly scope: Scope } {
  const { clauses, scope, distinct } = printList(list, from, variables);
  return { clauses: [clauses, ...(distinct ? [`WITH DISTINCT ${scope.node}`] : [])], scope };
}

function printCut(
  { by, order, limit }: Groups,
  { key, columns, count }: { key: PrintedKey; columns: readonly Column[]; count: string },
  variables: Variables,
): string {
  const kept = columns.map(({ name }) => name);
  if (by === null) return `WITH ${kept.join(", ")} LIMIT $${limit}`;
  const rank = variables.next("o");
  const keys = [...(order === "count" ? [`${count} DESC`] : []), `${rank} IS NULL ASC`, `${rank} ASC`];
  return `WITH ${[...kept, `${key.order} AS ${rank}`].join(", ")} ORDER BY ${keys.join(", ")} LIMIT $${limit}`;
}

function printWith(columns: readonly Column[]): string {
  return `WITH ${columns.map(printColumn).join(", ")}`;
}

function printColumn({ text, name }: Column): string {
  return text === name ? name : `${text} AS ${name}`;
}
