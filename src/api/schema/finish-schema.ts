import {
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { TYPE_NAME } from "../response/type-name.js";
import type { DeclaredTypes } from "./declared-types.js";
import type { FieldRole } from "./field-role.js";

export type FieldResolver = GraphQLFieldResolver<unknown, unknown>;

/** What resolves generated fields; without one, graphql-js reads the property that is called as the field. */
export interface Resolvers {
  readonly field: FieldResolver | undefined;
  readonly root: FieldResolver | undefined;
}

/** Sets on a built schema what type-graphql cannot be told. */
export function finishSchema(schema: GraphQLSchema, declared: DeclaredTypes, resolvers: Resolvers): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInputObjectType(type)) type.isOneOf = declared.oneOfInputs.has(type.name);
    if (isInterfaceType(type)) type.resolveType = (source) => (source as { [TYPE_NAME]: string })[TYPE_NAME];
    if (isInterfaceType(type) || isObjectType(type)) setRoles(type, declared, resolvers);
  }
  const query = schema.getQueryType();
  if (query) query.description = "What can be asked.";
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
    if (resolve === undefined) delete field.resolve;
    else field.resolve = resolve;
  }
}
