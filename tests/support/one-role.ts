import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { Ontology } from "../../src/ontology/model.js";

/** Attest's ontology, except that a contributor has one role at a time. */
export const withOneRole: Ontology = {
  ...attestOntology,
  relations: new Map(
    [...attestOntology.relations].map(([name, relation]) => {
      const qualifiers = [...relation.qualifiers].map(
        ([qualifier, model]) => [qualifier, { ...model, exclusive: qualifier === "role" }] as const,
      );
      return [name, name === "CONTRIBUTES_TO" ? { ...relation, qualifiers: new Map(qualifiers) } : relation];
    }),
  ),
};
