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
import { wayOf } from "./way-of.js";
import type { SelectedField } from "./selected-field.js";
import { selectionKey } from "./planning.js";
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
  const size = shown === "all" ? listSize(selected, source) : () => 1;
  const row = new RowBuilder();
  const cost = addCost(place.cost, size);
  const type = getNamedType(field.type) as GraphQLCompositeType;
  const read = planning.planObject(
    type,
    nodes,
    { row, of: "node", link: null, binding: null },
    { ...place, cost },
  );
  const cell = (): Cell =>
    typeof source === "function"
      ? source(row.selection)
      : {
          cell: "page",
          page: listPage(
            source,
            row,
            planning.parameters.addLimit((request) => BigInt(size(request))),
          ),
        };
  const at = level.row.cell(`list ${selectionKey(nodes)}`, cell);
  if (shown === "only") {
    return (cells, request) => {
      const only = (cells[at] as readonly Row[])[0];
      return only === undefined ? null : read(only, request, null);
    };
  }
  return (cells, request) => (cells[at] as readonly Row[]).map((one) => read(one, request, null));
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

function listPage(link: LinkModel, row: RowBuilder, limit: string): Page {
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
    limit,
    row: row.selection,
  };
}
