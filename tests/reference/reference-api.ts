import "reflect-metadata";
import { graphql, type ExecutionResult, type GraphQLFieldResolver } from "graphql";
import { fieldRoleOf } from "../../src/api/schema/field-role.js";
import { TYPE_NAME } from "../../src/api/response/type-name.js";
import { buildApiSchema } from "../../src/api/schema/build-api-schema.js";
import { foldText } from "../../src/evidence/fold-text.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { KindModel, LinkModel } from "../../src/ontology/model.js";
import type { Operation } from "../support/test-api.js";
import { followLink } from "./follow-link.js";
import { isNode } from "./is-node.js";
import { passesEvidence, passesKindFilter, passesMatch, type Filter, type World } from "./passes-filter.js";
import type { Met, ReferenceGraph, ReferenceNode } from "./reference-graph.js";
import { pageOf, type PageArguments } from "./reference-page.js";
import { referenceValue } from "./reference-value.js";
import { sortMet, type Order } from "./sort-met.js";

type Arguments = PageArguments &
  Readonly<{ where?: Filter | null; evidence?: Filter | null; orderBy?: Order[] | null }>;

/** What resolvers of the reference are handed: a node, with the edge that led there, or a part of an answer. */
export type Source = Readonly<Record<string, unknown>>;

/**
 * The answer to an operation as a naive reading of the schema gives it: graphql-js calls a resolver for each field, and each
 * looks at all edges of the graph. It shares the ontology with the code under test, but no plan, no Cypher and no store.
 * Cursors are not answered: they are opaque.
 */
export async function askReference(
  graph: ReferenceGraph,
  { query, variables = {}, languages = [] }: Operation,
): Promise<ExecutionResult> {
  const world: World = { graph, languages };
  return graphql({ schema, source: query, variableValues: variables, contextValue: world });
}

const resolveField: GraphQLFieldResolver<unknown, unknown> = (source, values: Arguments, world, info) => {
  const role = fieldRoleOf(info.parentType.getFields()[info.fieldName] ?? { extensions: {} });
  if (role === undefined) throw new Error(`${info.parentType.name}.${info.fieldName} has no role.`);
  if (role.role === "link")
    return resolveLink(world as World, role.link, (source as Source).node as ReferenceNode, values);
  if (role.role === "link-count")
    return followLink((world as World).graph, role.link, (source as Source).node as ReferenceNode).length;
  return referenceValue(world as World, role, source as Source, values);
};

const resolveRoot: GraphQLFieldResolver<unknown, unknown> = (_source, values: unknown, context, info) => {
  const world = context as World;
  const role = fieldRoleOf(info.parentType.getFields()[info.fieldName] ?? { extensions: {} });
  const given = values as Arguments &
    Readonly<{ id: string; ids: string[]; by: { id?: string; name?: string } }>;
  const byId = (id: string): Source | null => {
    const found = world.graph.nodes.get(id);
    return found !== undefined && isNode(found) ? objectOf(found) : null;
  };
  switch (role?.role) {
    case "root-one": {
      const found = world.graph.nodes.get(given.id);
      return found?.kind === role.kind.name ? objectOf(found) : null;
    }
    case "root-many":
      return resolveMany(world, role.kind, given);
    case "root-node":
      return byId(given.id);
    case "root-nodes":
      return given.ids.map(byId);
    case "root-entity-by":
      return resolveEntity(world, given.by);
    default:
      throw new Error(`Query.${info.fieldName} is not resolved by the reference.`);
  }
};

const schema = buildApiSchema(attestOntology, resolveField, resolveRoot);

function resolveMany(world: World, kind: KindModel, given: Arguments): unknown {
  const concrete = kind.concrete.map(({ name }) => name);
  const all = [...world.graph.nodes.values()]
    .filter((node) => concrete.includes(node.kind))
    .filter((node) => passesKindFilter(world, given.where ?? {}, kind, node))
    .map((node) => ({ node, edge: null }));
  const over = { kind, link: null };
  return pageOf(sortMet(world, all, given.orderBy ?? undefined, over), given, over);
}

function resolveLink(world: World, link: LinkModel, node: ReferenceNode, given: Arguments): unknown {
  const all = followLink(world.graph, link, node);
  const over = { kind: link.end, link };
  const sorted = (met: readonly Met[]): readonly Met[] =>
    sortMet(world, met, given.orderBy ?? undefined, over);
  switch (link.cardinality) {
    case "one":
    case "optional":
      return objectOf(all[0]?.node);
    case "list":
      return sorted(all)
        .slice(0, given.first ?? link.shows ?? 100)
        .map((met) => objectOf(met.node));
    case "connection": {
      const matching = all
        .filter((met) => passesMatch(world, given.where ?? {}, link, met))
        .filter((met) => passesEvidence(world, given.evidence ?? {}, met));
      return pageOf(sorted(matching), given, over);
    }
  }
}

function resolveEntity({ graph }: World, { id, name }: { id?: string; name?: string }): Source | null {
  const entities = [...graph.nodes.values()].filter((node) => isEntity(node));
  if (id !== undefined) return objectOf(entities.find((entity) => entity.id === id));
  const folded = foldText(name ?? "");
  const called = entities.filter((entity) =>
    graph.edges.some(
      ({ type, from, to }) =>
        type === "NAMED" &&
        from === entity.id &&
        foldText(graph.nodes.get(to)?.values.text as string) === folded,
    ),
  );
  if (called.length > 1) throw new Error("Several entities are called so.");
  return objectOf(called[0]);
}

function isEntity({ kind }: ReferenceNode): boolean {
  return attestOntology.kinds.get(kind)?.layer === "entity";
}

/** A node as resolvers and graphql-js know it. */
export function objectOf(node: ReferenceNode | undefined): Source | null {
  return node === undefined ? null : typed({ node });
}

function typed(source: Readonly<{ node: ReferenceNode }>): Source {
  return { ...source, [TYPE_NAME]: source.node.kind };
}
