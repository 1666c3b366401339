import type { ProjectedEntity } from "../evidence/project-entities.js";
import type { EntityRecord } from "../evidence/records.js";
import type { KindModel, Ontology } from "../ontology/model.js";
import { type EntityDifference, partProperties, projectedProperties } from "./writing/entity-changes.js";
import { type Properties, requiredText } from "./writing/properties.js";
import { declaredProperties } from "./writing/stored-entity.js";

/** Entities as they are to be: as a set declares them, or else as they are stored; with what claims make of them now. */
export interface EntityInput {
  readonly ontology: Ontology;
  readonly declared: readonly EntityRecord[];
  /** By id: of the declared ones and of the subjects. */
  readonly stored: ReadonlyMap<string, Properties>;
  /** Entities whose attributes were projected. Of all others what is stored stays. */
  readonly subjects: ReadonlySet<string>;
  readonly projected: ReadonlyMap<string, ProjectedEntity>;
  /** The numbers of edges that an entity is to have; `stored`: what is stored of it, null where nothing is. */
  readonly degreesOf: (id: string, stored: Properties | null) => Properties;
}

export function entityDifferences(input: EntityInput): readonly EntityDifference[] {
  const kinds = entityKinds(input.ontology);
  const declared = new Set(input.declared.map(({ id }) => id));
  const others = [...input.stored].filter(([id]) => !declared.has(id));
  return [
    ...input.declared.map((entity) => {
      const kind = kindAt(kinds.byName, entity.kind);
      const before = storedEntity(input.stored.get(entity.id), kinds.byValue);
      return differenceOf(declaredProperties(entity, kind), kind, before, input);
    }),
    ...others.flatMap(([, properties]) => {
      const before = storedEntity(properties, kinds.byValue);
      if (before === null) return [];
      const { declared: rest } = partProperties(before.kind, properties);
      return [differenceOf(rest, before.kind, before, input)];
    }),
  ];
}

function differenceOf(
  rest: Properties,
  kind: KindModel,
  before: EntityDifference["before"],
  { subjects, projected, degreesOf }: EntityInput,
): EntityDifference {
  const id = requiredText(rest, "id");
  const isProjected = subjects.has(id) || before === null;
  const shown = isProjected
    ? projectedProperties(kind, projected.get(id))
    : partProperties(kind, before.properties).projected;
  const degrees = degreesOf(id, before?.properties ?? null);
  return { kind, properties: { ...rest, ...shown, ...degrees }, before };
}

function storedEntity(
  properties: Properties | undefined,
  kinds: ReadonlyMap<string, KindModel>,
): EntityDifference["before"] {
  return properties === undefined
    ? null
    : { kind: kindAt(kinds, requiredText(properties, "kind")), properties };
}

function entityKinds(ontology: Ontology): Record<"byName" | "byValue", ReadonlyMap<string, KindModel>> {
  const kinds = [...ontology.kinds.values()].filter(({ layer, abstract }) => layer === "entity" && !abstract);
  return {
    byName: new Map(kinds.map((kind) => [kind.name, kind])),
    byValue: new Map(kinds.map((kind) => [kind.value, kind])),
  };
}

function kindAt(kinds: ReadonlyMap<string, KindModel>, name: string): KindModel {
  const kind = kinds.get(name);
  if (kind === undefined) throw new Error(`The ontology has no kind ${name}, which an entity is of.`);
  return kind;
}
