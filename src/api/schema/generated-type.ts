import type { GraphQLScalarType } from "graphql";
import { getRequired } from "../../support/get-required.js";

/** A class that stands for a generated type. Nothing is ever an instance of it. */
export type TypeClass = new () => object;
/** The values of a generated enum, each named as itself. */
export type EnumValues = Readonly<Record<string, string>>;
export type TypeReference = TypeClass | EnumValues | GraphQLScalarType;

/** What type-graphql was told of the ontology. It keeps that for the whole process, and so does this. */
const generated = new Map<string, TypeReference>();

/** Notes a type that follows from the ontology. */
export function noteGeneratedType(name: string, type: TypeReference): void {
  generated.set(name, type);
}

/**
 * A type that follows from the ontology, for a field written by hand: `@Field(() => generatedType("EntityKind"))`.
 * Only within such a function, which is called once all types are declared.
 */
export function generatedType(name: string): TypeReference {
  return getRequired(generated, name, `the type ${name}`);
}
