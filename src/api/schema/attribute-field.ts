import { GraphQLBoolean, GraphQLID, GraphQLInt, GraphQLString } from "graphql";
import type { AttributeModel, AttributeType } from "../../ontology/attribute.js";
import type { FieldDeclaration, MemberDeclaration, TypeReference } from "./declared-types.js";
import type { EnumTypes } from "./enum-types.js";
import type { FieldRole } from "./field-role.js";
import { DateScalar, DateTimeScalar, LanguageScalar } from "./text-scalars.js";
import type { ValueTypes } from "./value-types.js";

/** The argument of fields that show a text which there is in several languages. */
export const languageArgument: MemberDeclaration = {
  type: LanguageScalar,
  nullable: true,
  description:
    'The language asked for, such as `"fr"`. Default: the language of the request (`Accept-Language`), else English, else the first by code.',
};

/** The field that shows an attribute of a node or of an edge. */
export function attributeField(
  attribute: AttributeModel,
  enums: EnumTypes,
  values: ValueTypes,
): FieldDeclaration {
  const role = roleOf(attribute);
  const isList = attribute.type.type === "text-list" || attribute.type.type === "qualifiers";
  return {
    type: typeOf(attribute.type, enums, values),
    list: isList,
    nullable: attribute.nullable && !isList,
    description: attribute.description,
    role,
    ...(role.role === "name" || role.role === "localized" ? { args: { language: languageArgument } } : {}),
  };
}

function roleOf(attribute: AttributeModel): FieldRole {
  const { type } = attribute.type;
  if (type === "name") return { role: "name" };
  return { role: type === "localized" || type === "time" ? type : "attribute", attribute };
}

function typeOf(type: AttributeType, enums: EnumTypes, values: ValueTypes): TypeReference {
  if (type.type === "enumeration") return enums.of(type);
  const typesByAttribute: Readonly<Record<typeof type.type, TypeReference>> = {
    text: GraphQLString,
    code: GraphQLString,
    "text-list": GraphQLID,
    localized: GraphQLString,
    integer: GraphQLInt,
    boolean: GraphQLBoolean,
    date: DateScalar,
    "date-time": DateTimeScalar,
    time: values.fuzzyTime,
    qualifiers: values.qualifier,
    kind: enums.entityKind,
    name: GraphQLString,
    predicate: enums.predicate,
  };
  return typesByAttribute[type.type];
}
