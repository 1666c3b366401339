/** Key under which an answered object carries the name of its concrete GraphQL type. */
export const TYPE_NAME: unique symbol = Symbol("attest.typeName");
