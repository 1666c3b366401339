import type { Ontology } from "../ontology/model.js";
import type { GraphStore } from "../store/graph-store.js";
import { entityDifferences } from "./entity-difference.js";
import { degreeProperties, degreesOf } from "./degrees.js";
import { requireMarker } from "./graph-marker.js";
import { projectWorkingSet } from "./project-working-set.js";
import { readAllDisagreements } from "./stored-disagreements.js";
import { readAllItems } from "./terms/all-items.js";
import { allTermChanges } from "./terms/term-changes.js";
import { usesOf } from "./terms/term-uses.js";
import { readAllEdges, readAllEntities, readWholeWorkingSet } from "./whole-graph.js";
import { writeChanges } from "./write-changes.js";
import { disagreementChanges } from "./writing/disagreement-changes.js";
import { entityChanges } from "./writing/entity-changes.js";
import { edgeChanges, factChanges, wantedEdges } from "./writing/fact-changes.js";

/**
 * Computes anew, from the claims alone, what facts, edges, entities and disagreements show, and writes what differs.
 * A graph that only loaders wrote stays as it is.
 *
 * @returns number of nodes and relationships that were not right
 * @throws AttestError CONFLICT if the graph is not prepared, or something else wrote meanwhile
 */
export async function recomputeGraph(store: GraphStore, ontology: Ontology): Promise<number> {
  const marker = await requireMarker(store);
  const working = await readWholeWorkingSet(store);
  const stored = await readAllEntities(store);
  const projected = projectWorkingSet(working, ontology);
  const storedEdges = await readAllEdges(store, ontology);
  const facts = { ...working, projections: projected.facts, storedEdges };
  const degrees = degreesOf(wantedEdges(facts).values());
  const entities = entityDifferences({
    ontology,
    declared: [],
    stored,
    subjects: new Set(stored.keys()),
    projected: projected.entities,
    degreesOf: (id) => degreeProperties(degrees, id),
  });
  const disagreements = await readAllDisagreements(store);
  const changes = [
    ...entityChanges(entities),
    ...factChanges(facts),
    ...edgeChanges(facts),
    ...disagreementChanges(projected.disagreements, disagreements),
    ...(await allTermChanges(store, usesOf(await readAllItems(store, entities)))),
  ];
  return (await writeChanges(store, { ...marker, changes, marker })).size;
}
