import { parseFuzzyTime } from "../../src/evidence/fuzzy-time.js";
import type { FuzzyTime } from "../../src/evidence/records.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { AttributeModel } from "../../src/ontology/attribute.js";
import { valuesOf } from "../../src/ontology/enumeration.js";
import type { KindModel, RelationModel } from "../../src/ontology/model.js";
import {
  FactStatus,
  Modality,
  NameType,
  Reading,
  Reliability,
  SentenceForm,
  Stance,
} from "../../src/ontology/vocabulary.js";
import type { Draw } from "../support/draw.js";
import { testLanguages } from "../support/test-api.js";
import { drawDisagreements } from "./draw-disagreements.js";
import type { ReferenceEdge, ReferenceGraph, ReferenceNode, ReferenceValue } from "./reference-graph.js";

/** Texts whose order and folding are not trivial, few enough for ties. */
export const texts: readonly string[] = [
  "Écologie",
  "ecosystem",
  "Echo",
  "Air-policing",
  "air policing",
  "Article 5",
  "Article 10",
  "NATO",
  "OTAN",
  "Œuvre l’année",
  "'quoted' \"text\" $p0 {x} \\ `y`",
];
export const days: readonly string[] = ["2024-12-31", "2025-01-01", "2025-06-12", "2025-07-01", "2026-02-28"];
export const instants: readonly string[] = ["2025-06-12T09:30:00.000Z", "2025-06-12T09:30:00.001Z"];
const starts = ["2025-06-12", "2025-06", "2025-35", "2025", "[..2025-07-01]", "UNKNOWN"];
const ends = ["2025-12", "2026", "[..2026-02-28]", "2026-02-28", "OPEN", "UNKNOWN"];
const kinds = [...attestOntology.kinds.values()].filter(
  ({ layer, abstract }) => layer === "entity" && !abstract,
);

/** Kinds with attributes that may be absent and with relations among each other. */
const favorites = kinds.filter(({ name }) => ["Mission", "State", "Challenge"].includes(name));

/** Draws a small graph with everything in them that is hard: absent values, ties, parallel edges, self-loops, retracted claims. */
export function drawGraph(draw: Draw): ReferenceGraph {
  return drawDisagreements(draw, new GraphDrawing(draw).graph());
}

class GraphDrawing {
  readonly #nodes = new Map<string, ReferenceNode>();
  readonly #edges: ReferenceEdge[] = [];
  #last: Ends | null = null;

  constructor(private readonly draw: Draw) {}

