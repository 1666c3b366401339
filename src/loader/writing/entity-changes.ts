import { foldText } from "../../evidence/fold-text.js";
import type { ProjectedEntity } from "../../evidence/project-entities.js";
import type { FuzzyTime } from "../../evidence/records.js";
import type { AttributeModel } from "../../ontology/attribute.js";
import type { KindModel } from "../../ontology/model.js";
import {
  foldedProperty,
  isDegreeProperty,
  timeParts,
  timeProperty,
} from "../../ontology/stored-properties.js";
import type { Value } from "../../store/statement.js";
import { groupBy } from "../../support/group-by.js";
import type { Change } from "./change.js";
import { changedNode } from "./node-changes.js";
import { type Properties, requiredText, stored as withoutNulls, timeProperties } from "./properties.js";
import { entityLabels } from "./stored-entity.js";

/** An entity as it is to be, and as it is stored. */
export interface EntityDifference {
  readonly kind: KindModel;
  readonly properties: Properties;
  /** Null: it is not stored yet. */
  readonly before: { readonly kind: KindModel; readonly properties: Properties } | null;
}

/** New entities, entities of another kind than before, and entities with other properties. */
export function entityChanges(entities: readonly EntityDifference[]): readonly Change[] {
  const created = groupBy(
    entities.filter(({ before }) => before === null),
    ({ kind }) => kind,
  );
  const changed = entities.flatMap(({ before, properties }) =>
    before === null ? [] : changedNode(requiredText(properties, "id"), before.properties, properties),
  );
  return [
    ...[...created].map(([kind, those]): Change => {
      return {
        change: "createNodes",
        labels: entityLabels(kind),
        nodes: those.map(({ properties }) => properties),
        ends: [],
      };
    }),
    ...entities.flatMap(relabeling),
    { change: "changeNodes", label: "Entity", nodes: changed },
  ];
}

function relabeling({ kind, properties, before }: EntityDifference): readonly Change[] {
  if (before === null || before.kind === kind) return [];
  const [older, newer] = [entityLabels(before.kind), entityLabels(kind)];
  const removed = older.filter((label) => !newer.includes(label));
  const added = newer.filter((label) => !older.includes(label));
  return [{ change: "relabelNodes", label: "Entity", removed, added, ids: [requiredText(properties, "id")] }];
}

/** What claims make of an entity, as it is stored: its modality and the values of its attributes. */
export function projectedProperties(kind: KindModel, projected: ProjectedEntity | undefined): Properties {
  const properties: Record<string, Value> = { modality: projected?.modality ?? "ACTUAL" };
  for (const [name, value] of Object.entries(projected?.attributes ?? {})) {
    const attribute = kind.attributes.get(name);
    if (attribute !== undefined) Object.assign(properties, valueProperties(attribute, value));
  }
  return withoutNulls(properties);
}

/** Parts stored properties into those that claims make and those that are declared. Numbers of edges are neither. */
export function partProperties(
  kind: KindModel,
  properties: Properties,
): { readonly projected: Properties; readonly declared: Properties } {
  const names = projectedNames(kind);
  const entries = Object.entries(properties);
  return {
    projected: Object.fromEntries(entries.filter(([name]) => names.has(name))),
    declared: Object.fromEntries(entries.filter(([name]) => !names.has(name) && !isDegreeProperty(name))),
  };
}

function projectedNames(kind: KindModel): ReadonlySet<string> {
  const names = new Set(["modality"]);
  for (const { name, type, from } of kind.attributes.values()) {
    if (from !== "fact") continue;
    if (type.type === "time") for (const part of timeParts) names.add(timeProperty(name, part));
    else if (type.type === "text") names.add(name).add(foldedProperty(name));
    else names.add(name);
  }
  return names;
}

function valueProperties(
  { name, type }: AttributeModel,
  value: string | FuzzyTime,
): Readonly<Record<string, Value>> {
  if (typeof value !== "string") return timeProperties(name, value);
  switch (type.type) {
    case "integer":
      return { [name]: BigInt(value) };
    case "boolean":
      return { [name]: value === "true" };
    case "text":
      return { [name]: value, [foldedProperty(name)]: foldText(value) };
    default:
      return { [name]: value };
  }
}
