import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";

/** Without it a new file may be lost with its name, however well its content was synced. */
export function syncDirectory(directory: string): void {
  if (process.platform === "win32") return;
  const descriptor = openSync(directory, "r");
  fsyncSync(descriptor);
  closeSync(descriptor);
}

/** Writes a file whose content survives a loss of power. */
export function writeSynced(file: string, content: string): void {
  const descriptor = openSync(file, "w");
  try {
    writeSync(descriptor, content);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
