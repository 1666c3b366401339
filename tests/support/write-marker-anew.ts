import { changeOntology, readMarker } from "../../src/loader/graph-marker.js";
import type { GraphStore } from "../../src/store/graph-store.js";

/** Writes what a graph says of itself as it is: as any write does, it gives the graph a new version. */
export async function writeMarkerAnew(store: GraphStore): Promise<void> {
  const marker = await readMarker(store);
  if (marker === null) throw new Error("The graph has no marker.");
  await store.write([changeOntology(marker.fingerprint, marker.ontology)]);
}
