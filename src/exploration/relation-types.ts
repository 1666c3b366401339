import { quoteName } from "../cypher/quote-name.js";
import type { Ontology } from "../ontology/model.js";

/** The relationship types of all relations, as a pattern of Cypher takes them: `CONTRIBUTES_TO|MEMBER_OF`. */
export function relationTypes({ relations }: Ontology): string {
  return [...relations.keys()].map(quoteName).join("|");
}
