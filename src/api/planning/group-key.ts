import type { AttributeModel } from "../../ontology/attribute.js";
import { constantCase } from "../../ontology/constant-case.js";
import type { KindModel, LinkModel } from "../../ontology/model.js";
import { getRequired } from "../../support/get-required.js";
import type { Of } from "../../plan/expression.js";
import type { GroupKey } from "../../plan/groups.js";
import { isGiven, type InputTree } from "./input-tree.js";
import { orderExpression } from "./plan-order.js";
import type { Planning } from "./planning.js";
import { wayOf } from "./way-of.js";

/** What a list is grouped by, and what its keys stand for. */
export interface Grouping {
  readonly key: GroupKey;
  /** The attribute that has the keys as values; null where they are ids of nodes. */
  readonly attribute: AttributeModel | null;
  /** The kind of the nodes that have the keys as ids; null where they are values. */
  readonly end: KindModel | null;
}

/** What is grouped: nodes of a kind, with the link that led to them, if one did. */
export interface GroupedList {
  readonly kind: KindModel;
  readonly link: LinkModel | null;
}

/** Plans `{attribute: …}`, `{related: …}`, `{edge: …}` or `{node: …}`; null: nothing was asked for. */
export function planGrouping(
  tree: InputTree | undefined,
  { kind, link }: GroupedList,
  planning: Planning,
): Grouping | null {
  if (!isGiven(tree) || tree.input !== "object") return null;
  const [name, value] = [...tree.fields][0] ?? ["", undefined];
  if (name === "node") return planGrouping(value, { kind, link: null }, planning);
  const asked = valueOf(value, planning);
  if (name === "related") return byLink(namedAs(asked, kind.links));
  if (name === "edge" && link !== null)
    return byAttribute(namedAs(asked, link.edgeAttributes), "edge", planning);
  return byAttribute(namedAs(asked, kind.attributes), "node", planning);
}

/** It shapes the statement, so it is read while planning: its variable is part of the plan's key. */
function valueOf(tree: InputTree | undefined, { document }: Planning): string {
  return tree?.input === "leaf" ? (tree.read(document.variables) as string) : "";
}

/** `MISSION_TYPE` stands for what is called `missionType`. */
function namedAs<Named>(value: string, named: ReadonlyMap<string, Named>): Named {
  const name = [...named.keys()].find((one) => constantCase(one) === value) ?? "";
  return getRequired(named, name, `what ${value} stands for`);
}

function byLink(link: LinkModel): Grouping {
  return { key: { key: "related", way: wayOf(link) }, attribute: null, end: link.end };
}

function byAttribute(attribute: AttributeModel, of: Of, { ontology }: Planning): Grouping {
  const value = { expression: "property", of, property: attribute.name } as const;
  if (attribute.type.type === "text-list") {
    const end = getRequired(ontology.kinds, "Document", "the kind Document");
    return { key: { key: "ids", ids: value, label: end.name }, attribute: null, end };
  }
  const order = orderExpression(attribute, of);
  const rank = order.expression === "rank" ? order : null;
  return { key: { key: "value", value, rank }, attribute, end: null };
}
