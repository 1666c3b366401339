import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Declarations, noDeclarations } from "./declarations.js";
import type { Faults } from "./faults.js";
import { readStructure } from "./read-structure.js";
import { parseYamlTree } from "./yaml-tree.js";

/** Reads every `*.yaml` below a folder, in the order of their paths. */
export async function readDeclarations(folder: string, faults: Faults): Promise<Declarations> {
  const declarations = noDeclarations();
  for (const file of await factsFiles(folder, faults)) {
    const text = decode(await readFile(file));
    if (text === null) {
      faults.add({ file, line: 1, column: 1 }, "the file is not UTF-8; save it as UTF-8");
      continue;
    }
    const tree = parseYamlTree(file, text, faults);
    if (tree !== null) readStructure(tree, declarations, faults);
  }
  return declarations;
}

async function factsFiles(folder: string, faults: Faults): Promise<readonly string[]> {
  const place = { file: folder, line: 1, column: 1 };
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    faults.add(place, "there is no such folder; give the folder in which the facts files lie");
    return [];
  }
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.ya?ml$/u.test(entry.name));
  if (files.length === 0)
    faults.add(place, "the folder has no file *.yaml; give the folder in which the facts files lie");
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
