import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isListType,
  Kind,
  valueFromAST,
  type ArgumentNode,
  type GraphQLArgument,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type ValueNode,
} from "graphql";

import { checkGiven } from "./check-given.js";

/** Coerced variables of a request. */
export type VariableValues = Readonly<Record<string, unknown>>;

/**
 * An argument as planning sees it: its structure is known now and shapes the statement, its values are read for each request.
 * A list of scalars is a leaf: it becomes one parameter.
 */
export type InputTree =
  | { readonly input: "absent" }
  | { readonly input: "null" }
  | { readonly input: "leaf"; readonly read: (variables: VariableValues) => unknown }
  | {
      readonly input: "object";
      readonly type: GraphQLInputObjectType;
      readonly fields: ReadonlyMap<string, InputTree>;
    }
  | { readonly input: "list"; readonly items: readonly InputTree[] };

const absent: InputTree = { input: "absent" };

/**
 * Reads the arguments of a field. `variables` lend only their structure; leaves read them anew for each request.
 *
 * @throws AttestError BAD_USER_INPUT where one is null that must not be
 */
export function readArguments(
  definitions: readonly GraphQLArgument[],
  nodes: readonly ArgumentNode[],
  variables: VariableValues,
): ReadonlyMap<string, InputTree> {
  checkGiven(definitions, nodes, variables);
  const given = new Map(nodes.map((node) => [node.name.value, node.value]));
  return new Map(
    definitions.map(({ name, type }) => {
      const node = given.get(name);
      return [name, node === undefined ? absent : fromNode(node, type, variables)];
    }),
  );
}

/**
 * Leaves by their place in a document: what is selected of an interface is read once for each of its kinds, and must be
 * one value to all of them, not a parameter for each.
 */
const leaves = new WeakMap<ValueNode, InputTree>();

function fromNode(node: ValueNode, type: GraphQLInputType, variables: VariableValues): InputTree {
  const tree = readNode(node, type, variables);
  if (tree.input !== "leaf") return tree;
  const known = leaves.get(node);
  if (known !== undefined) return known;
  leaves.set(node, tree);
  return tree;
}

function readNode(node: ValueNode, type: GraphQLInputType, variables: VariableValues): InputTree {
  if (node.kind === Kind.VARIABLE) return fromValue(variables[node.name.value], type, [node.name.value]);
  if (node.kind === Kind.NULL) return { input: "null" };
  const nullable = getNullableType(type);
  if (isLeafType(getNamedType(nullable))) return leafFromNode(node, type);
  if (isListType(nullable)) {
    const items = node.kind === Kind.LIST ? node.values : [node];
    return {
      input: "list",
      items: items.map((item) => fromNode(item, nullable.ofType, variables)),
    };
  }
  if (!isInputObjectType(nullable) || node.kind !== Kind.OBJECT)
    throw new Error("A validated document holds an object here.");
  const fields = nullable.getFields();
  const entries = node.fields.map((field) => {
    const definition = fields[field.name.value];
    if (definition === undefined) throw new Error("A validated document names known fields.");
    return [field.name.value, fromNode(field.value, definition.type, variables)] as const;
  });
  return {
    input: "object",
    type: nullable,
    fields: new Map(entries.filter(([, tree]) => tree.input !== "absent")),
  };
}

function leafFromNode(node: ValueNode, type: GraphQLInputType): InputTree {
  if (hasVariable(node)) return { input: "leaf", read: (variables) => valueFromAST(node, type, variables) };
  const constant = valueFromAST(node, type);
  return { input: "leaf", read: () => constant };
}

function hasVariable(node: ValueNode): boolean {
  if (node.kind === Kind.LIST) return node.values.some(hasVariable);
  return node.kind === Kind.VARIABLE;
}

function fromValue(value: unknown, type: GraphQLInputType, path: readonly string[]): InputTree {
  if (value === undefined) return absent;
  if (value === null) return { input: "null" };
  const nullable = getNullableType(type);
  if (isLeafType(getNamedType(nullable)))
    return { input: "leaf", read: (variables) => readPath(variables, path) };
  if (isListType(nullable)) {
    const items = value as readonly unknown[];
    return {
      input: "list",
      items: items.map((item, at) => fromValue(item, nullable.ofType, [...path, String(at)])),
    };
  }
  const object = nullable as GraphQLInputObjectType;
  const given = value as Readonly<Record<string, unknown>>;
  const entries = Object.values(object.getFields())
    .map(({ name, type: fieldType }) => [name, fromValue(given[name], fieldType, [...path, name])] as const)
    .filter(([, tree]) => tree.input !== "absent");
  return { input: "object", type: object, fields: new Map(entries) };
}

function readPath(variables: VariableValues, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>>)[key], variables);
}

/** Whether an argument was given a value. */
export function isGiven(
  tree: InputTree | undefined,
): tree is Exclude<InputTree, { input: "absent" | "null" }> {
  return tree !== undefined && tree.input !== "absent" && tree.input !== "null";
}
