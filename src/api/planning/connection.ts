import type { FieldNode, GraphQLField } from "graphql";
import type { KindModel, LinkModel } from "../../ontology/model.js";
import type { Condition } from "../../plan/condition.js";
import type { Way } from "../../plan/way.js";
import { addCost } from "./cost.js";
import type { CursorBinding } from "./cursor-binding.js";
import { isGiven, readArguments, type InputTree, type VariableValues } from "./input-tree.js";
import { readPageArguments, type PageArguments } from "./page-arguments.js";
import { planBound, type Bound } from "./plan-cursors.js";
import { planFilter, planMatch } from "./plan-filter.js";
import { planOrder } from "./plan-order.js";
import { below, type Place, type Planning } from "./planning.js";
import { RowBuilder } from "./row-builder.js";

/** A field that is a connection. */
export interface ConnectionField {
  readonly nodes: readonly FieldNode[];
  readonly definition: GraphQLField<unknown, unknown>;
  /** What tells its cursors from those of other lists. */
  readonly list: string;
  readonly way: Way;
  readonly kind: KindModel;
  /** The link that it follows; null for lists of Query. */
  readonly link: LinkModel | null;
}

/** A list being planned. */
export interface Connection {
  readonly field: ConnectionField;
  readonly planning: Planning;
  readonly place: Place;
  readonly pageArguments: PageArguments;
  readonly condition: Condition | null;
  readonly binding: CursorBinding;
  readonly after: Bound | null;
  readonly before: Bound | null;
  /** The rows of the page. */
  readonly row: RowBuilder;
  /** The row that the list hangs on. */
  readonly parent: RowBuilder;
}

/** Reads the arguments of a connection. */
export function connectionOf(
  field: ConnectionField,
  parent: RowBuilder,
  planning: Planning,
  place: Place,
): Connection {
  const node = field.nodes[0] as FieldNode;
  const trees = readArguments(field.definition.args, node.arguments ?? [], planning.document.variables);
  const pageArguments = readPageArguments(trees, place.path);
  const where = trees.get("where");
  const at = below(place, "where");
  const condition = !isGiven(where)
    ? null
    : field.link === null
      ? planFilter(where, field.kind, planning, at)
      : planMatch(where, field.link, planning, at);
  const order = planOrder(trees.get("orderBy"), field, planning, below(place, "orderBy"));
  const binding: CursorBinding = { list: field.list, order, path: place.path, values: valuesOfTree(where) };
  const bound = (tree: PageArguments["after"], argument: string): Bound | null =>
    tree === null ? null : planBound(tree, argument, binding, planning);
  return {
    field,
    planning,
    pageArguments,
    condition,
    binding,
    parent,
    row: new RowBuilder(),
    place: { ...place, cost: addCost(place.cost, pageArguments.size) },
    after: bound(pageArguments.after, "after"),
    before: bound(pageArguments.before, "before"),
  };
}

/** All values of an argument, as they are in a request: a cursor made under one filter is foreign under another. */
function valuesOfTree(tree: InputTree | undefined): (variables: VariableValues) => unknown {
  if (!isGiven(tree)) return () => null;
  switch (tree.input) {
    case "leaf":
      return tree.read;
    case "object": {
      const fields = [...tree.fields].map(([name, field]) => [name, valuesOfTree(field)] as const);
      return (variables) => fields.map(([name, read]) => [name, read(variables)]);
    }
    case "list": {
      const items = tree.items.map(valuesOfTree);
      return (variables) => items.map((read) => read(variables));
    }
  }
}
