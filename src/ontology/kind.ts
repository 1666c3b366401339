import type { AttributeModel, AttributeType } from "./attribute.js";
import type { LocalizedText } from "./enumeration.js";

/** A class that stands for a kind. It is never instantiated: rows are plain data of its type. */
export type KindClass = abstract new () => object;

/** What every declaration of a kind says. */
export interface KindDeclaration {
  /** Field of Query that lists it, such as `missions`. None: it is only reached from others. */
  readonly many?: string;
  /** Field of Query that looks one up by id, such as `mission`. Default: the class name with a small first letter. */
  readonly one?: string;
  readonly label: LocalizedText;
  readonly description: string;
  /** Interfaces beside the one that it extends. */
  readonly also?: readonly KindClass[];
  /** CSS color of its nodes in pictures. */
  readonly color?: string;
}

export interface KindOptions extends KindDeclaration {
  readonly abstract: boolean;
  /** `entity`: what facts are about. `evidence`: what facts rest on. */
  readonly layer: "entity" | "evidence";
}

const declarations = new WeakMap<KindClass, KindOptions>();
const attributes = new WeakMap<object, AttributeModel[]>();

const kindDecorator =
  (fixed: Pick<KindOptions, "abstract" | "layer">) =>
  (options: KindDeclaration) =>
  (target: KindClass): void => {
    declarations.set(target, { ...options, ...fixed });
  };

/** Declares a kind of entity: an object type, its lists and lookups, filter, order, label and constraint follow from it. */
export const Kind = kindDecorator({ abstract: false, layer: "entity" });
/** Declares what several kinds have in common: an interface. */
export const AbstractKind = kindDecorator({ abstract: true, layer: "entity" });
/** Declares a type of the evidence layer. */
export const EvidenceKind = kindDecorator({ abstract: false, layer: "evidence" });

/** What an attribute's declaration says. */
export interface AttributeOptions {
  readonly description: string;
  /** Default: true. */
  readonly nullable?: boolean;
  /** Default: `fact` on entities, `computed` on evidence. */
  readonly from?: AttributeModel["from"];
  readonly filterable?: boolean;
  readonly orderable?: boolean;
  readonly groupable?: boolean;
}

/** Declares an attribute of the kind whose property it decorates. */
export const Attribute =
  (type: AttributeType, options: AttributeOptions) =>
  (prototype: object, name: string): void => {
    const own = attributes.get(prototype) ?? [];
    own.push({
      name,
      type,
      description: options.description,
      nullable: options.nullable ?? true,
      from: options.from ?? "fact",
      exclusive: false,
      filterable: options.filterable ?? true,
      orderable: options.orderable ?? true,
      groupable: options.groupable ?? true,
    });
    attributes.set(prototype, own);
  };

/** What was declared of a class; undefined for a class that is no kind. */
export function kindOptionsOf(target: KindClass): KindOptions | undefined {
  return declarations.get(target);
}

/** The attributes declared on the class itself, without inherited ones. */
export function ownAttributesOf(target: KindClass): readonly AttributeModel[] {
  return attributes.get(target.prototype as object) ?? [];
}
