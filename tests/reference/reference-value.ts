import { TYPE_NAME } from "../../src/api/response/type-name.js";
import type { FieldRole } from "../../src/api/schema/field-role.js";
import type { FuzzyTime } from "../../src/evidence/records.js";
import { bestName, bestText } from "./best-text.js";
import type { World } from "./passes-filter.js";
import type { Met, ReferenceNode } from "./reference-graph.js";
import { coverageOf } from "./reference-coverage.js";
import { groupsOf, groupValue, type ReferenceGroup } from "./reference-groups.js";
import type { ReferencePage } from "./reference-page.js";
import {
  partOfRelationCount,
  relationCountsOf,
  type ReferenceRelationCount,
} from "./reference-relation-counts.js";

type Source = Readonly<Record<string, unknown>>;

/** The value of a field that leads to no other node, or of a part of a connection. */
export function referenceValue(world: World, role: FieldRole, source: Source, given: Source): unknown {
  switch (role.role) {
    case "id":
      return (source.node as ReferenceNode).id;
    case "name":
      return bestName(source.node as ReferenceNode, wanted(world, given));
    case "localized": {
      const texts = (source.node as ReferenceNode).values[role.attribute.name];
      return bestText((texts ?? {}) as Readonly<Record<string, string>>, wanted(world, given)) ?? null;
    }
    case "attribute":
    case "time":
      return attributeValue(source as unknown as Met, role.attribute.name, role.attribute.type.type);
    case "time-part":
      return source[(role.part.charAt(0).toLowerCase() + role.part.slice(1)) as keyof FuzzyTime];
    case "qualifier-part":
      return source[role.part];
    case "groups":
    case "group-count": {
      const { met, over } = source as unknown as ReferencePage;
      const all = groupsOf(world, met, over, role.role === "groups" ? given : { ...given, first: Infinity });
      return role.role === "groups" ? all : all.length;
    }
    case "coverage":
      return coverageOf(world, source.node as ReferenceNode);
    case "coverage-part": {
      const part = source[role.part];
      return Array.isArray(part) ? part.slice(0, (given.first as number | null | undefined) ?? 20) : part;
    }
    case "unmentioned-part":
      return source[role.part];
    case "relation-counts":
      return relationCountsOf(world.graph, source.node as ReferenceNode);
    case "relation-count-part":
      return partOfRelationCount(
        source as unknown as ReferenceRelationCount,
        role.part,
        wanted(world, given),
      );
    case "group-part":
    case "group-distinct":
    case "range":
      return groupValue(world, role, source as unknown as ReferenceGroup, given);
    case "range-end":
      return source[role.end];
    default:
      return partOfPage(world, role, source);
  }
}

function wanted({ languages }: World, { language }: Source): readonly string[] {
  return typeof language === "string" ? [language, ...languages] : languages;
}

function attributeValue({ node, edge }: Met, name: string, type: string): unknown {
  const value = (edge ?? node).values[name];
  if (type === "qualifiers") {
    const pairs = JSON.parse(value as string) as [string, string][];
    return pairs.map(([qualifier, text]) => ({ name: qualifier, value: text }));
  }
  return value ?? null;
}

function partOfPage({ graph }: World, role: FieldRole, source: Source): unknown {
  const page = source as unknown as ReferencePage;
  switch (role.role) {
    case "total-count":
      return page.totalCount;
    case "page-info":
      return page;
    case "page-info-part":
      return source[role.part] ?? null;
    case "edges":
      return page.page;
    case "nodes":
      return page.page.map(({ node }) => ({ node, [TYPE_NAME]: node.kind }));
    case "node": {
      const node = source.node as ReferenceNode;
      return { node, [TYPE_NAME]: node.kind };
    }
    case "edge-fact": {
      const { edge } = source as unknown as Met;
      return { node: graph.nodes.get(edge?.values.factId as string), [TYPE_NAME]: "Fact" };
    }
    default:
      throw new Error(`The reference cannot answer the role ${role.role}.`);
  }
}
