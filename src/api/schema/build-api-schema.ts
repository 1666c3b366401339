import type { GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import type { Ontology } from "../../ontology/model.js";
import { getRequired } from "../../support/get-required.js";
import { ComparisonFilters } from "./comparison-filters.js";
import { ConnectionTypes } from "./connection-types.js";
import { addCoverage } from "./coverage-types.js";
import { DeclaredTypes } from "./declared-types.js";
import { declareEnums } from "./enum-types.js";
import { declareEvidenceFilter } from "./evidence-filter.js";
import { finishSchema, type FieldResolver } from "./finish-schema.js";
import { GroupTypes } from "./group-types.js";
import { KindFilters } from "./kind-filters.js";
import { declareKinds, declareNode } from "./kind-types.js";
import { addNodeFields } from "./node-fields.js";
import { OrderTypes } from "./order-types.js";
import { addRelationCounts } from "./relation-count-types.js";
import { addRootFields } from "./root-fields.js";
import type { SchemaParts } from "./schema-parts.js";
import { declareValueTypes } from "./value-types.js";
import { writtenResolvers } from "../written-resolvers.js";

/** What is declared to type-graphql, which keeps it for the whole process: hence once. */
let declaredOnce: { readonly ontology: Ontology; readonly types: DeclaredTypes } | undefined;

/**
 * Builds the schema that an ontology stands for. Every generated field carries its {@link FieldRole} in
 * `extensions.attest`. Each call gives a schema of its own; a process can serve only one ontology.
 *
 * @param resolveField resolves generated fields below the root; default: the property of the field's name
 * @param resolveRoot resolves generated fields of Query
 * @throws OntologyDefect where two declarations ask for the same name
 */
export function buildApiSchema(
  ontology: Ontology,
  resolveField?: FieldResolver,
  resolveRoot?: FieldResolver,
): GraphQLSchema {
  const types = declaredTypes(ontology);
  // The check runs an introspection query at each build; a test validates the schema instead.
  const schema = buildSchemaSync({
    resolvers: [types.query, ...writtenResolvers],
    validate: false,
    skipCheck: true,
  });
  finishSchema(schema, types, { field: resolveField, root: resolveRoot });
  return schema;
}

function declaredTypes(ontology: Ontology): DeclaredTypes {
  if (declaredOnce !== undefined && declaredOnce.ontology !== ontology) {
    throw new Error(
      "A schema of another ontology was built in this process; type-graphql keeps what it was told.",
    );
  }
  declaredOnce ??= { ontology, types: declareSchema(ontology) };
  return declaredOnce.types;
}

function declareSchema(ontology: Ontology): DeclaredTypes {
  const types = new DeclaredTypes();
  // What is Attest's own comes first, so that a clash is told of the declaration that can be changed.
  const node = declareNode(types);
  const values = declareValueTypes(types);
  const enums = declareEnums(types, ontology);
  const comparisons = new ComparisonFilters(types, enums);
  const kinds = declareKinds(types, ontology, node);
  const parts: SchemaParts = {
    types,
    enums,
    node,
    values,
    kinds,
    fact: getRequired(kinds, getRequired(ontology.kinds, "Fact", "the kind Fact"), "the type Fact"),
    filters: new KindFilters(types, comparisons),
    orders: new OrderTypes(types, enums.direction),
    groups: new GroupTypes(types, node),
    evidence: declareEvidenceFilter(types, enums),
  };
  const connections = new ConnectionTypes(parts);
  addNodeFields(parts, connections);
  addCoverage(
    types,
    getRequired(kinds, getRequired(ontology.kinds, "Document", "the kind Document"), "the type Document"),
  );
  addRootFields(parts, connections, ontology);
  addRelationCounts(parts, getRequired(ontology.kinds, "Entity", "the kind Entity"));
  return types;
}
