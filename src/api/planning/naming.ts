import type { GraphQLObjectType } from "graphql";
import { TYPE_NAME } from "../response/type-name.js";
import type { ReadRow } from "./row-builder.js";

/** The reader of a type's objects where an interface is asked for: they say which type they are. */
export function naming(type: GraphQLObjectType, read: ReadRow): ReadRow {
  return (row, request, page) =>
    Object.assign(read(row, request, page) as object, { [TYPE_NAME]: type.name });
}
