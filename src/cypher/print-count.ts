import type { Way } from "../plan/way.js";
import { printWay } from "./print-way.js";
import { printWhere } from "./print-where.js";
import { quoteName } from "./quote-name.js";
import type { Scope } from "./scope.js";
import type { Variables } from "./variables.js";

/**
 * Prints how many nodes are met along a way: where nothing is asked of them the number that the node at hand has, if it has one.
 *
 * `COUNT { … }` and not `EXISTS { … }` also where it is only asked whether there is any: the embedded engine answers the latter a
 * thousand times slower where it has a WHERE.
 *
 * @param condition prints what must hold of what is met; null: nothing
 */
export function printCount(
  way: Way,
  scope: Scope,
  variables: Variables,
  condition: ((met: Scope) => string) | null = null,
): string {
  if (condition === null && way.way === "path" && way.degreeProperty !== null)
    return `coalesce(${scope.node}.${quoteName(way.degreeProperty)}, 0)`;
  const { matches, conditions, scope: met } = printWay(way, scope.node, variables);
  const all = condition === null ? conditions : [...conditions, condition(met)];
  return `COUNT { ${matches}${printWhere(all)} }`;
}
