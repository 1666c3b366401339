import type { KindModel } from "../../ontology/model.js";
import { getRequired } from "../../support/get-required.js";
import type { DeclaredTypes, TypeClass } from "./declared-types.js";
import type { EnumTypes } from "./enum-types.js";
import type { GroupTypes } from "./group-types.js";
import type { KindFilters } from "./kind-filters.js";
import type { OrderTypes } from "./order-types.js";
import type { ValueTypes } from "./value-types.js";

/** What fields of nodes, of connections and of Query are made of. */
export interface SchemaParts {
  readonly types: DeclaredTypes;
  readonly enums: EnumTypes;
  readonly values: ValueTypes;
  readonly filters: KindFilters;
  readonly orders: OrderTypes;
  readonly groups: GroupTypes;
  /** The interface of all that has an id. */
  readonly node: TypeClass;
  /** The type of facts, which edges between entities stand for. */
  readonly fact: TypeClass;
  /** The input of the argument `evidence`. */
  readonly evidence: TypeClass;
  /** The type of each kind. */
  readonly kinds: ReadonlyMap<KindModel, TypeClass>;
}

/** The type of a kind, which is declared before any field. */
export function typeOfKind(parts: Pick<SchemaParts, "kinds">, kind: KindModel): TypeClass {
  return getRequired(parts.kinds, kind, `the type of ${kind.name}`);
}
