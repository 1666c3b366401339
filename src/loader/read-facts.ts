import type { Ontology } from "../ontology/model.js";
import type { FactSet } from "./fact-set.js";
import { EntityIndex } from "./reading/entity-index.js";
import { factVocabulary } from "./reading/fact-vocabulary.js";
import { Faults } from "./reading/faults.js";
import { findMentions } from "./reading/find-mentions.js";
import { readClaims } from "./reading/read-claims.js";
import { readDeclarations } from "./reading/read-declarations.js";
import { readDocuments } from "./reading/read-documents.js";
import { readEntities } from "./reading/read-entities.js";
import { readExceptions } from "./reading/read-exceptions.js";
import { readSources } from "./reading/read-sources.js";

/**
 * Reads all facts files of a folder, with the documents that they quote, and checks everything that can be checked without the
 * graph. Nothing is written.
 *
 * @param folder the folder below which every `*.yaml` is read; documents lie below it too
 * @throws LoadError with every fault of every file
 */
export async function readFacts(folder: string, ontology: Ontology): Promise<FactSet> {
  const faults = new Faults();
  const declared = await readDeclarations(folder, faults);
  const vocabulary = factVocabulary(ontology);
  const sources = readSources(declared.sources, faults);
  const documents = await readDocuments(folder, declared, sources, faults);
  const entities = readEntities(declared.entities, vocabulary, faults);
  const reading = {
    ontology,
    vocabulary,
    documents,
    entities: new EntityIndex(entities, declared.entities),
    faults,
  };
  const { facts, claims } = readClaims(declared.quotes, reading);
  const exceptions = readExceptions(declared, reading);
  faults.throwIfAny();
  const read = [...documents.values()].filter((document) => document !== null);
  const sentences = read.flatMap((document) => document.sentences);
  const found = findMentions(sentences, entities);
  return {
    sources: [...sources.values()],
    documents: read.map(({ record }) => record),
    sentences,
    entities: found.entities,
    mentions: found.mentions,
    facts,
    claims,
    exceptions,
    documentPositions: new Map(declared.documents.map(({ id }) => [id.value, id.at])),
  };
}
