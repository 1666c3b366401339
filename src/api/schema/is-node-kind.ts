import type { KindModel } from "../../ontology/model.js";

/** Whether what is of the kind can be looked up by its id. What Query neither finds nor lists, such as a name, is only met below its owner. */
export function isNodeKind(kind: KindModel): boolean {
  return kind.one !== undefined || kind.many !== undefined;
}
