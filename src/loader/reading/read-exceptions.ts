import type { FactSet } from "../fact-set.js";
import type { Declarations } from "./declarations.js";
import { locateQuote } from "./locate-quote.js";
import type { Reading } from "./reading.js";

/** Exceptions with the sentences and entities that they name. */
export function readExceptions(declared: Declarations, reading: Reading): FactSet["exceptions"] {
  const { documents, entities, faults } = reading;
  const sentences = declared.sentenceExceptions.flatMap((exception) => {
    const located = locateQuote(exception, documents, faults);
    if (located === null) return [];
    const { reason, quote } = exception;
    return [{ sentenceId: located.sentence.id, reason: reason.value, at: quote.at }];
  });
  const mentions = declared.mentionExceptions.flatMap((exception) => {
    const located = locateQuote(exception, documents, faults);
    const entity = entities.resolve(exception.entity, faults);
    if (located === null || entity === null) return [];
    const { reason, quote } = exception;
    return [{ sentenceId: located.sentence.id, entityId: entity.id, reason: reason.value, at: quote.at }];
  });
  return { sentences, mentions };
}
