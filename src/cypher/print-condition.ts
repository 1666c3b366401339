import type { Comparison, Condition } from "../plan/condition.js";
import type { Way } from "../plan/way.js";
import { printCount } from "./print-count.js";
import { printEvidenced } from "./print-evidenced.js";
import { printExpression } from "./print-expression.js";
import type { Scope } from "./scope.js";
import type { Variables } from "./variables.js";

/**
 * Prints a condition.
 *
 * @param exact whether null must read as false because the result is negated somewhere above: `NOT (n.x = $p)` is null,
 *   not true, where `n.x` is absent. Where nothing negates it null drops the row just the same, and indexes stay usable.
 */
export function printCondition(
  condition: Condition,
  scope: Scope,
  variables: Variables,
  exact = false,
): string {
  switch (condition.condition) {
    case "and":
      return printAll(condition.of, " AND ", true, { scope, variables, exact });
    case "or":
      return printAll(condition.of, " OR ", false, { scope, variables, exact });
    case "not":
      return `NOT (${printCondition(condition.of, scope, variables, true)})`;
    case "compare": {
      const compared = printComparison(
        printExpression(condition.left, scope, variables),
        condition.comparison,
        variables.value(condition.right),
      );
      return exact && condition.nullable ? `coalesce(${compared}, false)` : compared;
    }
    case "exists":
      return `(${printExpression(condition.left, scope, variables)} IS NOT NULL) = ${variables.value(condition.right)}`;
    case "related":
      return printRelated(condition, scope, variables);
    case "related-exists":
      return `(${printCount(condition.way, scope, variables)} > 0) = ${variables.value(condition.right)}`;
    case "related-count":
      return printComparison(
        printCount(condition.way, scope, variables),
        condition.comparison,
        variables.value(condition.right),
      );
    case "evidenced":
      return printEvidenced(condition, scope, variables);
    case "constant":
      return printConstant(condition.value, scope);
  }
}

/**
 * Every node has an id. `true` and `false` would say the same, but Neo4j reckons with them: of a list that can hold nothing it makes
 * a plan that its own check refuses where a subquery follows.
 */
function printConstant(value: boolean, { node }: Scope): string {
  return `${node}.id IS ${value ? "NOT NULL" : "NULL"}`;
}

interface Context {
  readonly scope: Scope;
  readonly variables: Variables;
  readonly exact: boolean;
}

function printAll(
  conditions: readonly Condition[],
  operator: string,
  ofNothing: boolean,
  { scope, variables, exact }: Context,
): string {
  if (conditions.length === 0) return printConstant(ofNothing, scope);
  return conditions.map((one) => `(${printCondition(one, scope, variables, exact)})`).join(operator);
}

function printComparison(left: string, comparison: Comparison, right: string): string {
  switch (comparison) {
    case "in":
      return `${left} IN ${right}`;
    case "contains":
      return `${left} CONTAINS ${right}`;
    case "starts-with":
      return `${left} STARTS WITH ${right}`;
    case "ends-with":
      return `${left} ENDS WITH ${right}`;
    case "includes":
      return `${right} IN ${left}`;
    case "includes-any":
      return `any(x IN ${left} WHERE x IN ${right})`;
    default:
      return `${left} ${comparison} ${right}`;
  }
}

function printRelated(
  condition: Extract<Condition, { condition: "related" }>,
  scope: Scope,
  variables: Variables,
): string {
  const { way, of } = condition;
  switch (condition.quantifier) {
    case "some":
      return `${printFulfilling(way, of, scope, variables)} > 0`;
    case "none":
      return `${printFulfilling(way, of, scope, variables)} = 0`;
    case "all":
      // All of nothing asked always holds.
      return of === null
        ? printConstant(true, scope)
        : `${printFulfilling(way, { condition: "not", of }, scope, variables)} = 0`;
    case "single":
      return `${printFulfilling(way, of, scope, variables)} = 1`;
  }
}

function printFulfilling(way: Way, of: Condition | null, scope: Scope, variables: Variables): string {
  return printCount(way, scope, variables, of && ((met) => printCondition(of, met, variables)));
}
