import { defineOntology } from "./define-ontology.js";
import * as evidenceKinds from "./evidence-kinds.js";
import { evidenceLinks } from "./evidence-links.js";
import * as kinds from "./kinds.js";
import type { Ontology } from "./model.js";
import * as relations from "./relations.js";

/** The ontology of Attest: what kinds.ts and relations.ts declare, with the evidence layer below. */
export const attestOntology: Ontology = defineOntology({ kinds, evidenceKinds, relations, evidenceLinks });
