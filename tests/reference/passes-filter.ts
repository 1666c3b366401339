import { Reliability } from "../../src/ontology/vocabulary.js";
import { valuesOf } from "../../src/ontology/enumeration.js";
import type { AttributeModel } from "../../src/ontology/attribute.js";
import type { KindModel, LinkModel } from "../../src/ontology/model.js";
import type { FuzzyTime } from "../../src/evidence/records.js";
import { bestName } from "./best-text.js";
import { followLink } from "./follow-link.js";
import { passesComparisons } from "./passes-comparisons.js";
import { passesPeriod } from "./passes-period.js";
import type { Met, ReferenceGraph, ReferenceNode, ReferenceValue } from "./reference-graph.js";

/** A filter as graphql-js coerces it. */
export type Filter = Readonly<Record<string, unknown>>;

/** What filters and orders look at beside the node. */
export interface World {
  readonly graph: ReferenceGraph;
  /** Languages of the request, best first. */
  readonly languages: readonly string[];
}

/** Whether a node passes a filter over its kind. */
export function passesKindFilter(
  world: World,
  filter: Filter,
  kind: KindModel,
  node: ReferenceNode,
): boolean {
  return passesAll(filter, (name, value) => {
    if (name === "id") return passesComparisons(node.id, value);
    if (name === "nameIn") {
      const { language, ...comparisons } = value;
      return passesComparisons(bestName(node, [language as string, ...world.languages]), comparisons, true);
    }
    const link = kind.links.get(name);
    if (link !== undefined) return passesLinkFilter(world, value, link, node);
    const attribute = kind.attributes.get(name) as AttributeModel;
    return passesAttribute(attribute, attributeOf(world, attribute, node), value);
  });
}

/** Whether what a link meets passes the `where` of the link's field. */
export function passesMatch(world: World, filter: Filter, link: LinkModel, met: Met): boolean {
  if (link.relation === undefined) return passesKindFilter(world, filter, link.end, met.node);
  return passesAll(filter, (name, value) =>
    name === "node"
      ? passesKindFilter(world, value, link.end, met.node)
      : passesAll(value, (qualifier, comparisons) => {
          const attribute = link.edgeAttributes.get(qualifier) as AttributeModel;
          return passesAttribute(attribute, met.edge?.values[qualifier], comparisons);
        }),
  );
}

/** The value of an attribute as filters and orders see it. */
export function attributeOf(
  { languages }: World,
  attribute: AttributeModel,
  node: ReferenceNode,
): ReferenceValue | undefined {
  return attribute.type.type === "name" ? bestName(node, languages) : node.values[attribute.name];
}

/** Whether an edge rests on evidence as the argument `evidence` asks. */
export function passesEvidence({ graph }: World, evidence: Filter, { edge }: Met): boolean {
  const { statuses, minimumIndependentSources: sources, ...asked } = evidence;
  if (sources !== undefined && (edge?.values.independentSources as number) < (sources as number))
    return false;
  if (statuses !== undefined && !includes(statuses, edge?.values.status)) return false;
  if (Object.keys(asked).length === 0) return true;
  const about = graph.edges.filter(({ type, to }) => type === "ABOUT" && to === edge?.values.factId);
  return about.some(({ from }) => passesClaim(graph, asked, graph.nodes.get(from) as ReferenceNode));
}

function passesClaim(graph: ReferenceGraph, asked: Filter, claim: ReferenceNode): boolean {
  const { modality, reading, stance, retractedAt, documentId } = claim.values;
  const published = graph.edges.find(({ type, from }) => type === "PUBLISHED_BY" && from === documentId);
  const source = graph.nodes.get(published?.to ?? "");
  const scale: readonly unknown[] = valuesOf(Reliability);
  const rules: Readonly<Record<string, (given: unknown) => boolean>> = {
    modalities: (given) => includes(given, modality),
    readings: (given) => includes(given, reading),
    excludeDocuments: (given) => !includes(given, documentId),
    excludeSources: (given) => !includes(given, source?.id),
    minimumReliability: (given) => scale.indexOf(source?.values.reliability) <= scale.indexOf(given),
  };
  if (stance !== "AFFIRMS" || retractedAt !== undefined) return false;
  return Object.entries(asked).every(([name, given]) => rules[name]?.(given));
}

function includes(list: unknown, value: unknown): boolean {
  return (list as unknown[]).includes(value);
}

function passesAll(filter: Filter, passes: (name: string, value: Filter) => boolean): boolean {
  return Object.entries(filter).every(([name, value]) => {
    switch (name) {
      case "AND":
        return (value as Filter[]).every((one) => passesAll(one, passes));
      case "OR":
        return (value as Filter[]).some((one) => passesAll(one, passes));
      case "NOT":
        return !passesAll(value as Filter, passes);
      default:
        return passes(name, value as Filter);
    }
  });
}

function passesAttribute(
  attribute: AttributeModel,
  value: ReferenceValue | undefined,
  comparisons: Filter,
): boolean {
  const { type } = attribute.type;
  if (type === "time") return passesPeriod(value as FuzzyTime | undefined, comparisons);
  return passesComparisons(value, comparisons, type === "text" || type === "name");
}

function passesLinkFilter(world: World, filter: Filter, link: LinkModel, node: ReferenceNode): boolean {
  const all = followLink(world.graph, link, node);
  const matching = (where: unknown): number =>
    all.filter((met) => passesMatch(world, where as Filter, link, met)).length;
  if (link.cardinality === "one" || link.cardinality === "optional") return matching(filter) > 0;
  return Object.entries(filter).every(([name, value]) => {
    switch (name) {
      case "some":
        return matching(value) > 0;
      case "none":
        return matching(value) === 0;
      case "all":
        return matching(value) === all.length;
      case "single":
        return matching(value) === 1;
      case "exists":
        return all.length > 0 === value;
      case "count":
        return passesComparisons(all.length, value as Filter);
      default:
        throw new Error(`The reference knows no quantifier ${name}.`);
    }
  });
}
