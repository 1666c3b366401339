import { fileURLToPath } from "node:url";

/** The path of a file or folder that comes with the program: this file is `dist/src/app/own-file.js`. */
export function ownFile(path: string): string {
  return fileURLToPath(new URL(`../../../${path}`, import.meta.url));
}
