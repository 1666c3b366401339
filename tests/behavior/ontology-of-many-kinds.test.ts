import { beforeAll, expect, test } from "@jest/globals";
import { countEntities } from "../../src/api/ontology/graph-counts.js";
import { OperationRun } from "../../src/api/execution/operation-run.js";
import { SharedReads } from "../../src/api/execution/shared-reads.js";
import { openEdgeMemory } from "../../src/exploration/paths/edge-memory.js";
import { openTermMemory } from "../../src/exploration/search/term-memory.js";
import { defineOntology } from "../../src/ontology/define-ontology.js";
import * as evidenceKinds from "../../src/ontology/evidence-kinds.js";
import { evidenceLinks } from "../../src/ontology/evidence-links.js";
import { Kind, type KindClass } from "../../src/ontology/kind.js";
import * as kinds from "../../src/ontology/kinds.js";
import type { KindModel, Ontology } from "../../src/ontology/model.js";
import * as relations from "../../src/ontology/relations.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { describeOnEachStore } from "../support/stores.js";
import { replaceGraph } from "../support/write-graph.js";

/** An ontology with so many kinds beside its own that no engine counts them all in one statement. */
function ontologyOf(amount: number): Ontology {
  const added = Array.from({ length: amount }, (_, at) => {
    const name = `Kind${at}`;
    const declared = { [name]: class extends kinds.Entity {} }[name] as KindClass;
    Kind({ many: `kinds${at}`, label: { en: name }, description: "One of many." })(declared);
    return [name, declared] as const;
  });
  return defineOntology({
    kinds: { ...kinds, ...Object.fromEntries(added) },
    evidenceKinds,
    relations,
    evidenceLinks,
  });
}

describeOnEachStore("An ontology of more kinds than a statement can count", (openEmptyStore) => {
  const ontology = ontologyOf(260);
  const kindOf = (name: string): KindModel => ontology.kinds.get(name) as KindModel;
  let store: GraphStore;

  beforeAll(async () => {
    store = await openEmptyStore();
    const node = (label: string, id: string) => ({ labels: ["Entity", label], properties: { id } });
    await replaceGraph(store, {
      nodes: [
        node("Kind0", "a"),
        node("Kind7", "b"),
        node("Kind7", "c"),
        node("Kind259", "d"),
        node("State", "e"),
      ],
      relationships: [],
    });
  }, 120_000);

  test("has its counts all the same", async () => {
    const run = new OperationRun(
      { roots: new Map(), keys: [], isComplete: false, writtenCost: 0 },
      { variables: {}, languages: [], knownLanguages: [], memo: new Map(), misplacedNulls: 0 },
      {
        ...{ store, ontology, timeout: 20_000, maximumCost: 1 },
        reads: new SharedReads(store),
        edges: openEdgeMemory({ store, ontology, most: 0 }),
        terms: openTermMemory({ store, most: 0 }),
      },
    );
    const counts = ["Kind0", "Kind1", "Kind7", "Kind259", "State", "Actor", "Entity", "Claim"].map((name) =>
      countEntities(kindOf(name), run, ontology),
    );
    expect(await Promise.all(counts)).toEqual([1, 0, 2, 1, 1, 1, 5, 0]);
  });
});
