import type { EntityRecord, NameRecord } from "../../src/evidence/records.js";
import { missionTypeOf } from "./mission-type.js";
import { Population, type GeneratedKind } from "./population.js";

/** An entity with what its attribute facts make of it. */
export interface GeneratedEntity {
  readonly record: EntityRecord;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every so many entities one has a French name as well. */
const FRENCH_EVERY = 3;

/** All entities, in parts of one kind and at most `size`. */
export function* generateEntities(
  population: Population,
  size: number,
): Generator<readonly GeneratedEntity[], void> {
  for (const kind of Population.kinds) {
    const count = population.count(kind);
    for (let start = 0; start < count; start += size) {
      const end = Math.min(count, start + size);
      yield Array.from({ length: end - start }, (_, at) => entity(population, kind, start + at));
    }
  }
}

function entity(population: Population, kind: GeneratedKind, place: number): GeneratedEntity {
  const number = population.number(kind, place);
  const name = population.name(kind, place);
  const french = number % FRENCH_EVERY === 0 ? [preferred(`Le ${name}`, "fr")] : [];
  const description = { en: `${kind} number ${place} of the generated graph.` };
  return {
    record: {
      id: population.id(kind, place),
      kind,
      names: [preferred(name, "en"), ...french],
      reference: { description },
    },
    attributes: kind === "Mission" ? { missionType: missionTypeOf(place) } : {},
  };
}

function preferred(text: string, language: string): NameRecord {
  return { text, language, type: "NAME", isPreferred: true, isReference: language !== "en" };
}
