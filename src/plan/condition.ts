import type { Expression } from "./expression.js";
import type { ParameterName } from "./parameter-name.js";
import type { Way } from "./way.js";

/** How a value is compared with a parameter. `includes`: the value is a list that holds the parameter; `includes-any`: one of the parameter's. */
export type Comparison =
  | "="
  | "<"
  | "<="
  | ">"
  | ">="
  | "in"
  | "contains"
  | "starts-with"
  | "ends-with"
  | "includes"
  | "includes-any";

/**
 * What must hold of the node and edge at hand. Two-valued: a comparison with an absent value is false,
 * and its negation true (docs/filters.md has the table).
 */
export type Condition =
  | { readonly condition: "and" | "or"; readonly of: readonly Condition[] }
  | { readonly condition: "not"; readonly of: Condition }
  | {
      readonly condition: "compare";
      readonly left: Expression;
      readonly comparison: Comparison;
      readonly right: ParameterName;
      readonly nullable: boolean;
    }
  /** Whether there is a value at all equals the parameter, a boolean. */
  | { readonly condition: "exists"; readonly left: Expression; readonly right: ParameterName }
  /** Of the nodes met along a way, some, none, all or exactly one fulfil a condition. */
  | {
      readonly condition: "related";
      readonly way: Way;
      readonly quantifier: "some" | "none" | "all" | "single";
      readonly of: Condition | null;
    }
  /** Whether any node is met along a way equals the parameter, a boolean. */
  | { readonly condition: "related-exists"; readonly way: Way; readonly right: ParameterName }
  /** How many nodes are met along a way. */
  | {
      readonly condition: "related-count";
      readonly way: Way;
      readonly comparison: Comparison;
      readonly right: ParameterName;
    }
  /** The fact of the edge at hand has a live claim that affirms it and passes all that is not null, each a list. */
  | {
      readonly condition: "evidenced";
      readonly modalities: ParameterName | null;
      readonly readings: ParameterName | null;
      readonly reliabilities: ParameterName | null;
      readonly excludedDocuments: ParameterName | null;
      readonly excludedSources: ParameterName | null;
    }
  | { readonly condition: "constant"; readonly value: boolean };

/** The conjunction of conditions, without needless nesting; null: nothing is asked. */
export function allOf(conditions: readonly (Condition | null)[]): Condition | null {
  const asked = conditions.filter((condition) => condition !== null);
  if (asked.length === 0) return null;
  return asked.length === 1 ? (asked[0] as Condition) : { condition: "and", of: asked };
}
