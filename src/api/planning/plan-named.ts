import { AttestError } from "../../errors/attest-error.js";
import { foldText } from "../../evidence/fold-text.js";
import { nameProperty } from "../../ontology/stored-properties.js";
import { nodeProperty } from "../../plan/expression.js";
import type { Row } from "../../store/statement.js";
import type { InputTree } from "./input-tree.js";
import { readArgument, type RootParts, type RootPlanning } from "./root-field.js";
import type { RequestInputs } from "./request-inputs.js";
import { RowBuilder } from "./row-builder.js";

/** As many candidates as an error shows for an ambiguous name. */
const maximumCandidates = 10n;

/** Plans `entity(by: {name})`: any name in any language, compared without case and accents. */
export function planNamed(
  tree: InputTree | undefined,
  { planning, place, type, nodes }: RootPlanning,
): RootParts {
  const row = new RowBuilder("once");
  const readName = readArgument(tree) as (request: RequestInputs) => string;
  const folded = planning.parameters.add((request) => foldText(readName(request)));
  const limit = planning.parameters.addLimit(() => maximumCandidates);
  const id = row.value(nodeProperty("id"));
  const name = row.value(nodeProperty(nameProperty()));
  const read = planning.planObject(
    type,
    nodes,
    { row, of: "node", table: null, link: null, binding: null },
    place,
  );
  return {
    source: { source: "named", folded, limit },
    row,
    nameOf: readName,
    read: (rows, request) => {
      const cells = rows.map((one) => one[0] as Row);
      if (cells.length > 1) {
        const candidates = cells.map((candidate) => ({ id: candidate[id], name: candidate[name] }));
        throw new AttestError(
          "AMBIGUOUS_NAME",
          `${place.path}: several entities are called "${readName(request)}". Ask for one by its id.`,
          { candidates },
        );
      }
      return cells[0] === undefined ? null : read(cells[0], request, null);
    },
  };
}
