import type { AttributeModel } from "./attribute.js";
import type { Enumeration, LocalizedText } from "./enumeration.js";
import type { EdgeDirection } from "./stored-properties.js";

/** A kind, as all code below the declarations sees it. Plain data. */
export interface KindModel {
  /** Name of the class, of the GraphQL type and of the node label: `Mission`. */
  readonly name: string;
  /** Value of the enum `EntityKind` and of the stored property `kind`: `MISSION`. */
  readonly value: string;
  readonly layer: "entity" | "evidence";
  readonly abstract: boolean;
  /** Field of Query that looks one up; undefined where the kind is only reached from others. */
  readonly one: string | undefined;
  readonly many: string | undefined;
  readonly label: LocalizedText;
  readonly color: string | undefined;
  readonly description: string;
  /** Interfaces above it, nearest first, without itself. */
  readonly ancestors: readonly KindModel[];
  /** The kinds that are neither abstract nor another's interface and are it; itself where it is concrete. Sorted by name. */
  readonly concrete: readonly KindModel[];
  /** Own and inherited, in declared order, inherited first. */
  readonly attributes: ReadonlyMap<string, AttributeModel>;
  /** Fields that lead to other nodes: of an interface, those that all its kinds have. */
  readonly links: ReadonlyMap<string, LinkModel>;
}

/** One relationship of a path in the stored graph. */
export interface LinkStep {
  /** Relationship types, any of which will do. */
  readonly types: readonly string[];
  readonly direction: EdgeDirection;
  /** Whether the node that the step reaches is a claim that must not be retracted. */
  readonly live: boolean;
}

/** A field that leads from nodes of some kinds to nodes of another. */
export interface LinkModel {
  readonly field: string;
  /** Stem of the connection and edge types. */
  readonly typeName: string;
  readonly description: string;
  readonly label: LocalizedText | undefined;
  /** Concrete kinds that carry the field. */
  readonly owners: readonly KindModel[];
  /** What the far node is, as GraphQL sees it. */
  readonly end: KindModel;
  /** Concrete kinds that may stand at the far end. */
  readonly endKinds: readonly KindModel[];
  /** `connection`: paged; `list`: a short list; `one`: exactly one, by steps of which each leads to one; `optional`: one or null. */
  readonly cardinality: "connection" | "list" | "one" | "optional";
  /** The way in the stored graph. Only a path of one step can have edge attributes. */
  readonly path: readonly LinkStep[];
  /** Whether several ways may lead to the same node, which is then met once. */
  readonly distinct: boolean;
  /** Set where the link is a side of a relation of the ontology: its edges show status, modality, qualifiers and the fact. */
  readonly relation: RelationModel | undefined;
  /** Properties of the relationship that the edge shows: qualifiers, or the offsets of a mention. */
  readonly edgeAttributes: ReadonlyMap<string, AttributeModel>;
  /** Properties of the far node by which its nodes are ordered where nobody asks otherwise; its id is always last. */
  readonly defaultOrder: readonly string[];
  /** Of a `list`: how many it shows where nobody asks for more; undefined: as many as any list may. */
  readonly shows: number | undefined;
}

/** A relation between entities: an edge to explore, a predicate of facts. */
export interface RelationModel {
  /** `CONTRIBUTES_TO`: relationship type and value of the enum `Predicate`. */
  readonly name: string;
  readonly description: string;
  readonly label: LocalizedText;
  readonly fromKinds: readonly KindModel[];
  readonly toKinds: readonly KindModel[];
  readonly forward: LinkModel;
  readonly inverse: LinkModel;
  /** The end that is an event which takes place where the relation holds, if either is. */
  readonly event?: "from" | "to";
  readonly qualifiers: ReadonlyMap<string, AttributeModel>;
}

/** A predicate of attribute facts: `MISSION_TYPE` for `missionType`; `KIND` for the kind of an entity itself. */
export interface AttributePredicate {
  readonly name: string;
  readonly description: string;
  /** Undefined for `KIND`. */
  readonly attribute: AttributeModel | undefined;
  /** Concrete kinds whose entities can have it. */
  readonly kinds: readonly KindModel[];
}

/** All that is declared, and what follows from it. Built once at start; everything derived reads it. */
export interface Ontology {
  /** By name, alphabetically: entity kinds, then evidence kinds. */
  readonly kinds: ReadonlyMap<string, KindModel>;
  readonly relations: ReadonlyMap<string, RelationModel>;
  readonly attributePredicates: ReadonlyMap<string, AttributePredicate>;
  /** All enumerations that attributes and qualifiers use, by name. */
  readonly enumerations: ReadonlyMap<string, Enumeration>;
}
