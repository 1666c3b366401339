import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FactSet } from "../../src/loader/fact-set.js";
import { loadFacts } from "../../src/loader/load-facts.js";
import { readFacts } from "../../src/loader/read-facts.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { smallFacts, smallFolder, type Files } from "./facts-folder.js";

/** Two folders of facts that take turns: what one adds, changes and closes, the other takes back. */
const folders: Readonly<Record<string, Files>> = {
  even: { ...smallFolder, "facts.yaml": smallFacts },
  odd: {
    ...smallFolder,
    "facts.yaml": `${smallFacts.replace(/role: LEAD/g, "role: CONTRIBUTOR").replace("modality: PLANNED", "modality: ACTUAL")}
      - quote: La Norlande dirige la mission
        facts:
          - {subject: norland, contributesTo: harbor-watch, role: LEAD, discriminator: again}
`,
  },
};

/** Writes both folders below a directory. */
export function writeAlternatingFolders(directory: string): void {
  for (const [name, files] of Object.entries(folders))
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, name, path)), { recursive: true });
      writeFileSync(join(directory, name, path), content);
    }
}

/** Reads both, in the order in which they take turns. */
export async function readAlternatingSets(directory: string): Promise<readonly FactSet[]> {
  return Promise.all(["even", "odd"].map((name) => readFacts(join(directory, name), attestOntology)));
}

/** The load with this number, from 0: which set, and when it is recorded, follow from the number alone. */
export async function loadInTurn(store: GraphStore, sets: readonly FactSet[], number: number): Promise<void> {
  const set = sets[number % sets.length] as FactSet;
  const time = new Date(Date.UTC(2026, 0, 1, 0, 0, number));
  await loadFacts(store, attestOntology, set, { clock: () => time });
}
