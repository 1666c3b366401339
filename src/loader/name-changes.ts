import type { EntityRecord } from "../evidence/records.js";
import type { Change } from "./writing/change.js";
import { linkTypes } from "./writing/link-types.js";
import { nodeDifference } from "./writing/node-changes.js";
import { type Properties, requiredText } from "./writing/properties.js";
import { nameProperties } from "./writing/stored-entity.js";

/** The names of a set's entities, against those that are stored of them. */
export function nameChanges(
  entities: readonly EntityRecord[],
  stored: ReadonlyMap<string, Properties>,
): readonly Change[] {
  const owners = new Map<string, string>();
  const wanted: Properties[] = [];
  for (const entity of entities) {
    for (const name of nameProperties(entity)) {
      owners.set(requiredText(name, "id"), entity.id);
      wanted.push(name);
    }
  }
  const { created, changed } = nodeDifference(wanted, stored);
  const ownerIds = created.map((name) => owners.get(requiredText(name, "id")) ?? "");
  return [
    { change: "removeNodes", label: "Name", ids: [...stored.keys()].filter((id) => !owners.has(id)) },
    {
      change: "createNodes",
      labels: ["Name"],
      nodes: created,
      ends: [{ link: linkTypes.named, newNode: "to", ids: ownerIds }],
    },
    { change: "changeNodes", label: "Name", nodes: changed },
  ];
}
