import type { FieldNode } from "graphql";
import type { KindModel } from "../../ontology/model.js";
import type { Row } from "../../store/statement.js";
import { planNodesById } from "./plan-nodes.js";
import { selectionKey, type Place, type Planning } from "./planning.js";
import { once, type RequestInputs } from "./request-inputs.js";
import type { RowBuilder } from "./row-builder.js";

/** Nodes that one selection asks of a result: their ids while they are collected, then themselves. */
interface Asked {
  readonly ids: Set<string>;
  nodes: ReadonlyMap<unknown, unknown>;
}

/** One selection on nodes of a result. */
export interface NodeSelection {
  readonly collect: (id: string, request: RequestInputs) => void;
  /** Null where no node has the id any more. */
  readonly read: (id: string, request: RequestInputs) => unknown;
}

/** The nodes that the result of an exploration names by id: each selection is a cell of one statement. */
export class FoundNodes {
  readonly #selections: {
    readonly askedOf: (request: RequestInputs) => Asked;
    readonly readNodes: ReturnType<typeof planNodesById>;
  }[] = [];

  constructor(
    private readonly planning: Planning,
    /** The row of the statement. */
    readonly row: RowBuilder,
  ) {}

  /** Plans what is selected of nodes of some kinds. */
  plan(kinds: readonly KindModel[], nodes: readonly FieldNode[], place: Place): NodeSelection {
    const memoKey = { selection: selectionKey(nodes) };
    const askedOf = (request: RequestInputs): Asked =>
      once(request, memoKey, () => ({ ids: new Set<string>(), nodes: new Map() }));
    const idsOf = (request: RequestInputs): readonly string[] => [...askedOf(request).ids];
    const { planning, row } = this;
    this.#selections.push({
      askedOf,
      readNodes: planNodesById(kinds, { idsOf, row, nodes, planning, place }),
    });
    return {
      collect: (id, request) => void askedOf(request).ids.add(id),
      read: (id, request) => askedOf(request).nodes.get(id) ?? null,
    };
  }

  /** Forgets what results named before. */
  forget(request: RequestInputs): void {
    for (const { askedOf } of this.#selections) askedOf(request).ids.clear();
  }

  get isEmpty(): boolean {
    return this.#selections.length === 0;
  }

  /** Whether a result named any node. */
  isAsked(request: RequestInputs): boolean {
    return this.#selections.some(({ askedOf }) => askedOf(request).ids.size > 0);
  }

  /** Takes the row of the statement; without cells, as where it was not sent, no node is there. */
  take(cells: Row, request: RequestInputs): void {
    if (cells.length === 0) return;
    for (const { askedOf, readNodes } of this.#selections) askedOf(request).nodes = readNodes(cells, request);
  }
}
