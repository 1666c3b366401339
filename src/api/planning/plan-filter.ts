import type { AttributeModel } from "../../ontology/attribute.js";
import { leadsToOne } from "../../ontology/leads-to-one.js";
import type { KindModel, LinkModel } from "../../ontology/model.js";
import { foldedNameProperty } from "../../ontology/stored-properties.js";
import { allOf, type Condition } from "../../plan/condition.js";
import type { Of } from "../../plan/expression.js";
import { wayOf } from "./way-of.js";
import type { InputTree } from "./input-tree.js";
import {
  comparedAttribute,
  comparedId,
  nullFilter,
  planComparisons,
  planCounts,
} from "./plan-comparisons.js";
import { planTimeFilter } from "./plan-time-filter.js";
import { below, localizedExpression, type Place, type Planning } from "./planning.js";

type ObjectTree = Extract<InputTree, { input: "object" }>;

/** What a filter is over: a kind's nodes, or the edges of a link. */
interface Filtered {
  readonly field: (name: string, tree: InputTree, place: Place) => Condition | null;
}

/** The condition of a filter over nodes of a kind; null: everything passes. */
export function planFilter(
  tree: InputTree,
  kind: KindModel,
  planning: Planning,
  place: Place,
): Condition | null {
  return planLogic(
    tree,
    { field: (name, value, at) => planKindField(name, value, { kind, planning, place: at }) },
    place,
  );
}

/** The condition of the `where` of a link: a filter over its nodes, or `{node, edge}` where its edges say something. */
export function planMatch(
  tree: InputTree,
  link: LinkModel,
  planning: Planning,
  place: Place,
): Condition | null {
  if (tree.input === "object" && tree.type.getFields().node === undefined)
    return planFilter(tree, link.end, planning, place);
  return planLogic(
    tree,
    {
      field: (name, value, at) =>
        name === "node"
          ? planFilter(value, link.end, planning, at)
          : planEdgeFilter(value, link, planning, at),
    },
    place,
  );
}

function planEdgeFilter(
  tree: InputTree,
  link: LinkModel,
  planning: Planning,
  place: Place,
): Condition | null {
  const field = (name: string, value: InputTree, at: Place): Condition | null =>
    planAttributeFilter(
      value,
      { attribute: attributeOf(link.edgeAttributes, name), of: "edge" },
      planning,
      at,
    );
  return planLogic(tree, { field }, place);
}

function planAttributeFilter(
  tree: InputTree,
  filtered: { readonly attribute: AttributeModel; readonly of: Of },
  planning: Planning,
  place: Place,
): Condition | null {
  if (filtered.attribute.type.type === "time") return planTimeFilter(tree, filtered, planning, place);
  return planComparisons(tree, comparedAttribute(filtered.attribute, filtered.of, planning), planning, place);
}

/** All fields of a filter must hold; AND, OR and NOT nest it. */
function planLogic(tree: InputTree, filtered: Filtered, place: Place): Condition | null {
  if (tree.input !== "object") throw nullFilter(place);
  return allOf(
    [...tree.fields].map(([name, value]) => {
      const at = below(place, name);
      switch (name) {
        case "AND":
          return allOf(itemsOf(value, at).map((item) => planLogic(item, filtered, at)));
        case "OR":
          return {
            condition: "or" as const,
            of: itemsOf(value, at).map((item) => planLogic(item, filtered, at) ?? always),
          };
        case "NOT":
          return { condition: "not" as const, of: planLogic(value, filtered, at) ?? always };
        default:
          return filtered.field(name, value, at);
      }
    }),
  );
}

const always: Condition = { condition: "constant", value: true };

function itemsOf(tree: InputTree, place: Place): readonly InputTree[] {
  if (tree.input !== "list") throw nullFilter(place);
  return tree.items;
}

interface KindField {
  readonly kind: KindModel;
  readonly planning: Planning;
  readonly place: Place;
}

function planKindField(
  name: string,
  tree: InputTree,
  { kind, planning, place }: KindField,
): Condition | null {
  if (name === "id") return planComparisons(tree, comparedId, planning, place);
  if (name === "nameIn") return planNameIn(tree, planning, place);
  const link = kind.links.get(name);
  if (link !== undefined) return planLinkFilter(tree, link, planning, place);
  return planAttributeFilter(
    tree,
    { attribute: attributeOf(kind.attributes, name), of: "node" },
    planning,
    place,
  );
}

function attributeOf(attributes: ReadonlyMap<string, AttributeModel>, name: string): AttributeModel {
  const attribute = attributes.get(name);
  if (attribute === undefined) throw new Error(`No attribute is called ${name}.`);
  return attribute;
}

/** `nameIn: {language: "fr", contains: …}`: as `name`, in a language of its own. */
function planNameIn(tree: InputTree, planning: Planning, place: Place): Condition | null {
  if (tree.input !== "object") throw nullFilter(place);
  const { language, ...others } = Object.fromEntries(tree.fields);
  const comparisons: ObjectTree = { ...tree, fields: new Map(Object.entries(others)) };
  const left = localizedExpression(planning, foldedNameProperty(), language);
  const compared = comparedAttribute(
    { type: { type: "name" }, name: "name", nullable: false } as AttributeModel,
    "node",
    planning,
  );
  return planComparisons(comparisons, { ...compared, left }, planning, place);
}

function planLinkFilter(
  tree: InputTree,
  link: LinkModel,
  planning: Planning,
  place: Place,
): Condition | null {
  if (tree.input !== "object") throw nullFilter(place);
  const way = wayOf(link);
  if (leadsToOne(link)) {
    return { condition: "related", way, quantifier: "some", of: planFilter(tree, link.end, planning, place) };
  }
  return allOf(
    [...tree.fields].map(([name, value]) =>
      planQuantifier([name, value], link, planning, below(place, name)),
    ),
  );
}

function planQuantifier(
  [name, tree]: readonly [string, InputTree],
  link: LinkModel,
  planning: Planning,
  place: Place,
): Condition | null {
  const way = wayOf(link);
  switch (name) {
    case "exists": {
      if (tree.input !== "leaf") throw nullFilter(place);
      const right = planning.parameters.add((request) => tree.read(request.variables) as boolean);
      return { condition: "related-exists", way, right };
    }
    case "count":
      return planCounts(tree, way, planning, place);
    default: {
      const quantifier = name as "some" | "none" | "all" | "single";
      return { condition: "related", way, quantifier, of: planMatch(tree, link, planning, place) };
    }
  }
}
