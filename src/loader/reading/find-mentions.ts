import { createMentionFinder } from "../../evidence/find-mentions.js";
import type { EntityRecord, MentionRecord, SentenceRecord } from "../../evidence/records.js";
import { UsedNames } from "../used-names.js";

/** Mentions in reading order, and the entities with the names that no mention uses marked as reference data. */
export function findMentions(
  sentences: readonly SentenceRecord[],
  entities: readonly EntityRecord[],
): { readonly mentions: readonly MentionRecord[]; readonly entities: readonly EntityRecord[] } {
  const finder = createMentionFinder(
    entities.flatMap(({ id, names }) =>
      names.map(({ text, language }) => ({ entityId: id, text, language })),
    ),
  );
  const used = new UsedNames();
  const mentions = sentences.flatMap((sentence) =>
    finder(sentence).map((mention) => {
      used.add(mention.entityId, mention.text, sentence.language);
      return { sentenceId: sentence.id, ...mention };
    }),
  );
  return { mentions, entities: entities.map((entity) => used.mark(entity)) };
}
