import { isIntrospectionType, isSpecifiedScalarType, printType, type GraphQLSchema } from "graphql";

/**
 * The schema in GraphQL's own language: types by name, so that the text does not depend on the order of declarations;
 * fields, arguments and values as declared, since their order tells something (modalities: the strongest first).
 */
export function printApiSchema(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return `${types.map((type) => printType(type)).join("\n\n")}\n`;
}
