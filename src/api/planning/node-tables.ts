import { nodeProperty } from "../../plan/expression.js";
import type { Selection } from "../../plan/plan.js";
import type { Row } from "../../store/statement.js";
import { once, type RequestInputs } from "./request-inputs.js";
import { RowBuilder, type ReadRow } from "./row-builder.js";

/** Nodes that rows refer to by id. What is selected of a node is read once, however often it is met. */
export class NodeTable {
  /** A row for each node: its id first. */
  readonly row = new RowBuilder("many");

  constructor(
    /** Its number in the plan. */
    readonly number: number,
    private readonly tables: NodeTables,
  ) {
    this.row.value(nodeProperty("id"));
  }

  /**
   * The reader of a row that refers to a node: it gives the same object wherever the node is met.
   *
   * @param from the row that refers
   * @param read how the object is read from the node's row
   */
  planReference(from: RowBuilder, read: ReadRow): ReadRow {
    const place = from.value(nodeProperty("id"));
    return (cells, request) => {
      const objects = once(request, read, () => new Map<unknown, unknown>());
      const id = cells[place];
      const known = objects.get(id);
      if (known !== undefined) return known;
      const object = read(this.tables.rowsOf(this.number, request).get(id) as Row, request, null);
      objects.set(id, object);
      return object;
    };
  }
}

/** The tables of a plan. */
export class NodeTables {
  readonly #tables: NodeTable[] = [];
  readonly #opened = {};

  add(): NodeTable {
    const table = new NodeTable(this.#tables.length, this);
    this.#tables.push(table);
    return table;
  }

  get selections(): readonly Selection[] {
    return this.#tables.map(({ row }) => row.selection);
  }

  /** Takes the tables from a row of the statement, in which they come last; to be called before anything is read from it. */
  open(cells: Row, request: RequestInputs): void {
    if (this.#tables.length === 0) return;
    const tables = cells.slice(-this.#tables.length) as readonly (readonly Row[])[];
    request.memo.set(this.#opened, tables.map(byId));
  }

  /** The rows of a table, by id. */
  rowsOf(number: number, request: RequestInputs): ReadonlyMap<unknown, Row> {
    const opened = request.memo.get(this.#opened) as readonly ReadonlyMap<unknown, Row>[];
    return opened[number] as ReadonlyMap<unknown, Row>;
  }
}

/** Requests that shared a statement have the same lists. */
const indexed = new WeakMap<readonly Row[], ReadonlyMap<unknown, Row>>();

function byId(rows: readonly Row[]): ReadonlyMap<unknown, Row> {
  const known = indexed.get(rows);
  if (known !== undefined) return known;
  const index = new Map(rows.map((row) => [row[0], row]));
  indexed.set(rows, index);
  return index;
}
