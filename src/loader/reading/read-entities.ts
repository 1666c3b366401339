import { foldText } from "../../evidence/fold-text.js";
import type { EntityRecord, NameRecord } from "../../evidence/records.js";
import type { KindModel } from "../../ontology/model.js";
import type { EntityDeclaration } from "./declarations.js";
import { didYouMean } from "./did-you-mean.js";
import type { FactVocabulary } from "./fact-vocabulary.js";
import type { Faults } from "./faults.js";
import { FirstPlaces } from "./first-places.js";
import { checkEntityId } from "./identifier.js";
import { languageTag } from "./language-tag.js";
import { readReference } from "./read-reference.js";
import type { TextNode } from "./yaml-tree.js";

/** Characters of a name at most: names are indexed, and Neo4j's index takes 8 kB, of which a folded character may take several bytes. */
const longestName = 500;

/** Entities as records. Whether a name is reference data is found out last, from the mentions. */
export function readEntities(
  declared: readonly EntityDeclaration[],
  vocabulary: FactVocabulary,
  faults: Faults,
): readonly EntityRecord[] {
  const places = new FirstPlaces("entity", faults);
  const entities: EntityRecord[] = [];
  for (const declaration of declared) {
    const isFirst = places.isFirst(declaration.id);
    const entity = readEntity(declaration, vocabulary, faults);
    if (isFirst && entity !== null) entities.push(entity);
  }
  return entities;
}

function readEntity(
  declared: EntityDeclaration,
  vocabulary: FactVocabulary,
  faults: Faults,
): EntityRecord | null {
  checkEntityId(declared.id, faults);
  const names = declared.names.flatMap(({ language, texts }) => readNames(language, texts, faults));
  if (names.length === 0)
    faults.add(declared.id.at, `the entity "${declared.id.value}" has no name; give one`);
  const kind = kindOf(declared.kind, vocabulary, faults);
  if (kind === null) return null;
  return { id: declared.id.value, kind: kind.name, names, reference: readReference(kind, declared, faults) };
}

/** The kind that a value such as `MISSION` names; null, and a fault, where there is none. */
export function kindOf(given: TextNode, { kindsByValue }: FactVocabulary, faults: Faults): KindModel | null {
  const kind = kindsByValue.get(given.value);
  if (kind === undefined) {
    const values = [...kindsByValue.keys()];
    const nearest = didYouMean(given.value, values);
    const right = nearest === "" ? `; kinds are ${values.join(", ")}` : nearest;
    faults.add(given.at, `there is no kind "${given.value}"${right}`);
  }
  return kind ?? null;
}

function readNames(language: TextNode, texts: readonly TextNode[], faults: Faults): readonly NameRecord[] {
  const tag = languageTag(language, faults);
  const seen = new Set<string>();
  const names: NameRecord[] = [];
  for (const { value, at } of texts) {
    if (seen.has(value))
      faults.add(at, `the name "${value}" stands twice in "${language.value}"; give it once`);
    seen.add(value);
    if (foldText(value) === "")
      faults.add(at, `"${value}" has no letter or digit; give a name that can be read`);
    if (value.length > longestName)
      faults.add(at, `a name has at most ${longestName} characters, not ${value.length}; give a shorter one`);
    const isPreferred = names.length === 0;
    const type = isAcronym(value) ? "ACRONYM" : isPreferred ? "NAME" : "ALIAS";
    names.push({ text: value, language: tag ?? language.value, type, isPreferred, isReference: true });
  }
  return names;
}

/** Capitals without spaces: NATO, KFOR, SAMP/T, G7. */
function isAcronym(name: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}./&-]+$/u.test(name);
}
