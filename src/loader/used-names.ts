import type { EntityRecord } from "../evidence/records.js";
import { tokensOf } from "../evidence/text-tokens.js";

/** Which names documents use. All others are reference data. */
export class UsedNames {
  readonly #used = new Set<string>();

  /**
   * Notes a mention.
   *
   * @param text as the document writes it
   * @param language of the sentence; a sentence in `fr-CA` uses names in `fr`
   */
  add(entityId: string, text: string, language: string): void {
    const words = wordsOf(text);
    const subtags = language.split("-");
    subtags.forEach((_, last) =>
      this.#used.add(keyOf(entityId, words, subtags.slice(0, last + 1).join("-"))),
    );
  }

  /** The entity, with its names that are used here no longer marked as reference data. */
  mark(entity: EntityRecord): EntityRecord {
    const names = entity.names.map((name) => {
      const isUsed = this.#used.has(keyOf(entity.id, wordsOf(name.text), name.language));
      return isUsed ? { ...name, isReference: false } : name;
    });
    return { ...entity, names };
  }
}

function keyOf(entityId: string, words: string, language: string): string {
  return `${entityId}|${language}|${words}`;
}

/** The words by which mentions are found, as one text. */
function wordsOf(text: string): string {
  return tokensOf(text)
    .map(({ folded }) => folded)
    .join(" ");
}
