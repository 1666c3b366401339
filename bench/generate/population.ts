import { generatedName } from "./generated-name.js";

/** Kinds of the generated graph, with their part in a hundred entities. */
const shares = {
  State: 2,
  Organization: 5,
  Person: 20,
  Group: 3,
  Mission: 20,
  Initiative: 12,
  Meeting: 5,
  Place: 10,
  Challenge: 8,
  Objective: 10,
  Topic: 5,
} as const;

export type GeneratedKind = keyof typeof shares;

/** Who lives in a generated graph: how many of each kind, under which ids and names. Nothing is stored; all follows from numbers. */
export class Population {
  readonly #first = new Map<GeneratedKind, number>();

  constructor(readonly entities: number) {
    let next = 0;
    for (const kind of Population.kinds) {
      this.#first.set(kind, next);
      next += this.count(kind);
    }
  }

  static readonly kinds = Object.keys(shares) as [GeneratedKind, ...GeneratedKind[]];

  count(kind: GeneratedKind): number {
    return Math.floor((this.entities * shares[kind]) / 100);
  }

  /** The id of the entity of a kind with this place among them, from 0. */
  id(kind: GeneratedKind, place: number): string {
    return `${kind.toLowerCase()}-${place}`;
  }

  name(kind: GeneratedKind, place: number): string {
    return generatedName(this.number(kind, place));
  }

  /** The number of an entity among all, from 0. */
  number(kind: GeneratedKind, place: number): number {
    return (this.#first.get(kind) ?? 0) + place;
  }
}
