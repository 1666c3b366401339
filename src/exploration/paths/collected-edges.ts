import { otherEndOf, subjectIdOf } from "../../evidence/identifiers.js";

/** Edges as they come in, each a number; so are the entities that they connect. */
export class CollectedEdges {
  /** By number of an entity. */
  readonly ids: string[] = [];
  /** By number of an edge: its fact, and the numbers of both ends. */
  readonly facts: string[] = [];
  readonly subjects: number[] = [];
  readonly objects: number[] = [];
  readonly #numbers = new Map<string, number>();

  /** Adds an edge: the id of its fact says what it connects. */
  add(fact: string): void {
    const subjectId = subjectIdOf(fact);
    this.facts.push(fact);
    this.subjects.push(this.#number(subjectId));
    this.objects.push(this.#number(otherEndOf(fact, subjectId)));
  }

  /** The number of an entity; undefined where no edge leads to it. */
  numberOf(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  #number(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.ids.push(id) - 1;
    this.#numbers.set(id, number);
    return number;
  }
}
