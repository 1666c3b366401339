import { createHash } from "node:crypto";
import { canonicalOntology } from "./canonical-ontology.js";
import type { Ontology } from "./model.js";

/** SHA-256, in hexadecimal, of what of an ontology the stored graph depends on. */
export function fingerprintOf(ontology: Ontology): string {
  return createHash("sha256").update(canonicalText(ontology)).digest("hex");
}

/** The canonical ontology as JSON text: what the fingerprint is taken of, and what the marker node keeps. */
export function canonicalText(ontology: Ontology): string {
  return JSON.stringify(canonicalOntology(ontology));
}
