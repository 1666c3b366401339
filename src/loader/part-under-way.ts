import type { ClaimRecord, FactProjection, FactRecord } from "../evidence/records.js";
import { groupBy } from "../support/group-by.js";
import type { FactSet } from "./fact-set.js";
import type { StoredFacts } from "./stored-facts.js";
import type { EntityDifference } from "./writing/entity-changes.js";
import { type Properties, requiredText } from "./writing/properties.js";
import { factProperties } from "./writing/stored-evidence.js";

/** What is known of a part of a load before it is written. */
export interface KnownOfPart {
  readonly factSet: FactSet;
  readonly facts: ReadonlyMap<string, FactRecord>;
  /** Those of the facts that were stored before. */
  readonly stored: StoredFacts;
  /** All claims about the facts, as they are to be. */
  readonly claims: readonly ClaimRecord[];
  readonly projections: ReadonlyMap<string, FactProjection>;
  readonly entities: readonly EntityDifference[];
}

/**
 * What a part of a load that is being written makes of the graph, so that the next can be prepared meanwhile: whatever the graph shows of
 * it yet, all of it, a part or nothing, this is what it comes to. Of entities all but the numbers of their edges.
 *
 * Parts have no document and no entity of the set in common, and sources were written before: what is stored of these needs none of it.
 */
export class PartUnderWay {
  readonly #known: KnownOfPart;
  readonly #claims: ReadonlyMap<string, readonly ClaimRecord[]>;
  readonly #entities: ReadonlyMap<string, Properties>;

  constructor(known: KnownOfPart) {
    this.#known = known;
    this.#claims = groupBy(known.claims, ({ factId }) => factId);
    this.#entities = new Map(
      known.entities.map(({ properties }) => [requiredText(properties, "id"), properties]),
    );
  }

  /** Its documents, whole, with their sources. */
  get factSet(): FactSet {
    return this.#known.factSet;
  }

  /** The facts about which all claims are known. */
  knowsClaimsAbout(factId: string): boolean {
    return this.#known.facts.has(factId);
  }

  /** Those of its facts that are asked for, as they will be stored. */
  facts(isAsked: (fact: FactRecord) => boolean): StoredFacts {
    const { facts } = this.#known;
    return new Map([...facts].flatMap(([id, fact]) => (isAsked(fact) ? this.#stored(id, fact) : [])));
  }

  /** All claims about its facts, closed ones too. */
  claimsAbout(factIds: readonly string[]): readonly ClaimRecord[] {
    return factIds.flatMap((id) => this.#claims.get(id) ?? []);
  }

  /** An entity as it will be stored; undefined where the part leaves it as it is. */
  entity(id: string): Properties | undefined {
    return this.#entities.get(id);
  }

  #stored(id: string, fact: FactRecord): readonly [string, Properties][] {
    const projection = this.#known.projections.get(id);
    const properties =
      projection === undefined ? this.#known.stored.get(id) : factProperties(fact, projection);
    return properties === undefined ? [] : [[id, properties]];
  }
}
