/** A declaration contradicts another. A defect of the ontology, met at start. */
export class OntologyDefect extends Error {
  override readonly name = "OntologyDefect";
}
