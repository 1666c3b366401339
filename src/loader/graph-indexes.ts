import type { Ontology } from "../ontology/model.js";
import { indexedProperties } from "../ontology/indexed-properties.js";
import { foldedProperty, marker } from "../ontology/stored-properties.js";
import { forgetsLookups, type GraphIndexes, type GraphStore } from "../store/graph-store.js";

/** The keys and lookups of the stored graph (docs/stored-graph.md). */
export function graphIndexes(ontology: Ontology): GraphIndexes {
  const kinds = [...ontology.kinds.values()];
  const evidence = kinds.filter(({ layer }) => layer === "evidence").map(({ name }) => name);
  const byId = (label: string) => ({ label, property: "id" });
  const entities = kinds.filter(({ layer }) => layer === "entity");
  const narrower = entities.filter(({ name }) => name !== entityLabel);
  return {
    unique: [entityLabel, ...evidence, termLabel, marker.label].map(byId),
    lookup: [
      ...narrower.map(({ name }) => byId(name)),
      { label: "Name", property: foldedProperty("text") },
      { label: "Fact", property: indexedProperties.factLookup },
      ...termKeys.map((property) => ({ label: termLabel, property })),
    ],
    text: entities.map(({ name }) => ({ label: name, property: indexedProperties.text })),
    order: entities.map(({ name }) => ({ label: name, property: indexedProperties.order })),
  };
}

/** Makes what an engine has forgotten (`forgetsLookups`), for those that need it before anything else. */
export async function remakeLookups(store: GraphStore, ontology: Ontology): Promise<void> {
  if (forgetsLookups(store.engine)) await store.createIndexes(graphIndexes(ontology));
}

/** The label of terms, and the properties by which they are looked up beside their id. */
const termLabel = "Term";
const termKeys = ["word", "stem", "beginning", "firstHalf", "lastHalf"] as const;

/** The label that all entities have. */
export const entityLabel = "Entity";
