import type { Ontology } from "../../ontology/model.js";
import type { EntityIndex } from "./entity-index.js";
import type { FactVocabulary } from "./fact-vocabulary.js";
import type { Faults } from "./faults.js";
import type { ReadDocuments } from "./read-documents.js";

/** What is known when quotes are read. */
export interface Reading {
  readonly ontology: Ontology;
  readonly vocabulary: FactVocabulary;
  readonly documents: ReadDocuments;
  readonly entities: EntityIndex;
  readonly faults: Faults;
}
