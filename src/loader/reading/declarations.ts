import type { MapEntry, MapNode, TextNode } from "./yaml-tree.js";

/** What files declare, as written: every text with its place, nothing resolved. */
export interface Declarations {
  readonly sources: SourceDeclaration[];
  readonly documents: DocumentDeclaration[];
  readonly entities: EntityDeclaration[];
  readonly quotes: QuoteDeclaration[];
  readonly sentenceExceptions: ExceptionDeclaration[];
  readonly mentionExceptions: (ExceptionDeclaration & { readonly entity: TextNode })[];
}

export interface SourceDeclaration {
  readonly id: TextNode;
  readonly name: TextNode;
  readonly reliability: TextNode;
}

export interface DocumentDeclaration {
  readonly id: TextNode;
  readonly file: TextNode;
  readonly language: TextNode;
  readonly source: TextNode;
  readonly title: TextNode | null;
  readonly publishedOn: TextNode | null;
  readonly url: TextNode | null;
  readonly translationOf: TextNode | null;
}

export interface EntityDeclaration {
  readonly id: TextNode;
  readonly kind: TextNode;
  readonly names: readonly { readonly language: TextNode; readonly texts: readonly TextNode[] }[];
  /** Keys beside `kind` and `names`. */
  readonly reference: readonly MapEntry[];
}

/** Words of a document, and which of their places is meant. */
export interface QuotePlace {
  readonly document: TextNode;
  readonly quote: TextNode;
  readonly near: TextNode | null;
  readonly occurrence: TextNode | null;
}

/** What a quote, or one of its facts, says of its claims. */
export interface ClaimDefaults {
  readonly speaker: TextNode | null;
  readonly reading: TextNode | null;
  readonly modality: TextNode | null;
  readonly stance: TextNode | null;
  readonly discriminator: TextNode | null;
}

export interface QuoteDeclaration extends QuotePlace, ClaimDefaults {
  readonly facts: readonly MapNode[];
}

export interface ExceptionDeclaration extends QuotePlace {
  readonly reason: TextNode;
}

export function noDeclarations(): Declarations {
  return {
    sources: [],
    documents: [],
    entities: [],
    quotes: [],
    sentenceExceptions: [],
    mentionExceptions: [],
  };
}
