import type { AttributeModel, AttributeType } from "./attribute.js";
import type { LocalizedText } from "./enumeration.js";
import type { KindClass } from "./kind.js";

/** One end of a relation: what stands there, and the field by which the other end is reached from it. */
export interface RelationEnd {
  /** One kind or one interface. It is the GraphQL type of the node met at this end. */
  readonly type: KindClass;
  /** Kinds or interfaces that may stand here, where these are fewer than all of `type`. They alone carry the field. */
  readonly only?: readonly KindClass[];
}

/** The field of a relation on one side. */
export interface RelationField {
  readonly field: string;
  readonly label: LocalizedText;
  readonly description: string;
  /** Stem of `…Connection` and `…Edge`. Default: the field with a capital first letter. */
  readonly typeName?: string;
}

export interface RelationDeclaration {
  readonly description: string;
  readonly label: LocalizedText;
  readonly from: RelationEnd;
  readonly to: RelationEnd;
  /** On the kinds of `from`. */
  readonly forward: RelationField;
  /** On the kinds of `to`. */
  readonly inverse: RelationField;
  readonly qualifiers?: Readonly<Record<string, QualifierDeclaration>>;
  /**
   * The end that is an event which takes place where the relation holds: who takes part in a meeting takes part as it happens.
   * A report of it from before the event's earliest date is contested. None: it can hold before, as to recommend or to pursue.
   */
  readonly event?: "from" | "to";
}

export type QualifierDeclaration = Omit<AttributeModel, "name">;

/** Declares a relation. Its name is the name under which it is exported. */
export function relation(declaration: RelationDeclaration): RelationDeclaration {
  return declaration;
}

/** Declares a qualifier: what a claim says about the way in which a relation holds. */
export function qualifier(
  type: AttributeType,
  description: string,
  options: { readonly exclusive?: boolean } = {},
): QualifierDeclaration {
  return {
    type,
    description,
    nullable: true,
    from: "fact",
    exclusive: options.exclusive ?? false,
    filterable: true,
    orderable: true,
    groupable: true,
  };
}
