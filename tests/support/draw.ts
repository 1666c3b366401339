import * as fc from "fast-check";

/** Random choices, drawn through fast-check so that a failure can be repeated and made smaller. */
export class Draw {
  constructor(private readonly generate: fc.GeneratorValue) {}

  integer(min: number, max: number): number {
    return this.generate(evenInteger, { min, max });
  }

  /** True with the probability; shrinks towards false. */
  chance(probability: number): boolean {
    return this.integer(1, 100) > 100 - probability * 100;
  }

  pick<Item>(items: readonly Item[]): Item {
    if (items.length === 0) throw new Error("Nothing to pick from.");
    return items[this.integer(0, items.length - 1)] as Item;
  }

  /** Some of the items, in their order. */
  some<Item>(items: readonly Item[], probability: number): Item[] {
    return items.filter(() => this.chance(probability));
  }

  /** As many results as drawn between the bounds. */
  times<Result>(min: number, max: number, make: (at: number) => Result): Result[] {
    return Array.from({ length: this.integer(min, max) }, (_, at) => make(at));
  }
}

/** Without fast-check's liking for the bounds, which would make each rare case a common one. */
function evenInteger(bounds: { readonly min: number; readonly max: number }): fc.Arbitrary<number> {
  return fc.noBias(fc.integer(bounds));
}

/**
 * Anything that a function makes by drawing. A property draws all it needs at once: fast-check repeats the choices of a generator
 * that it asks twice, so that an array of these would hold one value many times.
 */
export function drawn<Result>(make: (draw: Draw) => Result): fc.Arbitrary<Result> {
  return fc.gen().map((generate) => make(new Draw(generate)));
}
