import {
  getNullableType,
  GraphQLNonNull,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type ConstValueNode,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type ObjectFieldNode,
  type ValueNode,
} from "graphql";
import { groupBy } from "../../src/support/group-by.js";
import type { Draw } from "./draw.js";
import type { DrawnVariables } from "./drawn-variables.js";

/** Values that scalars are drawn from, by the scalar's name. */
export type ScalarValues = Readonly<Record<string, readonly (string | number | boolean)[]>>;

/** Draws values of input types, parts of them as variables. */
export class InputDrawing {
  constructor(
    private readonly draw: Draw,
    private readonly variables: DrawnVariables,
    private readonly scalars: ScalarValues,
  ) {}

  /** A value of a type, or a variable that holds one. */
  value(type: GraphQLInputType, depth: number): ValueNode {
    if (!this.draw.chance(0.15)) return this.#literal(type, depth);
    return this.variables.add(type, () => this.#literal(type, depth, true) as ConstValueNode);
  }

  #literal(type: GraphQLInputType, depth: number, isConstant = false): ValueNode {
    const nullable = getNullableType(type);
    const inner = (of: GraphQLInputType): ValueNode =>
      isConstant ? this.#literal(of, depth - 1, true) : this.value(of, depth - 1);
    if (isListType(nullable)) {
      const values = this.draw.times(0, depth > 0 ? 2 : 0, () => inner(nullable.ofType));
      return { kind: Kind.LIST, values };
    }
    if (isInputObjectType(nullable)) return this.#object(nullable, depth, inner);
    if (isEnumType(nullable)) {
      return { kind: Kind.ENUM, value: this.draw.pick(nullable.getValues()).name };
    }
    return literalOf(this.draw.pick(this.scalars[nullable.name] ?? []));
  }

  #object(
    type: GraphQLInputObjectType,
    depth: number,
    inner: (of: GraphQLInputType) => ValueNode,
  ): ValueNode {
    const all = Object.values(type.getFields());
    const flat = all.filter((field) => !isInputObjectType(deepest(field.type)));
    const open = depth > 1 || flat.length === 0 ? all : flat;
    const required = all.filter((field) => isNonNullType(field.type));
    const optional = open.filter((field) => !isNonNullType(field.type));
    const count = type.isOneOf ? 1 : this.draw.pick([0, 1, 1, 1, 2]);
    // Past the depth only types whose members are all objects are left to go on.
    const wanted = depth < -1 ? 0 : count;
    const sorts = [...groupBy(optional, sortOf).values()];
    const chosen = new Set(Array.from({ length: wanted }, () => this.draw.pick(this.draw.pick(sorts))));
    const fields = [...required, ...chosen].map((field): ObjectFieldNode => ({
      kind: Kind.OBJECT_FIELD,
      name: { kind: Kind.NAME, value: field.name },
      // A oneOf input takes no null: its variables are of the non-null type.
      value: inner(type.isOneOf ? new GraphQLNonNull(field.type) : field.type),
    }));
    return { kind: Kind.OBJECT, fields };
  }
}

/**
 * Sorts of members, each drawn as often as the others: a kind has more links and counts than attributes, and an attribute
 * is where absence and ties are.
 */
function sortOf({ name, type }: GraphQLInputField): string {
  if (name === "NOT") return "negation";
  if (name === "AND" || name === "OR") return "logic";
  if (name.endsWith("Count")) return "count";
  return /(?:Link|Entity|Fact|Claim|Sentence|Document)Filter$/u.test(String(type)) ? "link" : "attribute";
}

function deepest(type: GraphQLInputType): GraphQLInputType {
  const nullable = getNullableType(type);
  return isListType(nullable) ? deepest(nullable.ofType) : nullable;
}

function literalOf(value: string | number | boolean): ConstValueNode {
  if (typeof value === "string") return { kind: Kind.STRING, value };
  if (typeof value === "boolean") return { kind: Kind.BOOLEAN, value };
  return { kind: Kind.INT, value: String(value) };
}
