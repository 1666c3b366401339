import type { KindModel } from "./model.js";

/** Whether an id is one of an entity: only theirs have no colon (docs/stored-graph.md). */
export function isEntityId(id: string): boolean {
  return !id.includes(":");
}

/** Whether an id can be one of a kind: those of the evidence begin with the name of their kind, as `fact:italy:supports:ukraine`. */
export function canBeIdOf({ layer, name }: Pick<KindModel, "layer" | "name">, id: string): boolean {
  return layer === "evidence" ? id.startsWith(`${name.toLowerCase()}:`) : isEntityId(id);
}