  graph(): ReferenceGraph {
    const { draw } = this;
    // Few kinds, so that lists of one have several results.
    const palette = [
      ...(draw.chance(0.7) ? favorites : []),
      draw.pick(kinds),
      draw.pick(kinds),
      draw.pick(kinds),
    ];
    const entities = draw.times(2, 11, (at) => this.#entity(shuffled(at, 11), draw.pick(palette)));
    const sources = draw.times(1, 2, (at) => this.#source(at));
    const documents = draw.times(1, 3, (at) => this.#document(at, draw.pick(sources)));
    const sentences = draw.times(0, 5, (at) => this.#sentence(at, draw.pick(documents)));
    const facts = [
      ...draw.times(0, 12, (at) => this.#relationFact(shuffled(at, 12), entities, documents)),
      ...draw.times(0, 4, (at) => this.#attributeFact(at, draw.pick(entities))),
    ].filter((fact) => fact !== null);
    if (sentences.length > 0) {
      facts.forEach((fact, number) =>
        draw.times(0, 2, (at) =>
          this.#claim(`claim:${number}-${at}`, fact, { sentence: draw.pick(sentences), entities }),
        ),
      );
      draw.times(0, 5, (at) => this.#mention(at, draw.pick(sentences), draw.pick(entities)));
    }
    return { nodes: this.#nodes, edges: this.#edges };
  }

  #add(id: string, kind: string, values: Values, names: ReferenceNode["names"] = {}): ReferenceNode {
    const node = { id, kind, names, values: present(values) };
    this.#nodes.set(id, node);
    return node;
  }

  #join(from: ReferenceNode, type: string, to: ReferenceNode, values: Values = {}): void {
    this.#edges.push({ type, from: from.id, to: to.id, values: present(values) });
  }

  #entity(at: number, kind: KindModel): ReferenceNode {
    const { draw } = this;
    const [first, ...others] = testLanguages.slice(draw.integer(0, testLanguages.length - 1));
    const named = [first ?? "en", ...draw.some(others, 0.5)];
    const values: Values = { kind: kind.value, modality: draw.pick(valuesOf(Modality)) };
    for (const attribute of kind.attributes.values()) {
      if (["kind", "modality", "name"].includes(attribute.name)) continue;
      values[attribute.name] = draw.chance(0.4) ? undefined : this.#value(attribute);
    }
    const names = Object.fromEntries(named.map((language) => [language, draw.pick(texts)]));
    const entity = this.#add(`entity-${at}`, kind.name, values, names);
    for (const [language, text] of Object.entries(names)) this.#name(entity, language, 0, text);
    if (draw.chance(0.3)) this.#name(entity, first ?? "en", 1, draw.pick(texts));
    return entity;
  }

  #name(entity: ReferenceNode, language: string, rank: number, text: string): void {
    const type = this.draw.pick(valuesOf(NameType));
    const values = {
      text,
      language,
      type,
      isPreferred: rank === 0,
      isReference: this.draw.chance(0.5),
      rank,
    };
    this.#join(entity, "NAMED", this.#add(`${entity.id}/${language}/${rank}`, "Name", values));
  }

  #source(at: number): ReferenceNode {
    const reliability = this.draw.pick(valuesOf(Reliability));
    return this.#add(`source:${at}`, "Source", { name: this.draw.pick(texts), reliability });
  }

  #document(at: number, source: ReferenceNode): ReferenceNode {
    const { draw } = this;
    const document = this.#add(`document:${at}`, "Document", {
      title: draw.chance(0.4) ? undefined : draw.pick(texts),
      language: draw.pick(testLanguages),
      publishedOn: draw.chance(0.4) ? undefined : draw.pick(days),
      url: draw.chance(0.6) ? undefined : "https://example.org/a",
      sha256: `${at}`.repeat(8),
      text: draw.pick(texts),
    });
    this.#join(document, "PUBLISHED_BY", source);
    return document;
  }

