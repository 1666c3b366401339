import type { AttributeModel } from "./attribute.js";
import type { MutableKind } from "./build-kinds.js";
import type { EvidenceLink } from "./evidence-links.js";
import type { KindClass } from "./kind.js";
import type { KindModel, LinkModel, RelationModel } from "./model.js";
import { OntologyDefect } from "./ontology-defect.js";
import type { RelationDeclaration, RelationEnd, RelationField } from "./relation.js";
import { relationEdgeAttributes } from "./relation-edge.js";

type Kinds = ReadonlyMap<KindClass, MutableKind>;

/** Builds the relations and gives each of their ends its field. */
export function addRelations(
  declared: readonly (readonly [string, RelationDeclaration])[],
  kinds: Kinds,
): ReadonlyMap<string, RelationModel> {
  const relations = new Map<string, RelationModel>();
  for (const [name, declaration] of declared) {
    const relation = relationOf(name, declaration, kinds);
    addLink(name, relation.forward, kinds);
    addLink(name, relation.inverse, kinds);
    relations.set(name, relation);
  }
  return relations;
}

function relationOf(name: string, declaration: RelationDeclaration, kinds: Kinds): RelationModel {
  const from = endOf(`${name}.from`, declaration.from, kinds);
  const to = endOf(`${name}.to`, declaration.to, kinds);
  const relation = {
    name,
    description: declaration.description,
    label: declaration.label,
    fromKinds: from.kinds,
    toKinds: to.kinds,
    qualifiers: qualifiersOf(name, declaration),
    ...(declaration.event && { event: declaration.event }),
  };
  // Relation and links refer to each other: the links are hung on last.
  const built = relation as unknown as RelationModel;
  return Object.assign(built, {
    forward: linkOf(built, declaration.forward, { owners: from, end: to, direction: "out" }),
    inverse: linkOf(built, declaration.inverse, { owners: to, end: from, direction: "in" }),
  });
}

function qualifiersOf(name: string, declaration: RelationDeclaration): ReadonlyMap<string, AttributeModel> {
  const declared = Object.entries(declaration.qualifiers ?? {});
  const taken = declared.find(([qualifier]) => relationEdgeAttributes.has(qualifier));
  if (taken !== undefined) {
    throw new OntologyDefect(
      `${name}: every edge has a field ${taken[0]} already; give the qualifier another name.`,
    );
  }
  return new Map(declared.map(([qualifier, options]) => [qualifier, { name: qualifier, ...options }]));
}

function linkOf(
  relation: RelationModel,
  field: RelationField,
  { owners, end, direction }: { owners: ResolvedEnd; end: ResolvedEnd; direction: "out" | "in" },
): LinkModel {
  return {
    field: field.field,
    typeName: field.typeName ?? capitalFirst(field.field),
    description: field.description,
    label: field.label,
    owners: owners.kinds,
    end: end.type,
    endKinds: end.kinds,
    cardinality: "connection",
    path: [{ types: [relation.name], direction, live: false }],
    distinct: false,
    relation,
    edgeAttributes: new Map([...relationEdgeAttributes, ...relation.qualifiers]),
    defaultOrder: [],
    shows: undefined,
  };
}

interface ResolvedEnd {
  readonly type: KindModel;
  readonly kinds: readonly KindModel[];
}

function endOf(
  where: string,
  end: RelationEnd,
  kinds: Kinds,
): { type: KindModel; kinds: readonly KindModel[] } {
  const type = kindAt(where, end.type, kinds);
  const narrowed = (end.only ?? [end.type]).flatMap((one) => kindAt(where, one, kinds).concrete);
  const stray = narrowed.find((kind) => !type.concrete.includes(kind));
  if (stray !== undefined)
    throw new OntologyDefect(
      `${where}: ${stray.name} is no ${type.name}; widen the type of this end or leave the kind out.`,
    );
  return { type, kinds: [...new Set(narrowed)].sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

function kindAt(where: string, declared: KindClass, kinds: Kinds): MutableKind {
  const kind = kinds.get(declared);
  if (kind === undefined)
    throw new OntologyDefect(
      `${where}: ${declared.name} is not a kind; declare it with @Kind and export it.`,
    );
  return kind;
}

function addLink(where: string, link: LinkModel, kinds: Kinds): void {
  for (const kind of kinds.values()) {
    checkTypeName(where, link, kind);
    if (!link.owners.includes(kind)) continue;
    if (kind.links.has(link.field) || kind.attributes.has(link.field)) {
      throw new OntologyDefect(
        `${where}: ${kind.name} has a field ${link.field} already; give this side another field name.`,
      );
    }
    kind.links.set(link.field, link);
  }
}

/** Connections of different links need types of their own. */
function checkTypeName(where: string, link: LinkModel, kind: KindModel): void {
  if (link.cardinality !== "connection") return;
  for (const other of kind.links.values()) {
    if (other.cardinality !== "connection" || other.typeName !== link.typeName || other === link) continue;
    throw new OntologyDefect(
      `${where}: the type name ${link.typeName} is taken by ${kind.name}.${other.field}; give this side a typeName.`,
    );
  }
}

/** Gives each evidence link to its owner, or to all kinds that are its owner. */
export function addEvidenceLinks(links: readonly EvidenceLink[], kinds: Kinds): void {
  for (const declared of links) {
    const where = `${declared.owner.name}.${declared.field}`;
    const end = kindAt(where, declared.end, kinds);
    addLink(
      where,
      {
        field: declared.field,
        typeName: declared.typeName ?? singularTypeName(declared.field),
        description: declared.description,
        label: undefined,
        owners: kindAt(where, declared.owner, kinds).concrete,
        end,
        endKinds: end.concrete,
        cardinality: declared.cardinality,
        path: declared.path,
        distinct: declared.distinct ?? false,
        relation: undefined,
        edgeAttributes: new Map(
          (declared.edgeAttributes ?? []).map((attribute) => [attribute.name, attribute]),
        ),
        defaultOrder: declared.defaultOrder ?? [],
        shows: declared.shows,
      },
      kinds,
    );
  }
}

/** `facts` becomes `Fact`, so that `Entity.facts` and `Query.facts` share `FactConnection`. */
function singularTypeName(field: string): string {
  return capitalFirst(field).replace(/s$/, "");
}

function capitalFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
