import {
  getNamedType,
  getNullableType,
  isEnumType,
  isLeafType,
  isListType,
  typeFromAST,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { shapesStatement } from "../schema/finish-schema.js";
import type { VariableValues } from "./input-tree.js";

/**
 * What of the variables shapes the statement: which are given, the structure of input objects, what lists are ordered
 * or grouped by, and Booleans (they may steer `@skip` and `@include`). Requests that agree in it share a plan; all else are parameters.
 */
export function shapeKey(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: VariableValues,
): string {
  return typesOf(schema, operation)
    .map(([name, type]) => shapeOf(variables[name], type))
    .join(";");
}

type VariableType = readonly [name: string, type: GraphQLInputType];

const known = new WeakMap<OperationDefinitionNode, readonly VariableType[]>();

/** Looked up once for an operation, not for each of its requests. */
function typesOf(schema: GraphQLSchema, operation: OperationDefinitionNode): readonly VariableType[] {
  const types =
    known.get(operation) ??
    (operation.variableDefinitions ?? []).map(({ variable, type }): VariableType => [
      variable.name.value,
      typeFromAST(schema, type) as GraphQLInputType,
    ]);
  known.set(operation, types);
  return types;
}

function shapeOf(value: unknown, type: GraphQLInputType): string {
  if (value === undefined || value === null || typeof value === "boolean") return String(value);
  const nullable = getNullableType(type);
  const named = getNamedType(nullable);
  if (isLeafType(named)) return isEnumType(named) && shapesStatement(named) ? (value as string) : "v";
  if (isListType(nullable)) {
    return `[${(value as readonly unknown[]).map((item) => shapeOf(item, nullable.ofType)).join(",")}]`;
  }
  const given = value as Readonly<Record<string, unknown>>;
  const parts = Object.values((nullable as GraphQLInputObjectType).getFields())
    .filter(({ name }) => given[name] !== undefined)
    .map(({ name, type: fieldType }) => `${name}:${shapeOf(given[name], fieldType)}`);
  return `{${parts.join(",")}}`;
}
