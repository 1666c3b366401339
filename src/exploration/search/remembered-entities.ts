import type { NamedRow } from "./term-row.js";

/** An entity as it is read: what it is, how many edges it has, and its names with their languages. */
export type EntityRow = readonly [
  id: string,
  kind: string,
  degree: number | bigint,
  names: readonly (readonly [folded: string, language: string])[],
];

/** What the rank of an entity depends on, and what it is counted as. */
export interface RankedEntity {
  readonly kind: string;
  readonly degree: number;
}

/** Entities in memory, with what a search asks of them: those with a name, and what they rank by. */
export class RememberedEntities {
  readonly #entities = new Map<string, RankedEntity>();
  readonly #byName = new Map<string, NamedRow[]>();
  /** Kinds and languages, each once: read, every one is a text of its own. */
  readonly #interned = new Map<string, string>();
  #nameCount = 0;

  add(rows: readonly EntityRow[]): void {
    for (const [id, kind, degree, names] of rows) {
      this.#entities.set(id, { kind: this.#intern(kind), degree: Number(degree) });
      for (const [folded, language] of names) this.#addName(folded, [id, this.#intern(language)]);
    }
  }

  /** How many names they have. */
  get nameCount(): number {
    return this.#nameCount;
  }

  /** Those with a name that is one of some texts, folded: a row for each such name. */
  named(folded: readonly string[]): readonly NamedRow[] {
    return folded.flatMap((name) => this.#byName.get(name) ?? []);
  }

  /** Undefined where there is none with the id. */
  get(id: string): RankedEntity | undefined {
    return this.#entities.get(id);
  }

  #addName(folded: string, row: NamedRow): void {
    this.#nameCount++;
    const alike = this.#byName.get(folded);
    if (alike === undefined) this.#byName.set(folded, [row]);
    else alike.push(row);
  }

  #intern(text: string): string {
    const interned = this.#interned.get(text);
    if (interned === undefined) this.#interned.set(text, text);
    return interned ?? text;
  }
}
