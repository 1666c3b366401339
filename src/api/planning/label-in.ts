import type { LocalizedText } from "../../ontology/enumeration.js";
import { languageChain } from "./language-chain.js";

/** The label in the language asked for, else in one of the request's, else in English. */
export function labelIn(label: LocalizedText, asked: string | null, accepted: readonly string[]): string {
  const [language] = languageChain(asked, accepted, Object.keys(label));
  return label[language ?? "en"] ?? label.en;
}
