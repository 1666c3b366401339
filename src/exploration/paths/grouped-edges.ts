import type { CollectedEdges } from "./collected-edges.js";

/** The edges of each entity beside each other, in one list of numbers. An edge from an entity to itself stands there once. */
export class GroupedEdges {
  readonly #edges: Int32Array;
  /** Where those of each entity begin; one place more says where the last end. */
  readonly #starts: Int32Array;
  readonly #degrees: Int32Array;

  constructor({ ids, subjects, objects }: Pick<CollectedEdges, "ids" | "subjects" | "objects">) {
    const [starts, degrees] = [new Int32Array(ids.length + 1), new Int32Array(ids.length)];
    for (const [edge, subject] of subjects.entries()) {
      const object = objects[edge] as number;
      for (const end of [subject, object]) raise(degrees, end, 1);
      for (const end of endsOf(subject, object)) raise(starts, end, 1);
    }
    for (let entity = 1; entity <= ids.length; entity++) raise(starts, entity, starts[entity - 1] as number);
    this.#edges = new Int32Array(starts[ids.length] as number);
    // Filled from behind, so that where those of an entity end is moved to where they begin.
    for (const [edge, subject] of subjects.entries())
      for (const end of endsOf(subject, objects[edge] as number)) this.#edges[raise(starts, end, -1)] = edge;
    this.#starts = starts;
    this.#degrees = degrees;
  }

  /** Numbers of the edges of an entity. */
  of(entity: number): Int32Array {
    return this.#edges.subarray(this.#starts[entity], this.#starts[entity + 1]);
  }

  /** How many edges an entity has; one to itself counts twice, as in the degrees that are stored. */
  degreeOf(entity: number): number {
    return this.#degrees[entity] as number;
  }
}

function endsOf(subject: number, object: number): readonly number[] {
  return subject === object ? [subject] : [subject, object];
}

function raise(numbers: Int32Array, at: number, by: number): number {
  return (numbers[at] = (numbers[at] as number) + by);
}
