import { foldText } from "../../src/evidence/fold-text.js";
import type { FuzzyTime } from "../../src/evidence/records.js";
import { sortKey } from "../../src/evidence/sort-key.js";
import type { AttributeModel } from "../../src/ontology/attribute.js";
import { valuesOf } from "../../src/ontology/enumeration.js";
import type { KindModel, LinkModel } from "../../src/ontology/model.js";
import { followLink } from "./follow-link.js";
import { attributeOf, type World } from "./passes-filter.js";
import type { Met, ReferenceValue } from "./reference-graph.js";

type Key = string | number | boolean | undefined;
type Compare = (a: Met, b: Met) => number;
/** `{ name: "ASC" }` or `{ node: { name: "ASC" } }`. */
export type Order = Readonly<Record<string, unknown>>;

/** Sorts what was met by the orders asked for, else by the link's own, then by id, then by what tells edges apart. */
export function sortMet(
  world: World,
  met: readonly Met[],
  orders: readonly Order[] | undefined,
  { kind, link }: { readonly kind: KindModel; readonly link: LinkModel | null },
): readonly Met[] {
  const asked = orders?.map((order) => compareBy(world, order, kind, link));
  const usual = (link?.defaultOrder ?? []).map((name) => comparing(({ node }) => node.values[name] as Key));
  const ties = [
    comparing(({ node }) => node.id),
    comparing(({ edge }) => edge?.values.discriminator as Key),
    comparing(({ edge }) => edge?.values.startOffset as Key),
  ];
  const compares = [...(asked ?? usual), ...ties];
  return [...met].sort((a, b) => compares.map((compare) => compare(a, b)).find((one) => one !== 0) ?? 0);
}

function compareBy(world: World, order: Order, kind: KindModel, link: LinkModel | null): Compare {
  const [name, value] = Object.entries(order)[0] as [string, unknown];
  if (name === "node") return compareBy(world, value as Order, kind, null);
  const direction = value as string;
  if (name === "id") return comparing(({ node }) => node.id, direction);
  const ofEdge = link?.edgeAttributes.get(name);
  if (ofEdge !== undefined) return comparing(({ edge }) => keyOf(ofEdge, edge?.values[name]), direction);
  const attribute = kind.attributes.get(name);
  if (attribute !== undefined)
    return comparing(({ node }) => keyOf(attribute, attributeOf(world, attribute, node)), direction);
  const counted = kind.links.get(name.replace(/Count$/u, "")) as LinkModel;
  return comparing(({ node }) => followLink(world.graph, counted, node).length, direction);
}

/** Nulls come last in both directions, or first where the direction says so. */
function comparing(keyOfMet: (met: Met) => Key, direction = "ASC"): Compare {
  const absentFirst = direction.endsWith("NULLS_FIRST") ? -1 : 1;
  return (one, other) => {
    const [a, b] = [keyOfMet(one), keyOfMet(other)];
    if (a === b) return 0;
    if (a === undefined) return absentFirst;
    if (b === undefined) return -absentFirst;
    return a < b === direction.startsWith("ASC") ? -1 : 1;
  };
}

function keyOf({ type }: AttributeModel, value: ReferenceValue | undefined): Key {
  if (value === undefined) return undefined;
  switch (type.type) {
    case "enumeration":
      return valuesOf(type).indexOf(value as string);
    case "name":
      return sortKey(value as string);
    case "text":
      return foldText(value as string);
    case "time":
      return (value as FuzzyTime).earliestStart ?? undefined;
    default:
      return value as Key;
  }
}
