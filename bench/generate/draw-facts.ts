import { factRecord, type GeneratedFact } from "./generated-fact.js";
import { missionTypeOf } from "./mission-type.js";
import type { Population } from "./population.js";
import { Random } from "./random.js";
import { drawnRelations, type DrawnRelation } from "./relation-drawing.js";

/** Few of a kind have most relations: hubs among those that relations come from, and less so among those they lead to. */
const FROM_SKEW = 2;
const TO_SKEW = 1.5;
/** How often another pair is drawn where one is taken; around the hubs of a small graph all may be. */
const TRIES = 50;

/** Draws facts, none twice. One drawer serves one graph, from its first part to its last. */
export class FactDrawer {
  readonly #taken = new Set<number>();
  readonly #random: Random;
  readonly #table = drawnRelations.flatMap((relation) =>
    Array.from({ length: relation.share }, () => relation),
  ) as [DrawnRelation, ...DrawnRelation[]];

  constructor(
    private readonly population: Population,
    seed: number,
  ) {
    this.#random = new Random(seed);
  }

  /** Facts between entities; now and then fewer than asked for, where no free pair was found. */
  relations(count: number): readonly GeneratedFact[] {
    const drawn = Array.from({ length: count }, () => this.#relation());
    return drawn.filter((fact) => fact !== null);
  }

  /** What the missions are for: one fact for each place from `start` inclusive to `end` exclusive. */
  missionTypes(start: number, end: number): readonly GeneratedFact[] {
    return Array.from({ length: end - start }, (_, at) => {
      const place = start + at;
      const value = missionTypeOf(place);
      const subjectName = this.population.name("Mission", place);
      const clause = `${subjectName} is for ${value.toLowerCase().replace("_", " ")}`;
      const fact = factRecord(this.population.id("Mission", place), "MISSION_TYPE", { value });
      return { fact, qualifiers: {}, subjectName, clause };
    });
  }

  #relation(): GeneratedFact | null {
    for (let tries = 0; tries < TRIES; tries++) {
      const relation = this.#random.pick(this.#table);
      const from = this.#random.skewed(this.population.count(relation.from), FROM_SKEW);
      const to = this.#random.skewed(this.population.count(relation.to), TO_SKEW);
      if (this.#take(relation, from, to)) return this.#fact(relation, from, to);
    }
    return null;
  }

  #take(relation: DrawnRelation, from: number, to: number): boolean {
    const key = (drawnRelations.indexOf(relation) * 2 ** 20 + from) * 2 ** 20 + to;
    if (this.#taken.has(key)) return false;
    this.#taken.add(key);
    return true;
  }

  #fact(relation: DrawnRelation, from: number, to: number): GeneratedFact {
    const { predicate, words, qualifier } = relation;
    const subjectName = this.population.name(relation.from, from);
    const objectName = this.population.name(relation.to, to);
    const subject = this.population.id(relation.from, from);
    const fact = factRecord(subject, predicate, { objectId: this.population.id(relation.to, to) });
    const qualifiers =
      qualifier === undefined ? {} : { [qualifier.name]: this.#random.pick(qualifier.values) };
    return { fact, qualifiers, subjectName, clause: `${subjectName} ${words} ${objectName}` };
  }
}
