import { getNamedType, type GraphQLCompositeType } from "graphql";
import { AttestError } from "../../errors/attest-error.js";
import type { LinkModel } from "../../ontology/model.js";
import { checkSize } from "../../plan/check-size.js";
import { nodeProperty } from "../../plan/expression.js";
import { listLimits } from "../../plan/limits.js";
import type { Cell, Page, Selection } from "../../plan/plan.js";
import type { Row } from "../../store/statement.js";
import { addCost } from "./cost.js";
import { isGiven, readArguments } from "./input-tree.js";
import { planNode } from "./plan-node.js";
import { leadsOn, mayMeetAgain } from "./shares-nodes.js";
import { wayOf } from "./way-of.js";
import type { SelectedField } from "./selected-field.js";
import { selectionKey, type Planning } from "./planning.js";
import { RowBuilder, type ReadRow } from "./row-builder.js";
import type { RequestInputs } from "./request-inputs.js";

/**
 * Plans what is no connection: a short list of objects (`all`), or the only one there is.
 *
 * @param source the link that leads there, or the cell to be made of the rows' selection
 */
export function planList(
  selected: SelectedField,
  source: LinkModel | ((row: Selection) => Cell),
  shown: "all" | "only",
): ReadRow {
  const { planning, field, nodes, level, place } = selected;
  const type = getNamedType(field.type) as GraphQLCompositeType;
  const sharesNodes = typeof source !== "function" && isShared(source, selected, type);
  if (!sharesNodes && isAlwaysThere(source)) return planOne(selected, source);
  const size = shown === "all" ? listSize(selected, source) : () => 1;
  const row = new RowBuilder(shown === "all" ? "many" : level.row.occurrence);
  const table = sharesNodes ? planning.tables.add() : null;
  const read = planNode(planning, {
    type,
    nodes,
    level: { row, of: "node", table, link: null, binding: null },
    place: { ...place, cost: addCost(place.cost, size) },
  });
  const at = level.row.cell(`list ${selectionKey(nodes)}`, () => {
    if (typeof source === "function") return source(row.selection);
    // There is one at most, which needs neither order nor limit.
    const cut = shown === "only" ? { order: [], limit: null } : limitedTo(size, planning);
    return { cell: "page", page: { ...listPage(source, row), table: table?.number ?? null, ...cut } };
  });
  return shown === "only" ? onlyRow(at, read) : allRows(at, read);
}

/** Plans what there is always one of: it stands in the row that leads to it. */
function planOne({ planning, field, nodes, level, place }: SelectedField, link: LinkModel): ReadRow {
  const read = planNode(planning, {
    type: getNamedType(field.type) as GraphQLCompositeType,
    nodes,
    level: { row: level.row.beyond(link.path), of: "node", table: null, link: null, binding: null },
    place: { ...place, cost: addCost(place.cost, () => 1) },
  });
  return (cells, request) => read(cells, request, null);
}

function isAlwaysThere(source: LinkModel | ((row: Selection) => Cell)): source is LinkModel {
  return typeof source !== "function" && source.cardinality === "one";
}

function onlyRow(at: number, read: ReadRow): ReadRow {
  return (cells, request) => {
    const only = (cells[at] as readonly Row[])[0];
    return only === undefined ? null : read(only, request, null);
  };
}

function allRows(at: number, read: ReadRow): ReadRow {
  return (cells, request) => (cells[at] as readonly Row[]).map((one) => read(one, request, null));
}

function limitedTo(size: (request: RequestInputs) => number, { parameters }: Planning): Pick<Page, "limit"> {
  return { limit: parameters.addLimit((request) => BigInt(size(request))) };
}

/** `first` of a list; without one what the list shows by itself. */
function listSize(
  { planning, field, nodes, place }: SelectedField,
  source: LinkModel | ((row: Selection) => Cell),
): (request: RequestInputs) => number {
  const shows = typeof source === "function" ? undefined : source.shows;
  const first = readArguments(field.args, nodes[0]?.arguments ?? [], planning.document.variables).get(
    "first",
  );
  // What takes no `first` must not leave out anything without a word.
  const unasked = field.args.length === 0 ? listLimits.maximum : listLimits.default;
  if (!isGiven(first)) return () => shows ?? unasked;
  if (first.input !== "leaf") throw new AttestError("BAD_USER_INPUT", `${place.path}.first: give a number.`);
  return (request) => checkSize(first.read(request.variables) as number, `${place.path}.first`);
}

/** Whether nodes of such lists may be met again, and much is asked of them. */
function isShared(
  link: LinkModel,
  { level, nodes, planning }: SelectedField,
  type: GraphQLCompositeType,
): boolean {
  return level.row.occurrence === "many" && mayMeetAgain(link) && leadsOn(planning.document, type, nodes);
}

function listPage(link: LinkModel, row: RowBuilder): Omit<Page, "limit" | "table"> {
  return {
    way: wayOf(link),
    condition: null,
    order: [...link.defaultOrder, "id"].map((property) => ({
      expression: nodeProperty(property),
      direction: "ASC",
      nulls: "last",
      nullable: false,
    })),
    after: null,
    before: null,
    backward: false,
    isCounted: false,
    isInOrder: false,
    row: row.selection,
  };
}
