import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { TYPE_NAME } from "../response/type-name.js";
import type { DeclaredTypes } from "./declared-types.js";
import { explores } from "./exploration-marks.js";
import { fieldRoleOf, type FieldRole } from "./field-role.js";

export type FieldResolver = GraphQLFieldResolver<unknown, unknown>;

/** What resolves generated fields; without one, graphql-js reads the property that is called as the field. */
export interface Resolvers {
  readonly field: FieldResolver | undefined;
  readonly root: FieldResolver | undefined;
}

/** Under this stands in the extensions of an enum whether its values decide what a statement looks like. */
const SHAPES = "attestShapes";

/** Whether the values of an enum decide what a statement looks like: a variable of it is part of what tells plans apart. */
export function shapesStatement({ extensions }: GraphQLEnumType): boolean {
  return extensions[SHAPES] === true;
}

/** Sets on a built schema what type-graphql cannot be told. */
export function finishSchema(schema: GraphQLSchema, declared: DeclaredTypes, resolvers: Resolvers): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isEnumType(type)) type.extensions = { [SHAPES]: declared.shapes.has(type.name) };
    if (isInputObjectType(type)) type.isOneOf = declared.oneOfInputs.has(type.name);
    if (isInterfaceType(type)) type.resolveType = (source) => (source as { [TYPE_NAME]: string })[TYPE_NAME];
    if (isInterfaceType(type) || isObjectType(type)) setRoles(type, declared, resolvers);
  }
  const query = schema.getQueryType();
  if (query) finishQuery(query, resolvers);
}

function finishQuery(query: GraphQLObjectType, resolvers: Resolvers): void {
  query.description = "What can be asked.";
  for (const field of Object.values(query.getFields())) if (explores(field)) setExploration(field, resolvers);
}

/** The method becomes part of the field's role; who runs it builds the objects of its result as those of generated fields. */
function setExploration(field: GraphQLField<unknown, unknown>, resolvers: Resolvers): void {
  const explore = field.resolve;
  if (explore === undefined) throw new Error(`Query.${field.name} explores, and has no method.`);
  field.extensions = {
    ...field.extensions,
    attest: { role: "root-exploration", explore } satisfies FieldRole,
  };
  setResolver(field, resolvers.root);
  setResultResolvers(getNamedType(field.type), resolvers.field, new Set());
}

function setResultResolvers(
  type: GraphQLNamedType,
  resolve: FieldResolver | undefined,
  visited: Set<GraphQLNamedType>,
): void {
  if (!isObjectType(type) || visited.has(type)) return;
  visited.add(type);
  for (const field of Object.values(type.getFields())) {
    // What has a role was set with its type; what lies below it too.
    if (fieldRoleOf(field) !== undefined) continue;
    setResolver(field, resolve);
    setResultResolvers(getNamedType(field.type), resolve, visited);
  }
}

function setRoles(
  type: GraphQLInterfaceType | GraphQLObjectType,
  declared: DeclaredTypes,
  resolvers: Resolvers,
): void {
  // A type's own declaration of a field wins over that of an interface.
  const sources = [type, ...type.getInterfaces()].flatMap(({ name }) => declared.roles.get(name) ?? []);
  for (const field of Object.values(type.getFields())) {
    const role = sources.find((roles) => roles.has(field.name))?.get(field.name);
    if (role === undefined) continue;
    field.extensions = { ...field.extensions, attest: role satisfies FieldRole };
    const resolve = type.name === "Query" ? resolvers.root : resolvers.field;
    setResolver(field, resolve);
  }
}

function setResolver(field: GraphQLField<unknown, unknown>, resolve: FieldResolver | undefined): void {
  if (resolve === undefined) delete field.resolve;
  else field.resolve = resolve;
}