  #sentence(at: number, document: ReferenceNode): ReferenceNode {
    const { draw } = this;
    const sentence = this.#add(`sentence:${at}`, "Sentence", {
      documentId: document.id,
      text: draw.pick(texts),
      form: draw.pick(valuesOf(SentenceForm)),
      position: draw.integer(0, 2),
      startOffset: draw.integer(0, 3),
      endOffset: 9,
      language: draw.pick(testLanguages),
    });
    this.#join(sentence, "IN_DOCUMENT", document);
    return sentence;
  }

  #relationFact(
    at: number,
    entities: readonly ReferenceNode[],
    documents: readonly ReferenceNode[],
  ): ReferenceNode | null {
    const { draw } = this;
    const ends = this.#ends(entities);
    if (ends === null) return null;
    const { from, to, relation } = ends;
    const shown = this.#shown(documents);
    const values: Values = { ...shown, key: `key-${at}`, predicate: relation.name, qualifiers: "[]" };
    const isEdge = draw.chance(0.9);
    if (!isEdge) values.modality = undefined;
    const fact = this.#add(`fact:${at}`, "Fact", values);
    this.#join(fact, "SUBJECT", from);
    this.#join(fact, "OBJECT", to);
    if (!isEdge) return fact;
    const qualifiers = [...relation.qualifiers.values()].map(
      (qualifier) => [qualifier.name, draw.chance(0.4) ? undefined : this.#value(qualifier)] as const,
    );
    const isParallel = this.#edges.some(
      (edge) => edge.type === relation.name && edge.from === from.id && edge.to === to.id,
    );
    const discriminator = isParallel ? `again-${at}` : undefined;
    const ownValues = { factId: fact.id, discriminator, ...shown, ...Object.fromEntries(qualifiers) };
    this.#join(from, relation.name, to, ownValues);
    return fact;
  }

  /** Now and then those of the fact before: parallel edges. */
  #ends(entities: readonly ReferenceNode[]): Ends | null {
    const { draw } = this;
    if (this.#last !== null && draw.chance(0.3)) return this.#last;
    const from = draw.pick(entities);
    const to = draw.pick(entities);
    const relations = [...attestOntology.relations.values()].filter((relation) => joins(relation, from, to));
    if (relations.length > 0) this.#last = { from, to, relation: draw.pick(relations) };
    return relations.length > 0 ? this.#last : null;
  }

  #attributeFact(at: number, subject: ReferenceNode): ReferenceNode {
    const { draw } = this;
    const isTime = draw.chance(0.5);
    const fact = this.#add(`fact:value-${at}`, "Fact", {
      ...this.#shown([]),
      key: `value-${at}`,
      predicate: isTime ? "TIME" : "MISSION_TYPE",
      value: draw.pick(texts),
      time: isTime ? this.#time() : undefined,
      qualifiers: '[["role","LEAD"],["time","2025"]]',
    });
    this.#join(fact, "SUBJECT", subject);
    return fact;
  }

  #shown(documents: readonly ReferenceNode[]): Values {
    const { draw } = this;
    return {
      status: draw.pick(valuesOf(FactStatus)),
      modality: draw.pick(valuesOf(Modality)),
      affirmingClaims: draw.integer(1, 3),
      disputingClaims: draw.integer(0, 1),
      independentSources: draw.integer(0, 3),
      bestReliability: draw.chance(0.8) ? draw.pick(valuesOf(Reliability)) : undefined,
      documentIds: draw.some(documents, 0.5).map(({ id }) => id),
    };
  }

  #claim(
    id: string,
    fact: ReferenceNode,
    { sentence, entities }: { sentence: ReferenceNode; entities: readonly ReferenceNode[] },
  ): void {
    const { draw } = this;
    const claim = this.#add(id, "Claim", {
      documentId: sentence.values.documentId,
      stance: draw.chance(0.25) ? "DISPUTES" : draw.pick(valuesOf(Stance)),
      modality: draw.pick(valuesOf(Modality)),
      reading: draw.pick(valuesOf(Reading)),
      quote: draw.pick(texts),
      startOffset: draw.integer(0, 2),
      endOffset: 9,
      qualifiers: '[["as","FOCUS"]]',
      recordedAt: draw.pick(instants),
      retractedAt: draw.chance(0.2) ? draw.pick(instants) : undefined,
    });
    this.#join(claim, "ABOUT", fact);
    this.#join(claim, "QUOTES", sentence);
    if (draw.chance(0.3)) this.#join(claim, "ATTRIBUTED_TO", draw.pick(entities));
  }

  #mention(at: number, sentence: ReferenceNode, entity: ReferenceNode): void {
    const values = { text: this.draw.pick(texts), startOffset: at, endOffset: at + 4 };
    this.#join(sentence, "MENTIONS", entity, values);
  }

  #value({ type }: AttributeModel): ReferenceValue {
    const { draw } = this;
    switch (type.type) {
      case "enumeration":
        return draw.pick(valuesOf(type));
      case "time":
        return this.#time();
      case "localized":
        return Object.fromEntries(
          [draw.pick(testLanguages), draw.pick(testLanguages)].map((language) => [
            language,
            draw.pick(texts),
          ]),
        );
      case "code":
        return draw.pick(["IT", "FR", "UA"]);
      default:
        throw new Error(`No value of the type ${type.type} is drawn for an entity.`);
    }
  }

  #time(): FuzzyTime {
    const [start, end] = [this.draw.pick(starts), this.draw.pick(ends)];
    return parseFuzzyTime({ text: `${start} to ${end}`, start, end });
  }
}

/** Numbers below the size in another order: what is stored first must not come first by its id as well. */
function shuffled(at: number, size: number): number {
  return (at * 5 + 3) % size;
}

interface Ends {
  readonly from: ReferenceNode;
  readonly to: ReferenceNode;
  readonly relation: RelationModel;
}

type Values = Record<string, ReferenceValue | undefined>;

function present(values: Values): Readonly<Record<string, ReferenceValue>> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, ReferenceValue] => entry[1] !== undefined),
  );
}

function joins({ fromKinds, toKinds }: RelationModel, from: ReferenceNode, to: ReferenceNode): boolean {
  return fromKinds.some(({ name }) => name === from.kind) && toKinds.some(({ name }) => name === to.kind);
}
