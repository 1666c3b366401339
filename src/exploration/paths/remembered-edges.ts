import { otherEndOf, subjectIdOf } from "../../evidence/identifiers.js";
import type { Around, EdgeReader } from "./edge-reader.js";
import type { EdgesOf } from "./known-edges.js";

/** An entity: its facts that are edges and, in the same order, where they lead. */
interface Remembered {
  readonly entity: string;
  readonly facts: string[];
  readonly ends: Remembered[];
  /** An edge to itself counts twice, as in the degrees that are stored. */
  degree: number;
}

/** All edges of a graph as they were at one time, in memory. A search for paths reads them as it would from the store. */
export class RememberedEdges implements EdgeReader {
  readonly isCounted = true;
  readonly #entities = new Map<string, Remembered>();
  #size = 0;

  /** How many edges there are. */
  get size(): number {
    return this.#size;
  }

  /** Adds an edge: the id of its fact says what it connects. */
  add(fact: string): void {
    const subjectId = subjectIdOf(fact);
    const subject = this.#of(subjectId);
    const object = this.#of(otherEndOf(fact, subjectId));
    link(subject, fact, object);
    if (subject !== object) link(object, fact, subject);
    else subject.degree++;
    this.#size++;
  }

  /** What is around an entity; without the edges where there are more than `most`. */
  around(id: string, most = Infinity): Around {
    const { entity, facts, ends, degree } = this.#entities.get(id) ?? unconnected(id);
    if (degree > most) return { entity, edges: degree, facts: [], ends: [], degrees: [] };
    return {
      ...{ entity, facts, edges: degree },
      ends: ends.map((end) => end.entity),
      degrees: ends.map((end) => end.degree),
    };
  }

  /** The edges from some entities to others, of each that has any. */
  crossings(entities: Iterable<string>, targets: Iterable<string>): readonly EdgesOf[] {
    const isTarget = new Set(targets);
    return [...entities].flatMap((id) => {
      const { entity, facts, ends } = this.#entities.get(id) ?? unconnected(id);
      const crossing = ends.flatMap((end, at) => (isTarget.has(end.entity) ? [at] : []));
      if (crossing.length === 0) return [];
      return [
        {
          entity,
          facts: crossing.map((at) => facts[at] as string),
          ends: crossing.map((at) => (ends[at] as Remembered).entity),
        },
      ];
    });
  }

  /** None: what was read around entities told how many edges they have. */
  countEdges(): Promise<ReadonlyMap<string, number>> {
    return Promise.resolve(new Map());
  }

  readEnds(ids: readonly string[], most: number): Promise<readonly Around[]> {
    return Promise.resolve(ids.map((id) => this.around(id, most)));
  }

  readAround(ids: readonly string[]): Promise<readonly Around[]> {
    return Promise.resolve(ids.map((id) => this.around(id)));
  }

  readCrossings(entities: readonly string[], targets: readonly string[]): Promise<readonly EdgesOf[]> {
    return Promise.resolve(this.crossings(entities, targets));
  }

  #of(id: string): Remembered {
    const known = this.#entities.get(id);
    if (known !== undefined) return known;
    const entity = unconnected(id);
    this.#entities.set(id, entity);
    return entity;
  }
}

function unconnected(entity: string): Remembered {
  return { entity, facts: [], ends: [], degree: 0 };
}

function link(from: Remembered, fact: string, to: Remembered): void {
  from.facts.push(fact);
  from.ends.push(to);
  from.degree++;
}
