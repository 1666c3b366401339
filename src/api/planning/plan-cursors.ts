import { decodeCursor, encodeCursor, fingerprintOf, foreignCursor, type Cursor } from "../../plan/cursor.js";
import type { Expression } from "../../plan/expression.js";
import type { ParameterName } from "../../plan/parameter-name.js";
import type { Row } from "../../store/statement.js";
import type { CursorBinding } from "./cursor-binding.js";
import type { InputTree } from "./input-tree.js";
import type { Planning } from "./planning.js";
import { once, type RequestInputs } from "./request-inputs.js";
import type { PageState, RowBuilder } from "./row-builder.js";

/** A cursor given as an argument: its keys as parameters, and its check against the parent met. */
export interface Bound {
  readonly parameters: readonly ParameterName[];
  readonly check: (request: RequestInputs, parentId: string) => void;
}

/** Digest of what a list is, for a request. */
function fingerprint(binding: CursorBinding, request: RequestInputs): string {
  return once(request, binding, () =>
    fingerprintOf([
      binding.list,
      binding.order.map(({ expression, direction, nulls }) => [identityOf(expression), direction, nulls]),
      binding.values(request.variables),
      request.languages,
    ]),
  );
}

/** An expression without names of parameters: they depend on what else an operation asks. Languages are bound beside it. */
function identityOf(expression: Expression): unknown {
  return expression.expression === "localized" ? expression.fallback : expression;
}

/** Plans a cursor given as `after` or `before`. */
export function planBound(
  tree: InputTree & { input: "leaf" },
  argument: string,
  binding: CursorBinding,
  planning: Planning,
): Bound {
  const decoded = {};
  const cursorOf = (request: RequestInputs): Cursor =>
    once(request, decoded, () =>
      decodeCursor(tree.read(request.variables) as string, {
        fingerprint: fingerprint(binding, request),
        keys: binding.order.length,
        argument: `${binding.path}.${argument}`,
      }),
    );
  return {
    parameters: binding.order.map((_, at) =>
      planning.parameters.add((request) => cursorOf(request).keys[at] ?? null),
    ),
    check: (request, parentId) => {
      if (cursorOf(request).parentId !== parentId) throw foreignCursor(`${binding.path}.${argument}`);
    },
  };
}

/** Plans the cursor of each row: adds the order's keys to it. */
export function planCursor(
  row: RowBuilder,
  binding: CursorBinding,
): (row: Row, request: RequestInputs, page: PageState) => string {
  const places = binding.order.map((key) => row.value(key.expression));
  return (cells, request, page) =>
    encodeCursor({
      fingerprint: fingerprint(binding, request),
      parentId: page.parentId,
      keys: places.map((place) => cells[place] ?? null),
    });
}
