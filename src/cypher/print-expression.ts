import { printDegrees } from "./print-degrees.js";
import type { Expression } from "../plan/expression.js";
import { printCount } from "./print-count.js";
import { quoteName } from "./quote-name.js";
import type { Scope } from "./scope.js";
import type { Variables } from "./variables.js";

/** Prints an expression over the variables of a scope. */
export function printExpression(expression: Expression, scope: Scope, variables: Variables): string {
  switch (expression.expression) {
    case "property":
      return `${variableOf(expression.of, scope)}.${quoteName(expression.property)}`;
    case "localized": {
      const properties = [...expression.properties, expression.fallback];
      return `coalesce(${properties.map((name) => `${scope.node}.${quoteName(name)}`).join(", ")})`;
    }
    case "count":
      return printCount(expression.way, scope, variables);
    case "degrees":
      // Named one by one, each costs Neo4j's planner milliseconds (decision 0026), and most entities have few of them.
      return printDegrees(scope.node);
    case "rank": {
      const cases = expression.values.map((value, rank) => `WHEN '${value}' THEN ${rank}`);
      return `CASE ${variableOf(expression.of, scope)}.${quoteName(expression.property)} ${cases.join(" ")} ELSE null END`;
    }
  }
}

function variableOf(of: "node" | "edge", scope: Scope): string {
  if (of === "node") return scope.node;
  if (scope.edge === null) throw new Error("A plan asks for a property of an edge where there is no edge.");
  return scope.edge;
}
