import { foldText } from "../../evidence/fold-text.js";
import type { Faults } from "./faults.js";
import type { TextNode } from "./yaml-tree.js";

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Notes a fault unless the text can be an entity's id. */
export function checkEntityId(id: TextNode, faults: Faults): void {
  if (slug.test(id.value)) return;
  faults.add(id.at, `"${id.value}" cannot be an id; ${rightSlug(id.value)}`);
}

/** Notes a fault unless the text is the prefix, a colon and a slug: `document:italy-visit`. */
export function checkPrefixedId(prefix: "document" | "source", id: TextNode, faults: Faults): void {
  const rest = id.value.startsWith(`${prefix}:`) ? id.value.slice(prefix.length + 1) : null;
  if (rest !== null && slug.test(rest)) return;
  const right = `${prefix}:${slugOf(rest ?? id.value) || "name"}`;
  faults.add(id.at, `"${id.value}" cannot be the id of a ${prefix}; write it as ${right}`);
}

function rightSlug(given: string): string {
  const right = slugOf(given);
  const rule = "small letters a to z and digits, in words joined by single hyphens";
  return right === "" ? `write ${rule}` : `write ${right} (${rule})`;
}

function slugOf(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
}
