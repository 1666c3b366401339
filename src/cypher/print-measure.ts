import type { GroupKey, Measure } from "../plan/groups.js";
import { printExpression } from "./print-expression.js";
import { printRelated, type Column } from "./print-group-key.js";
import type { Scope } from "./scope.js";
import type { Variables } from "./variables.js";

/** A figure of a group. */
export interface PrintedMeasure {
  /** The variable that holds it. */
  readonly name: string;
  /** What computes it while grouping; null: `subquery` does, once the groups are cut. */
  readonly aggregate: Column | null;
  /** A subquery on the variable of a list with the group's nodes. */
  readonly subquery: ((members: string) => string) | null;
}

/** Prints a figure of what is at hand. */
export function printMeasure(measure: Measure, scope: Scope, variables: Variables): PrintedMeasure {
  const name = variables.next("g");
  if (measure.measure !== "distinct") {
    const of = printExpression(measure.of, scope, variables);
    const text = `${measure.measure === "least" ? "min" : "max"}(${of})`;
    return { name, aggregate: { text, name }, subquery: null };
  }
  const { of } = measure;
  if (of.key === "value") {
    const text = `count(DISTINCT ${printExpression(of.value, scope, variables)})`;
    return { name, aggregate: { text, name }, subquery: null };
  }
  return { name, aggregate: null, subquery: (members) => printDistinct(of, { members, name }, variables) };
}

function printDistinct(
  of: Exclude<GroupKey, { key: "value" }>,
  { members, name }: { readonly members: string; readonly name: string },
  variables: Variables,
): string {
  const member = variables.next("n");
  const { clauses, counted } = printCounted(of, member, variables);
  return variables.subquery(
    members,
    `UNWIND ${members} AS ${member} ${clauses} RETURN count(DISTINCT ${counted}) AS ${name}`,
  );
}

function printCounted(
  of: Exclude<GroupKey, { key: "value" }>,
  member: string,
  variables: Variables,
): { readonly clauses: string; readonly counted: string } {
  if (of.key === "related") {
    const { clauses, node } = printRelated(of.way, member, variables);
    return { clauses, counted: node };
  }
  const id = variables.next("k");
  const ids = printExpression(of.ids, { node: member, edge: null }, variables);
  return { clauses: `UNWIND ${ids} AS ${id}`, counted: id };
}
