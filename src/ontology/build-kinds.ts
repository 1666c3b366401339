import type { AttributeModel } from "./attribute.js";
import { constantCase } from "./constant-case.js";
import { kindOptionsOf, ownAttributesOf, type KindClass, type KindOptions } from "./kind.js";
import type { KindModel, LinkModel } from "./model.js";

/** A kind while its model is being built: links are added last. */
export type MutableKind = Omit<KindModel, "links"> & { readonly links: Map<string, LinkModel> };

/** Kinds by class, in alphabetical order of their names, evidence after entities. */
export function buildKinds(exports: Readonly<Record<string, unknown>>): ReadonlyMap<KindClass, MutableKind> {
  const classes = Object.values(exports)
    .filter(
      (value): value is KindClass =>
        typeof value === "function" && kindOptionsOf(value as KindClass) !== undefined,
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const kinds = new Map<KindClass, MutableKind>();
  for (const declared of classes) kindOf(declared, classes, kinds);
  return new Map([...kinds].sort(([, a], [, b]) => (orderKey(a) < orderKey(b) ? -1 : 1)));
}

function orderKey(kind: MutableKind): string {
  return `${kind.layer === "entity" ? "0" : "1"}${kind.name}`;
}

function kindOf(
  declared: KindClass,
  classes: readonly KindClass[],
  kinds: Map<KindClass, MutableKind>,
): MutableKind {
  const known = kinds.get(declared);
  if (known !== undefined) return known;
  const options = kindOptionsOf(declared) as KindOptions;
  const parents = parentsOf(declared, options).map((parent) => kindOf(parent, classes, kinds));
  const concrete: MutableKind[] = [];
  const kind: MutableKind = {
    name: declared.name,
    value: constantCase(declared.name),
    layer: options.layer,
    abstract: options.abstract,
    one: options.one ?? (options.many === undefined ? undefined : smallFirst(declared.name)),
    many: options.many,
    label: options.label,
    color: options.color,
    description: options.description,
    ancestors: unique(parents.flatMap((parent) => [parent, ...parent.ancestors])),
    concrete,
    attributes: attributesOf(declared, parents),
    links: new Map(),
  };
  kinds.set(declared, kind);
  if (!kind.abstract) for (const one of [kind, ...kind.ancestors]) addConcrete(one, kind);
  return kind;
}

function addConcrete(to: KindModel, kind: KindModel): void {
  const concrete = to.concrete as KindModel[];
  concrete.push(kind);
  concrete.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The kind that a class extends, then the interfaces that it names beside. */
function parentsOf(declared: KindClass, options: KindOptions): KindClass[] {
  const parent = Object.getPrototypeOf(declared) as KindClass;
  return [...(kindOptionsOf(parent) === undefined ? [] : [parent]), ...(options.also ?? [])];
}

function attributesOf(
  declared: KindClass,
  parents: readonly KindModel[],
): ReadonlyMap<string, AttributeModel> {
  const inherited = parents.flatMap((parent) => [...parent.attributes]);
  return new Map([
    ...inherited,
    ...ownAttributesOf(declared).map((attribute) => [attribute.name, attribute] as const),
  ]);
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

function smallFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
