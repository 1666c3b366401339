import { describe, expect, test } from "@jest/globals";
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  validateSchema,
  type GraphQLNamedType,
  type GraphQLType,
} from "graphql";
import { buildApiSchema } from "../../src/api/schema/build-api-schema.js";
import { fieldRoleOf } from "../../src/api/schema/field-role.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";

interface Element {
  readonly path: string;
  readonly name: string;
  readonly description: string | null | undefined;
  readonly is: "type" | "field" | "argument" | "member" | "value";
  readonly type?: GraphQLType;
}

const schema = buildApiSchema(attestOntology);
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);
const elements = types.flatMap(elementsOf);

describe("The schema", () => {
  test("is valid GraphQL", () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  test("describes every type, field, argument, member and value", () => {
    expect(
      elements.filter(({ description }) => (description ?? "").trim() === "").map(({ path }) => path),
    ).toEqual([]);
  });

  test("describes in sentences: a capital first, a full stop last, no double spaces", () => {
    const odd = elements.filter(
      ({ description }) => !/^[\p{Lu}`](?!.* {2}).*[.`]$/su.test(description ?? ""),
    );
    expect(odd.map(({ path, description }) => `${path}: ${description ?? ""}`)).toEqual([]);
  });

  test("names types in PascalCase", () => {
    expect(namesAgainst("type", /^([A-Z][a-z]*)+$/)).toEqual([]);
  });

  test("names fields, arguments and members in camelCase, but for AND, OR and NOT", () => {
    expect(namesAgainst("field", /^[a-z]+([A-Z][a-z]*|\d+)*$/)).toEqual([]);
    expect(namesAgainst("argument", /^[a-z]+([A-Z][a-z]*)*$/)).toEqual([]);
    expect(namesAgainst("member", /^(AND|OR|NOT|[a-z]+([A-Z][a-z]*|\d+)*)$/)).toEqual([]);
  });

  test("names values in SCREAMING_SNAKE_CASE", () => {
    expect(namesAgainst("value", /^[A-Z]+(_[A-Z]+)*$/)).toEqual([]);
  });

  test("abbreviates nothing but what GraphQL itself does", () => {
    const abbreviations = new Set(
      "addr arg arr attr cfg cnt ctx curr dest desc dir doc ent err evt idx info img lang max min msg num obj org param pos pred prev prop qty ref rel res src stat str temp tmp usr val".split(
        " ",
      ),
    );
    const customary = new Set(["PageInfo", "pageInfo", "DESC", "DESC_NULLS_FIRST", "maxLength"]);
    const abbreviated = elements
      .filter(({ name }) => !customary.has(name))
      .filter(({ name }) => wordsOf(name).some((word) => abbreviations.has(word)));
    expect(abbreviated.map(({ path }) => path)).toEqual([]);
  });

  test("answers lists that are never null and hold no null, but for Query.nodes", () => {
    const loose = elements.filter(({ is, type }) => is === "field" && !isStrictList(type));
    expect(loose.map(({ path }) => path)).toEqual(["Query.nodes"]);
  });

  test("takes lists that hold no null", () => {
    const loose = elements.filter(
      ({ is, type }) => (is === "argument" || is === "member") && isLooseList(type),
    );
    expect(loose.map(({ path }) => path)).toEqual([]);
  });

  test("requires only the arguments and members without which a question makes no sense", () => {
    const required = elements.filter(
      ({ is, type }) => (is === "argument" || is === "member") && isNonNullType(type),
    );
    const names = new Set(
      required.map(({ path }) =>
        path.replace(/^Query\.\w+\(id\)$/, "Query.…(id)").replace(/^\w+(?=Group\.)/, "…"),
      ),
    );
    expect([...names].sort()).toEqual([
      "NameInLanguageFilter.language",
      "Query.entity(by)",
      "Query.neighborhood(of)",
      "Query.nodes(ids)",
      "Query.paths(from)",
      "Query.paths(to)",
      "Query.search(text)",
      "Query.…(id)",
      "…Group.countDistinct(of)",
    ]);
  });

  test("has orders, groupings and lookups that take exactly one member", () => {
    const inputs = types.filter(isInputObjectType);
    const oneOf = inputs.filter((input) => input.isOneOf).map((input) => input.name);
    expect(oneOf).toEqual(
      inputs
        .map(({ name }) => name)
        .filter((name) => /((?<!^NodeGroup)Order|Grouping|^EntityBy)$/.test(name)),
    );
    expect(oneOf.length).toBeGreaterThan(50);
  });

  test("gives every field a role, but for those written by hand", () => {
    const without = types
      .filter((type) => isObjectType(type) || isInterfaceType(type))
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter((field) => fieldRoleOf(field) === undefined)
          .map((field) => `${type.name}.${field.name}`),
      );
    const written = without.map((path) => path.replace(/^((?!Query).*)\..*/, "$1"));
    expect([...new Set(written)].sort()).toEqual([
      "AttributeDescription",
      "EnumerationDescription",
      "EnumerationValueDescription",
      "KindDescription",
      "LeftOut",
      "LinkDescription",
      "LocalizedLabel",
      "Neighborhood",
      "NeighborhoodEdge",
      "Ontology",
      "Path",
      "PathResult",
      "PathStep",
      "Query.ontology",
      "RelationDescription",
      "SearchConnection",
      "SearchEdge",
      "SearchFacet",
      "SearchHighlight",
      "TextRange",
    ]);
  });
});

function elementsOf(type: GraphQLNamedType): Element[] {
  const { name, description } = type;
  const self: Element = { path: name, name, description, is: "type" };
  if (isEnumType(type)) return [self, ...type.getValues().map((value) => element(type, value, "value"))];
  if (isInputObjectType(type)) {
    return [self, ...Object.values(type.getFields()).map((member) => element(type, member, "member"))];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [self];
  const fields = Object.values(type.getFields()).flatMap((field) => [
    element(type, field, "field"),
    ...field.args.map((argument): Element => ({
      ...element(type, argument, "argument"),
      path: `${name}.${field.name}(${argument.name})`,
    })),
  ]);
  return [self, ...fields];
}

function element(
  of: GraphQLNamedType,
  member: { name: string; description?: string | null | undefined; type?: GraphQLType },
  is: Element["is"],
): Element {
  const { name, description, type } = member;
  return { path: `${of.name}.${name}`, name, description, is, ...(type === undefined ? {} : { type }) };
}

function namesAgainst(is: Element["is"], pattern: RegExp): string[] {
  return elements.filter((one) => one.is === is && !pattern.test(one.name)).map(({ path }) => path);
}

function wordsOf(name: string): string[] {
  return name.split(/_|(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase());
}

/** Whether the type is no list, or `[T!]!`. */
function isStrictList(type: GraphQLType | undefined): boolean {
  const outer = isNonNullType(type) ? type.ofType : type;
  if (!isListType(outer)) return true;
  return isNonNullType(type) && isNonNullType(outer.ofType);
}

/** Whether the type is a list that may hold null. */
function isLooseList(type: GraphQLType | undefined): boolean {
  const outer = isNonNullType(type) ? type.ofType : type;
  return isListType(outer) && !isNonNullType(outer.ofType);
}
