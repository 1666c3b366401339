import type { LinkStep } from "../../ontology/model.js";
import type { Expression } from "../../plan/expression.js";
import type { Cell, Selection } from "../../plan/plan.js";
import type { Row } from "../../store/statement.js";
import type { RequestInputs } from "./request-inputs.js";

/** Where a page stands while its rows are read: what its cursors are bound to. */
export interface PageState {
  readonly parentId: string;
}

/** Reads a part of the answer from a row. Compiled once with the plan. */
export type ReadRow<T = unknown> = (row: Row, request: RequestInputs, page: PageState | null) => T;

/** Collects the cells of a row; what is asked twice is read once. */
export class RowBuilder {
  readonly #known = new Map<string, number>();
  readonly #planned = new Map<string, ReadRow>();
  readonly #beyond = new Map<string, RowBuilder>();

  /**
   * @param occurrence whether the statement reads one such row for a request, or may read many
   * @param cells of the row, where others are collected too
   * @param of what a cell is to the row: of the row's own node, or of another
   */
  constructor(
    readonly occurrence: "once" | "many",
    private readonly cells: Cell[] = [],
    private readonly of: (cell: Cell) => Cell = (cell) => cell,
  ) {}

  /** The place of a value in the row. */
  value(expression: Expression): number {
    return this.cell(JSON.stringify(expression), () => ({ cell: "value", expression }));
  }

  /** The place of a cell in the row; cells with the same key are one. */
  cell(key: string, make: () => Cell): number {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const place = this.cells.length;
    // Reserved before it is made: making it may add other cells.
    this.cells.push({ cell: "value", expression: { expression: "property", of: "node", property: "id" } });
    this.#known.set(key, place);
    this.cells[place] = this.of(make());
    return place;
  }

  /** Collects cells of the one node that is always met by these steps: in the same row, since a list of its own is one more to make, send and read. */
  beyond(steps: readonly LinkStep[]): RowBuilder {
    const key = JSON.stringify(steps);
    const known = this.#beyond.get(key);
    if (known !== undefined) return known;
    const of = (cell: Cell): Cell => this.of({ cell: "one", steps, of: cell });
    const builder = new RowBuilder(this.occurrence, this.cells, of);
    this.#beyond.set(key, builder);
    return builder;
  }

  /** A part of the answer that several concrete types share is planned once. */
  planOnce(key: string, plan: () => ReadRow): ReadRow {
    const known = this.#planned.get(key);
    if (known !== undefined) return known;
    const read = plan();
    this.#planned.set(key, read);
    return read;
  }

  /** The row as planned so far. */
  get selection(): Selection {
    return { cells: this.cells };
  }
}
