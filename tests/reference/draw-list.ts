import {
  getNamedType,
  isNonNullType,
  Kind,
  print,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { fieldRoleOf } from "../../src/api/schema/field-role.js";
import type { Draw } from "../support/draw.js";
import { InputDrawing } from "../support/draw-input.js";
import { DrawnVariables } from "../support/drawn-variables.js";
import type { Operation } from "../support/test-api.js";
import { drawnScalars } from "./drawn-scalars.js";
import { isNode } from "./is-node.js";
import type { ReferenceGraph } from "./reference-graph.js";

/** A list that can be asked for page by page. */
export interface DrawnList {
  /** The operation that asks for a page, such as `first: 2`; its answer is `{ at: { list } }` or `{ list }`. */
  readonly page: (page: string, selection: string) => Operation;
}

/** What lists are drawn from. */
export interface ListChoice {
  readonly schema: GraphQLSchema;
  readonly graph: ReferenceGraph;
  /** Of the filter: deep ones leave little to page through. */
  readonly depth: number;
}

/** Draws a list of Query or of a node of the graph, with a filter, an order and languages. */
export function drawList(draw: Draw, choice: ListChoice): DrawnList {
  const { given, operation } = drawPlace(draw, choice, ["where", "orderBy", "evidence"]);
  return { page: (page, selection) => operation([...given, page], selection) };
}

/** Draws an operation that asks for a list of Query or of a node of the graph in groups, with a filter and languages. */
export function drawGroups(draw: Draw, choice: ListChoice): Operation {
  const { type, input, given, operation } = drawPlace(draw, choice, ["where", "evidence"]);
  const fields = type.getFields() as Readonly<
    Record<"groups" | "groupCount", GraphQLField<unknown, unknown>>
  >;
  const group = getNamedType(fields.groups.type) as GraphQLObjectType;
  const argumentsOf = ({ args }: GraphQLField<unknown, unknown>, probability: number): string => {
    const chosen = args.filter(({ type: of }) => isNonNullType(of) || draw.chance(probability));
    const values = chosen.map(({ name, type: of }) =>
      name === "first" ? "first: 2" : `${name}: ${print(input.value(of, 4))}`,
    );
    return values.length === 0 ? "" : `(${values.join(", ")})`;
  };
  const by = argumentsOf(fields.groupCount, 0.9);
  const more = draw.chance(0.5) ? "" : argumentsOf(fields.groups, 0.5);
  const parts = Object.values(group.getFields()).map((field) => {
    if (fieldRoleOf(field)?.role === "range") return `${field.name} ${endsOf(field)}`;
    if (field.name === "node") return "node { __typename id }";
    return field.name === "countDistinct" ? `countDistinct${argumentsOf(field, 1)}` : field.name;
  });
  const selection = parts.join(" ");
  return operation(
    given,
    `totalCount groupCount${by} groups${by} { ${selection} } ${more === "" ? "" : `more: groups${more} { ${selection} }`}`,
  );
}

function endsOf(field: GraphQLField<unknown, unknown>): string {
  const range = getNamedType(field.type) as GraphQLObjectType;
  return `{ ${Object.keys(range.getFields()).join(" ")} }`;
}

/** A list of Query or of a node of the graph, with arguments. */
interface DrawnPlace {
  /** The type of its connection. */
  readonly type: GraphQLObjectType;
  readonly input: InputDrawing;
  /** Arguments, as text. */
  readonly given: readonly string[];
  /** The operation that asks for it, with the variables drawn so far. */
  readonly operation: (given: readonly string[], selection: string) => Operation;
}

function drawPlace(
  draw: Draw,
  { schema, graph, depth }: ListChoice,
  argumentNames: readonly string[],
): DrawnPlace {
  const variables = new DrawnVariables(draw, false);
  const input = new InputDrawing(draw, variables, drawnScalars);
  const place = draw.chance(0.4) ? placeInQuery(draw, schema) : placeInGraph(draw, schema, graph);
  const args = place.args.filter(({ name }) => argumentNames.includes(name) && draw.chance(0.6));
  const given = args.map(({ name, type }) => `${name}: ${print(input.value(type, depth))}`);
  const languages = draw.some(["fr", "it"], 0.3);
  const operation: DrawnPlace["operation"] = (all, selection) => {
    const definitions = variables.definitions.map((definition) => print(definition));
    const list = `list: ${place.field}${all.length === 0 ? "" : `(${all.join(", ")})`} { ${selection} }`;
    return {
      query: `${definitions.length === 0 ? "" : `query (${definitions.join(", ")}) `}{ ${place.around(list)} }`,
      variables: JSON.parse(JSON.stringify(variables.values)) as Readonly<Record<string, unknown>>,
      languages,
    };
  };
  return { type: place.type, input, given, operation };
}

interface ListPlace {
  readonly field: string;
  readonly args: readonly { readonly name: string; readonly type: GraphQLInputType }[];
  readonly around: (list: string) => string;
  readonly type: GraphQLObjectType;
}

const rootLists = [
  "entities",
  "actors",
  "activities",
  "missions",
  "states",
  "challenges",
  "documents",
  "sentences",
  "facts",
  "claims",
];

function placeInQuery(draw: Draw, schema: GraphQLSchema): ListPlace {
  const field = draw.pick(rootLists);
  const definition = schema.getQueryType()?.getFields()[field];
  if (definition === undefined) throw new Error(`Query has no field ${field}.`);
  const type = getNamedType(definition.type) as GraphQLObjectType;
  return { field, args: definition.args, around: (list) => list, type };
}

function placeInGraph(draw: Draw, schema: GraphQLSchema, graph: ReferenceGraph): ListPlace {
  const places = [...graph.nodes.values()].filter(isNode).flatMap((node) => {
    const type = schema.getType(node.kind) as GraphQLObjectType;
    return Object.values(type.getFields())
      .filter((field) => isConnection(field))
      .map((field) => ({ node, field }));
  });
  const { node, field } = draw.pick(places);
  const id = print({ kind: Kind.STRING, value: node.id });
  const around = (list: string): string => `at: node(id: ${id}) { ... on ${node.kind} { ${list} } }`;
  const type = getNamedType(field.type) as GraphQLObjectType;
  return { field: field.name, args: field.args, around, type };
}

function isConnection(field: GraphQLField<unknown, unknown>): boolean {
  return fieldRoleOf(field)?.role === "link" && getNamedType(field.type).name.endsWith("Connection");
}
