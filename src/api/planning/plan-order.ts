import type { AttributeModel } from "../../ontology/attribute.js";
import { valuesOf } from "../../ontology/enumeration.js";
import type { KindModel, LinkModel } from "../../ontology/model.js";
import {
  edgeDiscriminator,
  foldedProperty,
  sortNameProperty,
  timeProperty,
} from "../../ontology/stored-properties.js";
import { edgeProperty, nodeProperty, type Expression, type Of } from "../../plan/expression.js";
import { countOrder, isCountable } from "../../plan/count-order.js";
import type { OrderKey } from "../../plan/plan.js";
import { checkOrderSize } from "./check-argument.js";
import { isGiven, type InputTree } from "./input-tree.js";
import { nullFilter } from "./plan-comparisons.js";
import { wayOf } from "./way-of.js";
import { localizedExpression, type Place, type Planning } from "./planning.js";

const ascending = (expression: Expression): OrderKey => ({
  expression,
  direction: "ASC",
  nulls: "last",
  nullable: false,
});

/**
 * The keys of an order: those asked for, else the link's own, and at last what tells two results apart,
 * so that the order is total and a page never repeats or loses one.
 */
export function planOrder(
  tree: InputTree | undefined,
  over: { kind: KindModel; link: LinkModel | null },
  planning: Planning,
  place: Place,
): readonly OrderKey[] {
  const asked = isGiven(tree)
    ? askedKeys(tree, over, planning, place)
    : (over.link?.defaultOrder ?? []).map((name) => ascending(nodeProperty(name)));
  const keys = [...asked, ascending(nodeProperty("id")), ...edgeTies(over.link)];
  return keys.filter(
    (key, at) =>
      keys.findIndex((other) => JSON.stringify(other.expression) === JSON.stringify(key.expression)) === at,
  );
}

/**
 * Two edges may lead to the same node. Edges of a relation are then told apart by what little their facts differ in: to read the whole id
 * of each fact would take a fifth of the time of a list, for the few that are parallel.
 */
function edgeTies(link: LinkModel | null): readonly OrderKey[] {
  if (link === null || link.edgeAttributes.size === 0) return [];
  if (link.relation === undefined) return [ascending(edgeProperty("startOffset"))];
  return [{ ...ascending(edgeProperty(edgeDiscriminator)), nullable: true }];
}

function askedKeys(
  tree: InputTree,
  { kind, link }: { kind: KindModel; link: LinkModel | null },
  planning: Planning,
  place: Place,
): readonly OrderKey[] {
  if (tree.input !== "list") throw nullFilter(place);
  checkOrderSize(tree.items.length, place);
  return tree.items.map((item) => {
    const [name, value] = onlyField(item, place);
    if (name === "node" && value.input === "object")
      return kindKey(...onlyField(value, place), kind, planning);
    const edgeAttribute = link?.edgeAttributes.get(name);
    return edgeAttribute === undefined
      ? kindKey(name, value, kind, planning)
      : attributeKey(edgeAttribute, "edge", sortingOf(value, planning));
  });
}

function onlyField(item: InputTree, place: Place): [string, InputTree] {
  const only = item.input === "object" ? [...item.fields][0] : undefined;
  if (only === undefined) throw nullFilter(place);
  return only;
}

function kindKey(name: string, value: InputTree, kind: KindModel, planning: Planning): OrderKey {
  const sorting = sortingOf(value, planning);
  if (name === "id") return { expression: nodeProperty("id"), ...sorting, nullable: false };
  const attribute = kind.attributes.get(name);
  if (attribute?.type.type === "name") {
    return { expression: localizedExpression(planning, sortNameProperty()), ...sorting, nullable: false };
  }
  return attribute === undefined ? countKey(name, kind, sorting) : attributeKey(attribute, "node", sorting);
}

/** `contributorsCount`. */
function countKey(name: string, kind: KindModel, sorting: Sorting): OrderKey {
  const counted = [...kind.links.values()].find((link) => isCountable(link) && countOrder(link) === name);
  if (counted === undefined) throw new Error(`Nothing to order by is called ${name}.`);
  return { expression: { expression: "count", way: wayOf(counted) }, ...sorting, nullable: false };
}

function attributeKey(attribute: AttributeModel, of: Of, sorting: Sorting): OrderKey {
  return { expression: orderExpression(attribute, of), ...sorting, nullable: attribute.nullable };
}

/** Enumerations sort in their declared order, periods by their earliest start, texts without case and accents. */
export function orderExpression({ name, type }: AttributeModel, of: Of): Expression {
  switch (type.type) {
    case "enumeration":
      return { expression: "rank", of, property: name, values: valuesOf(type) };
    case "time":
      return { expression: "property", of, property: timeProperty(name, "EarliestStart") };
    case "text":
      return { expression: "property", of, property: foldedProperty(name) };
    default:
      return { expression: "property", of, property: name };
  }
}

/** How a key is asked for. */
type Sorting = Pick<OrderKey, "direction" | "nulls">;

/** A direction shapes the statement, so it is read while planning: its variable is part of the plan's key. */
function sortingOf(value: InputTree, planning: Planning): Sorting {
  const asked = value.input === "leaf" ? (value.read(planning.document.variables) as string) : "ASC";
  return {
    direction: asked.startsWith("DESC") ? "DESC" : "ASC",
    nulls: asked.endsWith("NULLS_FIRST") ? "first" : "last",
  };
}
