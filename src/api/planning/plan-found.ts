import {
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from "graphql";
import { listBoundOf, nodeKindsOf } from "../schema/exploration-marks.js";
import { collectFields } from "./collect-fields.js";
import { addCost, type CostNode } from "./cost.js";
import type { FoundNodes } from "./found-nodes.js";
import { isReadById, kindsOfNodes } from "./plan-nodes.js";
import { below, selectionSetsOf, type Place, type Planning } from "./planning.js";
import type { RequestInputs } from "./request-inputs.js";

/** How a part of a result becomes a part of the answer: first its ids are collected, then, once their nodes are there, it is read. */
export interface ReadFound {
  readonly collect: (found: unknown, request: RequestInputs) => void;
  readonly read: (found: unknown, request: RequestInputs) => unknown;
}

/** What planning a result shares. */
export interface FoundPlanning {
  readonly planning: Planning;
  readonly nodes: FoundNodes;
  /** Paths of selected fields; added to. */
  readonly selected: Set<string>;
  readonly argumentsOf: (request: RequestInputs) => Readonly<Record<string, unknown>>;
  /** Path of field names to here, with a dot at its end; empty at the root. */
  readonly fields: string;
}

/** Plans an object of a result: its fields are properties of the same name. */
export function planFound(
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  place: Place,
  context: FoundPlanning,
): ReadFound {
  const selected = collectFields(context.planning.document, type, selectionSetsOf(nodes));
  const readers = [...selected].map(([key, fieldNodes]) => {
    const name = (fieldNodes[0] as FieldNode).name.value;
    if (name === "__typename") return { key, name, reader: constant(type.name) };
    const field = type.getFields()[name] as GraphQLField<unknown, unknown>;
    context.selected.add(context.fields + name);
    const owner = { type, field, nodes: fieldNodes, place: below(place, key) };
    return { key, name, reader: nullable(field.type, planFoundField(owner, context)) };
  });
  return {
    collect: (found, request) => {
      const source = found as Readonly<Record<string, unknown>>;
      for (const { name, reader } of readers) reader.collect(source[name], request);
    },
    read: (found, request) => {
      const source = found as Readonly<Record<string, unknown>>;
      const object: Record<string, unknown> = {};
      for (const { key, name, reader } of readers) object[key] = reader.read(source[name], request);
      return object;
    },
  };
}

interface FoundField {
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly place: Place;
}

/** Plans a field, its nulls apart. */
function planFoundField({ type, field, nodes, place }: FoundField, context: FoundPlanning): ReadFound {
  const named = getNamedType(field.type);
  if (isLeafType(named)) return asItIs;
  const isList = isListType(getNullableType(field.type));
  const cost = isList ? listCost(`${type.name}.${field.name}`, field, place, context) : place.cost;
  const { ontology } = context.planning;
  const item = isReadById(named.name, ontology)
    ? nodeReader(
        context.nodes.plan(kindsOfNodes(named.name, ontology, nodeKindsOf(field)), nodes, { ...place, cost }),
      )
    : planFound(
        named as GraphQLObjectType,
        nodes,
        { ...place, cost },
        {
          ...context,
          fields: `${context.fields}${field.name}.`,
        },
      );
  return isList ? listOf(nullable(itemTypeOf(field.type), item)) : item;
}

function listCost(
  name: string,
  field: GraphQLField<unknown, unknown>,
  { cost }: Place,
  { argumentsOf }: FoundPlanning,
): CostNode {
  const bound = listBoundOf(field);
  if (bound === undefined) throw new Error(`${name} is a list without @AtMost.`);
  return addCost(cost, (request) => bound(argumentsOf(request)));
}

function itemTypeOf(type: GraphQLOutputType): GraphQLOutputType {
  const list = getNullableType(type);
  return isListType(list) ? list.ofType : list;
}

const asItIs: ReadFound = { collect: () => undefined, read: (found) => found };

function constant(value: unknown): ReadFound {
  return { collect: () => undefined, read: () => value };
}

function nodeReader({ collect, read }: ReturnType<FoundNodes["plan"]>): ReadFound {
  return {
    collect: (id, request) => collect(id as string, request),
    read: (id, request) => read(id as string, request),
  };
}

function listOf({ collect, read }: ReadFound): ReadFound {
  return {
    collect: (found, request) => {
      for (const one of found as readonly unknown[]) collect(one, request);
    },
    read: (found, request) => (found as readonly unknown[]).map((one) => read(one, request)),
  };
}

/** Null and undefined are null; where the schema has none they are counted, so that graphql-js reports them. */
function nullable(type: GraphQLOutputType, reader: ReadFound): ReadFound {
  const optional: ReadFound = {
    collect: (found, request) => {
      if (found !== null && found !== undefined) reader.collect(found, request);
    },
    read: (found, request) => (found === null || found === undefined ? null : reader.read(found, request)),
  };
  return isNonNullType(type) ? counting(optional) : optional;
}

function counting({ collect, read }: ReadFound): ReadFound {
  return {
    collect,
    read: (found, request) => {
      const value = read(found, request);
      if (value === null) request.misplacedNulls++;
      return value;
    },
  };
}
