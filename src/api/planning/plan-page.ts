import { nodeProperty } from "../../plan/expression.js";
import type { Page } from "../../plan/plan.js";
import { isBestReadInOrder, type ReadInOrder } from "../../plan/read-in-order.js";
import type { Row } from "../../store/statement.js";
import { isCounted, type Connection } from "./connection.js";
import { type Planning, selectionKey } from "./planning.js";
import type { RequestInputs } from "./request-inputs.js";
import type { PageState } from "./row-builder.js";

/** The rows of a page, cut to size and in the order asked for, with what was beyond. */
export interface ReadPage {
  /** Of the whole list; undefined where it is not counted with the page. */
  readonly total: unknown;
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
  readonly state: PageState;
}

/** Plans the page of a connection as a cell of the row that it hangs on. */
export function planPage(connection: Connection): (row: Row, request: RequestInputs) => ReadPage {
  const { field, parent, pageArguments, after, before } = connection;
  const isRoot = field.link === null;
  const counted = isCounted(connection);
  const place = parent.cell(`page ${selectionKey(field.nodes)}`, () => ({
    cell: "page",
    page: pageOf(connection),
  }));
  const parentPlace = isRoot ? -1 : parent.value(nodeProperty("id"));
  return (row, request) => {
    const parentId = isRoot ? "" : (row[parentPlace] as string);
    after?.check(request, parentId);
    before?.check(request, parentId);
    const cell = row[place] as readonly [unknown, readonly Row[]] | readonly Row[];
    const [total, all] = counted
      ? (cell as readonly [unknown, readonly Row[]])
      : [undefined, cell as readonly Row[]];
    const size = pageArguments.size(request);
    const cut = all.length > size ? all.slice(0, size) : all;
    return {
      total,
      rows: pageArguments.backward ? [...cut].reverse() : cut,
      hasMore: all.length > size,
      state: { parentId },
    };
  };
}

function isReadInOrder(list: ReadInOrder, { readsInOrder }: Planning): boolean {
  return readsInOrder && isBestReadInOrder(list);
}

/** One row more than asked for tells whether there is a next page; nothing else needs it. */
function pageOf(connection: Connection): Page {
  const { field, condition, binding, pageArguments, after, before, row, planning, asked, table } = connection;
  const beyond = asked.more ? 1 : 0;
  const list = { way: field.way, condition, order: binding.order, isCounted: isCounted(connection) };
  return {
    ...list,
    isInOrder: isReadInOrder(list, planning),
    after: after?.parameters ?? null,
    before: before?.parameters ?? null,
    backward: pageArguments.backward,
    limit: planning.parameters.addLimit((request) => BigInt(pageArguments.size(request) + beyond)),
    row: row.selection,
    table: table?.number ?? null,
  };
}
