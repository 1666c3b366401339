import { registerEnumType } from "type-graphql";
import type { AttributeType } from "../../ontology/attribute.js";

/** `date-time` becomes `DATE_TIME`. */
type Constant<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Uppercase<Head>}_${Uppercase<Tail>}`
  : Uppercase<Name>;

const descriptions: Readonly<Record<Constant<AttributeType["type"]>, string>> = {
  TEXT: "Words for people, compared without regard to case and accents.",
  CODE: "Words for programs, compared exactly, such as `IT`.",
  TEXT_LIST: "Ids, such as those of documents.",
  LOCALIZED: "A text in the language asked for.",
  INTEGER: "A whole number.",
  BOOLEAN: "A truth value.",
  DATE: "A day of the calendar, `yyyy-mm-dd`.",
  DATE_TIME: "An instant, in UTC.",
  TIME: "A period whose ends may be vague: an object, a `FuzzyTime`.",
  QUALIFIERS: "Names and values: a list of objects, of `Qualifier`.",
  KIND: "A kind of entity, a value of `EntityKind`.",
  NAME: "The preferred name in the language asked for.",
  PREDICATE: "What a fact says, a value of `Predicate`.",
  ENUMERATION: "One of the values of an enumeration.",
};

/** The enum of what attributes hold, as the schema shows it. */
export const attributeTypes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(descriptions).map((name) => [name, name]),
);
registerEnumType(attributeTypes, {
  name: "AttributeType",
  description: "What an attribute holds.",
  valuesConfig: Object.fromEntries(
    Object.entries(descriptions).map(([name, description]) => [name, { description }]),
  ),
});
