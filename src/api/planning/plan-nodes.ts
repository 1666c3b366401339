import { isAbstractType, type GraphQLCompositeType } from "graphql";
import { AttestError } from "../../errors/attest-error.js";
import type { KindModel, Ontology } from "../../ontology/model.js";
import { nodeProperty } from "../../plan/expression.js";
import { pageLimits } from "../../plan/limits.js";
import type { Row } from "../../store/statement.js";
import { TYPE_NAME } from "../response/type-name.js";
import { readArgument, type RootParts, type RootPlanning } from "./root-field.js";
import type { RequestInputs } from "./request-inputs.js";
import { RowBuilder } from "./row-builder.js";

/**
 * Plans `node(id)` and `nodes(ids)`: an id may be of any kind, so each label is looked up, entities at once.
 * Ids are unique over all kinds, and a label's index answers at once where it has none of them.
 */
export function planNodes(
  argument: "id" | "ids",
  { planning, place, trees, nodes }: RootPlanning,
): RootParts {
  const idsOf = readIds(readArgument(trees.get(argument)), `${place.path}.${argument}`);
  const ids = planning.parameters.add((request) => idsOf(request));
  const row = new RowBuilder();
  const readers = labelsOf(planning.ontology).map((kind) => {
    const nodeRow = new RowBuilder();
    nodeRow.value(nodeProperty("id"));
    const type = planning.document.schema.getType(kind.name) as GraphQLCompositeType;
    const read = planning.planObject(
      type,
      nodes,
      { row: nodeRow, of: "node", link: null, binding: null },
      place,
    );
    const at = row.cell(`nodes ${kind.name}`, () => ({
      cell: "nodes",
      label: kind.name,
      ids,
      row: nodeRow.selection,
    }));
    return (cells: Row, request: RequestInputs) =>
      (cells[at] as readonly Row[]).map((one) => {
        const node = read(one, request, null) as object;
        return [
          one[0],
          isAbstractType(type) ? node : Object.assign(node, { [TYPE_NAME]: type.name }),
        ] as const;
      });
  });
  const readAll = (rows: readonly Row[], request: RequestInputs): unknown[] => {
    const cells = (rows[0]?.[0] ?? []) as Row;
    const found = new Map(readers.flatMap((read) => read(cells, request)));
    return idsOf(request).map((id) => found.get(id) ?? null);
  };
  return {
    source: { source: "none" },
    row,
    read: argument === "ids" ? readAll : (rows, request) => readAll(rows, request)[0],
  };
}

/** Labels that between them hold every node with a global id, each once. */
function labelsOf(ontology: Ontology): readonly KindModel[] {
  return [...ontology.kinds.values()].filter(
    (kind) => kind.many !== undefined && (kind.layer === "evidence" || kind.ancestors.length === 0),
  );
}

function readIds(
  read: (request: RequestInputs) => unknown,
  argument: string,
): (request: RequestInputs) => readonly string[] {
  return (request) => {
    const given = read(request);
    const ids = (Array.isArray(given) ? given : [given]) as readonly string[];
    if (ids.length <= pageLimits.maximum) return ids;
    throw new AttestError(
      "BAD_USER_INPUT",
      `${argument}: ${ids.length} ids are too many; give at most ${pageLimits.maximum}.`,
      { argument, maximum: pageLimits.maximum },
    );
  };
}
