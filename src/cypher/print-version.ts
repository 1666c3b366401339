import { marker } from "../ontology/stored-properties.js";
import type { Variables } from "./variables.js";

/** Properties of the marker which together tell the graph as it is from what it was before the last write. */
export const versionProperties = ["revision", "version"] as const;

/** Binds `versions`: a row of these properties, or none where the graph has no marker. */
export function printVersion(variables: Variables): string {
  const cells = versionProperties.map((property) => `v.${property}`).join(", ");
  const match = `MATCH (v:${marker.label} {id: ${variables.value("marker")}})`;
  return variables.subquery("", `${match} RETURN collect([${cells}]) AS versions`);
}

/** The parameter of `printVersion`. */
export const versionParameters = { marker: marker.id } as const;

/**
 * Reads what `printVersion` bound: equal texts for the same content, null where that cannot be told. A graph that was last written
 * before there were versions has only a revision.
 */
export function readVersion(versions: unknown): string | null {
  const [version] = versions as readonly (readonly [revision: unknown, version: unknown])[];
  return version === undefined ? null : version.map(String).join(" ");
}
