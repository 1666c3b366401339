import type { Enumeration } from "../../ontology/enumeration.js";
import { Modality, Reading as ReadingOf, Stance } from "../../ontology/vocabulary.js";
import type { ClaimDefaults } from "./declarations.js";
import { enumerationValue } from "./enumeration-value.js";
import { checkEntityId } from "./identifier.js";
import type { Reading } from "./reading.js";

/** Who says something, and how. */
export interface Voice {
  readonly speakerId: string | null;
  readonly stance: Stance;
  readonly modality: Modality;
  readonly reading: ReadingOf;
  /** Empty where none is given. */
  readonly discriminator: string;
}

/**
 * Resolves who says something, and how.
 *
 * @param given the nearest first: what the fact says, then what its quote says
 */
export function readVoice(given: readonly ClaimDefaults[], { entities, faults }: Reading): Voice {
  const first = (key: keyof ClaimDefaults) =>
    given.map((one) => one[key]).find((text) => text !== null) ?? null;
  const value = <Value extends string>(
    key: keyof ClaimDefaults,
    of: Enumeration<Value>,
    otherwise: Value,
  ): Value => {
    const text = first(key);
    return text === null ? otherwise : (enumerationValue(of, text, faults) ?? otherwise);
  };
  const speaker = first("speaker");
  const discriminator = first("discriminator");
  if (discriminator !== null) checkEntityId(discriminator, faults);
  return {
    speakerId: speaker === null ? null : (entities.resolve(speaker, faults)?.id ?? null),
    stance: value("stance", Stance, "AFFIRMS"),
    modality: value("modality", Modality, "ACTUAL"),
    reading: value("reading", ReadingOf, "STATED"),
    discriminator: discriminator?.value ?? "",
  };
}
