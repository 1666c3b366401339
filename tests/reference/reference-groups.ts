import { TYPE_NAME } from "../../src/api/response/type-name.js";
import type { FieldRole } from "../../src/api/schema/field-role.js";
import type { FuzzyTime } from "../../src/evidence/records.js";
import type { AttributeModel } from "../../src/ontology/attribute.js";
import { constantCase } from "../../src/ontology/constant-case.js";
import { valuesOf, type LocalizedText } from "../../src/ontology/enumeration.js";
import type { KindModel, LinkModel } from "../../src/ontology/model.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import { bestName, bestText } from "./best-text.js";
import { followLink } from "./follow-link.js";
import { attributeOf, type World } from "./passes-filter.js";
import type { Met, ReferenceNode } from "./reference-graph.js";

/** What a list holds: nodes of a kind, with the link that led to them, if one did. */
export interface ListOf {
  readonly kind: KindModel;
  readonly link: LinkModel | null;
}

/** `{attribute: "MISSION_TYPE"}`, `{node: {related: "FACTS"}}`. */
type By = Readonly<Record<string, unknown>>;
type Key = string | number | boolean | null;

/** What a list is grouped by: an attribute of the node or edge, or a link. */
interface Grouping {
  readonly attribute: AttributeModel | null;
  readonly link: LinkModel | null;
  readonly of: "node" | "edge";
}

/** A group: what each field of it is resolved from. */
export interface ReferenceGroup {
  readonly key: Key;
  readonly members: readonly Met[];
  readonly over: ListOf;
  readonly by: Grouping | null;
}

/** The groups of all that was met, in the order asked for; one for nothing where it is not asked by what. */
export function groupsOf(
  world: World,
  met: readonly Met[],
  over: ListOf,
  asked: { readonly by?: By | null; readonly orderBy?: string | null; readonly first?: number | null },
): readonly ReferenceGroup[] {
  const by = asked.by ? groupingOf(asked.by, over) : null;
  const keys = by === null ? [null] : [...new Set(met.flatMap((one) => keysOf(world, one, by)))];
  const groups = keys.map((key): ReferenceGroup => {
    const members = by === null ? met : met.filter((one) => keysOf(world, one, by).includes(key));
    return { key, members, over, by };
  });
  const byCount = (a: ReferenceGroup, b: ReferenceGroup): number =>
    asked.orderBy === "KEY" ? 0 : b.members.length - a.members.length;
  return groups.sort((a, b) => byCount(a, b) || compareKeys(a.key, b.key, by)).slice(0, asked.first ?? 20);
}

/** A field of a group, or an end of a range. */
export function groupValue(
  world: World,
  role: FieldRole,
  group: ReferenceGroup,
  given: Readonly<Record<string, unknown>>,
): unknown {
  switch (role.role) {
    case "group-part":
      return partOf(world, role.part, group, given.language as string | null | undefined);
    case "group-distinct": {
      const of = groupingOf(given.of as By, { ...group.over, link: null });
      const keys = group.members.flatMap((member) => keysOf(world, member, of));
      return new Set(keys.filter((key) => key !== null)).size;
    }
    case "range":
      return rangeOf(group, role.attribute);
    default:
      throw new Error(`A group has no field of the role ${role.role}.`);
  }
}

function partOf(world: World, part: string, group: ReferenceGroup, language?: string | null): unknown {
  const { key, members } = group;
  if (part === "count") return members.length;
  if (part === "label") return labelOf(world, group, language ?? null);
  if (part === "key") return key === null ? null : String(key);
  const node = nodeOf(world, group);
  return node === undefined ? null : { node, [TYPE_NAME]: node.kind };
}

function labelOf(world: World, group: ReferenceGroup, language: string | null): unknown {
  if (group.key === null) return null;
  const wanted = language === null ? world.languages : [language, ...world.languages];
  const node = nodeOf(world, group);
  if (node !== undefined) return labelOfNode(node, wanted);
  const key = String(group.key);
  const labels = labelsOf(group.by?.attribute ?? null, key);
  return labels === undefined ? key : bestText(labels, wanted);
}

function labelOfNode(node: ReferenceNode, wanted: readonly string[]): unknown {
  if (attestOntology.kinds.get(node.kind)?.layer === "entity") return bestName(node, wanted);
  return node.values.title ?? (node.kind === "Source" ? node.values.name : node.id);
}

function labelsOf(attribute: AttributeModel | null, value: string): LocalizedText | undefined {
  switch (attribute?.type.type) {
    case "enumeration":
      return attribute.type.values[value]?.label;
    case "kind":
      return [...attestOntology.kinds.values()].find((kind) => kind.value === value)?.label;
    case "predicate":
      return attestOntology.relations.get(value)?.label;
    default:
      return undefined;
  }
}

function nodeOf({ graph }: World, { key, by }: ReferenceGroup): ReferenceNode | undefined {
  const isId = by !== null && (by.link !== null || by.attribute?.type.type === "text-list");
  return isId && typeof key === "string" ? graph.nodes.get(key) : undefined;
}

function rangeOf({ members }: ReferenceGroup, { name, type }: AttributeModel): unknown {
  const values = members.flatMap(({ node }) => node.values[name] ?? []);
  const isPeriod = type.type === "time";
  const ends = (end: "earliestStart" | "latestEnd"): readonly (string | number)[] =>
    values.flatMap((value) => (isPeriod ? ((value as FuzzyTime)[end] ?? []) : (value as string | number)));
  return {
    least: sorted(ends("earliestStart"))[0] ?? null,
    greatest: sorted(ends("latestEnd")).at(-1) ?? null,
  };
}

function sorted(values: readonly (string | number)[]): readonly (string | number)[] {
  return [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function groupingOf(by: By, { kind, link }: ListOf): Grouping {
  const [[name, value]] = Object.entries(by) as [[string, unknown]];
  if (name === "node") return groupingOf(value as By, { kind, link: null });
  const called = <Named>(named: ReadonlyMap<string, Named>): Named =>
    [...named].find(([one]) => constantCase(one) === value)?.[1] as Named;
  if (name === "related") return { attribute: null, link: called(kind.links), of: "node" };
  if (name === "edge")
    return { attribute: called(link?.edgeAttributes ?? kind.attributes), link: null, of: "edge" };
  return { attribute: called(kind.attributes), link: null, of: "node" };
}

/** In which groups it is: one without a key, if in no other. */
function keysOf(world: World, { node, edge }: Met, { attribute, link, of }: Grouping): readonly Key[] {
  if (link !== null) return orNull(followLink(world.graph, link, node).map((met) => met.node.id));
  if (attribute === null) return [null];
  const value = of === "edge" ? edge?.values[attribute.name] : attributeOf(world, attribute, node);
  if (attribute.type.type === "text-list") return orNull((value ?? []) as readonly string[]);
  return [(value ?? null) as Key];
}

function orNull(keys: readonly string[]): readonly Key[] {
  return keys.length === 0 ? [null] : [...new Set(keys)];
}

/** Values of an enumeration in their order; null last. */
function compareKeys(a: Key, b: Key, by: Grouping | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  const type = by?.attribute?.type;
  const rank = (key: Key): Key => (type?.type === "enumeration" ? valuesOf(type).indexOf(String(key)) : key);
  return (rank(a) as string) < (rank(b) as string) ? -1 : 1;
}
