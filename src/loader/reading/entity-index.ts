import { foldText } from "../../evidence/fold-text.js";
import type { EntityRecord } from "../../evidence/records.js";
import type { EntityDeclaration } from "./declarations.js";
import { didYouMean } from "./did-you-mean.js";
import type { Faults } from "./faults.js";
import type { TextNode } from "./yaml-tree.js";

/** Finds entities by id, or by a name that exactly one of them has. */
export class EntityIndex {
  readonly #byId: ReadonlyMap<string, EntityRecord>;
  readonly #declared: ReadonlySet<string>;
  readonly #byName = new Map<string, Set<EntityRecord>>();

  /**
   * @param declared all entities of the files, those with a fault too: naming one of these is no further fault
   */
  constructor(entities: readonly EntityRecord[], declared: readonly EntityDeclaration[]) {
    this.#declared = new Set(declared.map(({ id }) => id.value));
    this.#byId = new Map(entities.map((entity) => [entity.id, entity]));
    for (const entity of entities) {
      for (const { text } of entity.names) this.#addName(foldText(text), entity);
    }
  }

  /** The entity that a file means; null, and a fault, where there is none or more than one. */
  resolve(given: TextNode, faults: Faults): EntityRecord | null {
    const byId = this.#byId.get(given.value);
    if (byId !== undefined) return byId;
    if (this.#declared.has(given.value)) return null;
    const named = [...(this.#byName.get(foldText(given.value)) ?? [])];
    const [first] = named;
    if (first !== undefined && named.length === 1) return first;
    if (first === undefined) {
      faults.add(given.at, `no entity has the id or name "${given.value}"${this.#suggestion(given.value)}`);
    } else {
      const ids = named.map(({ id }) => id).join(", ");
      faults.add(given.at, `"${given.value}" is the name of several entities; write the id of one: ${ids}`);
    }
    return null;
  }

  #addName(folded: string, entity: EntityRecord): void {
    const known = this.#byName.get(folded);
    if (known === undefined) this.#byName.set(folded, new Set([entity]));
    else known.add(entity);
  }

  #suggestion(given: string): string {
    const byId = didYouMean(given, [...this.#byId.keys()]);
    if (byId.startsWith("; did")) return byId;
    const byName = didYouMean(foldText(given), [...this.#byName.keys()]);
    return byName.startsWith("; did") ? byName : `; declare it under "entities"`;
  }
}
