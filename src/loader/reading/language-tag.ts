import type { Faults } from "./faults.js";
import type { TextNode } from "./yaml-tree.js";

/** A BCP 47 tag in its usual spelling (`en`, `fr-CA`); null, and a fault, where the text is none. */
export function languageTag(given: TextNode, faults: Faults): string | null {
  const canonical = canonicalTag(given.value);
  if (canonical === given.value) return canonical;
  const right = canonical === null ? "write a tag such as en, fr or fr-CA" : `write ${canonical}`;
  faults.add(given.at, `"${given.value}" is no BCP 47 language tag; ${right}`);
  return null;
}

function canonicalTag(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    return null;
  }
}
