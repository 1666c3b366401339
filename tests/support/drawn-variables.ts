import {
  getNullableType,
  isNonNullType,
  Kind,
  parseType,
  valueFromASTUntyped,
  type ConstValueNode,
  type GraphQLInputType,
  type VariableDefinitionNode,
  type VariableNode,
} from "graphql";
import type { Draw } from "./draw.js";

/** The variables of an operation being drawn: given, given as null, left to their default, or absent. */
export class DrawnVariables {
  readonly definitions: VariableDefinitionNode[] = [];
  readonly values: Record<string, unknown> = {};

  constructor(
    private readonly draw: Draw,
    /** Whether variables may hold null. */
    private readonly withNulls: boolean,
  ) {}

  /** Adds a variable for a place of the type. A place that takes null may find its variable null or absent. */
  add(type: GraphQLInputType, make: () => ConstValueNode): VariableNode {
    const name = `v${this.definitions.length}`;
    const variable: VariableNode = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } };
    const isRequired = isNonNullType(type) || this.draw.chance(0.3);
    const value = make();
    const hasDefault = !isRequired && this.draw.chance(0.3);
    this.definitions.push({
      kind: Kind.VARIABLE_DEFINITION,
      variable,
      type: parseType(isRequired ? `${String(getNullableType(type))}!` : String(type)),
      ...(hasDefault && { defaultValue: value }),
    });
    this.#give(name, value, isRequired);
    return variable;
  }

  /** What need not be given is given, null or absent. */
  #give(name: string, value: ConstValueNode, isRequired: boolean): void {
    if (isRequired || this.draw.chance(0.6)) this.values[name] = valueFromASTUntyped(value);
    else if (this.withNulls && this.draw.chance(0.4)) this.values[name] = null;
  }
}
