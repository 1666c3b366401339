import {
  getNamedType,
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

/**
 * Draws a list of Query or of a node of the graph, with a filter, an order and languages.
 *
 * @param depth of the filter: deep ones leave little to page through
 */
export function drawList(
  draw: Draw,
  { schema, graph, depth }: { schema: GraphQLSchema; graph: ReferenceGraph; depth: number },
): DrawnList {
  const variables = new DrawnVariables(draw, false);
  const input = new InputDrawing(draw, variables, drawnScalars);
  const place = draw.chance(0.4) ? placeInQuery(draw, schema) : placeInGraph(draw, schema, graph);
  const args = place.args.filter(
    ({ name }) => ["where", "orderBy", "evidence"].includes(name) && draw.chance(0.6),
  );
  const given = args.map(({ name, type }) => `${name}: ${print(input.value(type, depth))}`);
  const languages = draw.some(["fr", "it"], 0.3);
  return {
    page: (page, selection) => {
      const definitions = variables.definitions.map((definition) => print(definition));
      const list = `list: ${place.field}(${[...given, page].join(", ")}) { ${selection} }`;
      return {
        query: `${definitions.length === 0 ? "" : `query (${definitions.join(", ")}) `}{ ${place.around(list)} }`,
        variables: JSON.parse(JSON.stringify(variables.values)) as Readonly<Record<string, unknown>>,
        languages,
      };
    },
  };
}

interface ListPlace {
  readonly field: string;
  readonly args: readonly { readonly name: string; readonly type: GraphQLInputType }[];
  readonly around: (list: string) => string;
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
  const args = schema.getQueryType()?.getFields()[field]?.args ?? [];
  return { field, args, around: (list) => list };
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
  return { field: field.name, args: field.args, around };
}

function isConnection(field: GraphQLField<unknown, unknown>): boolean {
  return fieldRoleOf(field)?.role === "link" && getNamedType(field.type).name.endsWith("Connection");
}
