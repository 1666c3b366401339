/** A process that loads two folders of facts in turn into the data directory it is given, telling its parent of each load when it is stored. */
import { prepareGraph } from "../../src/loader/prepare-graph.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import { openEmbeddedStore } from "../../src/store/embedded/embedded-store.js";
import { loadInTurn, readAlternatingSets } from "./alternating-load.js";

const [data = "", folders = ""] = process.argv.slice(2);
const sets = await readAlternatingSets(folders);
const store = await openEmbeddedStore({ directory: data, defaultTimeout: 10_000 });
await prepareGraph(store, attestOntology, { allowCreate: true });
process.send?.("prepared");
for (let number = 0; ; number++) {
  await loadInTurn(store, sets, number);
  process.send?.(number);
}
