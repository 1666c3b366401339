import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FactSet } from "../../src/loader/fact-set.js";
import { prepareGraph } from "../../src/loader/prepare-graph.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import { openEmbeddedStore } from "../../src/store/embedded/embedded-store.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { loadInTurn, readAlternatingSets, writeAlternatingFolders } from "../support/alternating-load.js";
import { dumpGraph } from "../support/dump-graph.js";
import { killEngine } from "../support/kill-engine.js";
import { canMount, mountDisk, type SmallDisk } from "../support/small-disk.js";

const refused = {
  name: "AttestError",
  code: "UNAVAILABLE",
  message:
    "The change could not be written to disk, so nothing was stored. Make room where the data lies (DATA_DIR), then try again.",
};

(canMount ? describe : describe.skip)("the embedded store on a disk that is full", () => {
  let directory: string;
  let data: string;
  let disk: SmallDisk;
  let sets: readonly FactSet[];
  let store: GraphStore;

  const open = async (): Promise<void> => {
    store = await openEmbeddedStore({ directory: data, defaultTimeout: 20_000 });
  };
  const write = (i: number, text = ""): Promise<unknown> =>
    store.write([{ text: "CREATE (:Written {i: $i, text: $text})", parameters: { i: BigInt(i), text } }]);
  const written = async (): Promise<readonly unknown[]> =>
    (await store.read({ text: "MATCH (n:Written) RETURN n.i AS i ORDER BY i", parameters: {} })).map(
      ([i]) => i,
    );

  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), "attest-full-"));
    data = join(directory, "data");
    mkdirSync(data);
    disk = mountDisk(data, "4m");
    writeAlternatingFolders(directory);
    sets = await readAlternatingSets(directory);
    await open();
    await prepareGraph(store, attestOntology, { allowCreate: true });
  });

  afterEach(async () => {
    await store.close();
    disk.unmount();
    rmSync(directory, { recursive: true, force: true });
  });

  test("refuses a load, keeps the last whole, and loads when there is room", async () => {
    await loadInTurn(store, sets, 0);
    const before = await dumpGraph(store);
    disk.fill();
    await expect(loadInTurn(store, sets, 1)).rejects.toMatchObject(refused);
    expect(await dumpGraph(store)).toEqual(before);
    disk.makeRoom();
    await loadInTurn(store, sets, 1);
    const after = await dumpGraph(store);
    expect(after).not.toEqual(before);
    await store.close();
    await open();
    expect(await dumpGraph(store)).toEqual(after);
  });

  test("keeps every write that it acknowledged, and none that it refused, however it ends", async () => {
    const acknowledged: number[] = [];
    const writeSome = async (from: number, size: number): Promise<void> => {
      for (let i = from; i < from + 500; i++) {
        try {
          await write(i, "x".repeat(size));
          acknowledged.push(i);
        } catch (error) {
          expect(error).toMatchObject(refused);
          return;
        }
      }
    };
    // The last bytes of the disk go to ever smaller writes.
    await writeSome(0, 20_000);
    await writeSome(1_000, 500);
    await writeSome(2_000, 1);
    expect(acknowledged.length).toBeGreaterThan(50);
    expect(await written()).toEqual(acknowledged);
    killEngine(data);
    expect(await written()).toEqual(acknowledged);
    await store.close();
    await open();
    expect(await written()).toEqual(acknowledged);
    await store.close();
  });

  test("starts on it, answers, and writes when there is room", async () => {
    await write(1);
    disk.fill();
    await store.close();
    await open();
    expect(await written()).toEqual([1]);
    await expect(write(2, "x".repeat(200_000))).rejects.toMatchObject(refused);
    disk.makeRoom();
    await write(3);
    killEngine(data);
    expect(await written()).toEqual([1, 3]);
  });
});
