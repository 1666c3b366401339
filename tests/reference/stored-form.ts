import { foldText } from "../../src/evidence/fold-text.js";
import type { FuzzyTime } from "../../src/evidence/records.js";
import { sortKey } from "../../src/evidence/sort-key.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { AttributeModel } from "../../src/ontology/attribute.js";
import type { Value } from "../../src/store/statement.js";
import type { StoredGraph, StoredNode } from "../support/write-graph.js";
import { bestText } from "./best-text.js";
import type { ReferenceEdge, ReferenceGraph, ReferenceNode, ReferenceValue } from "./reference-graph.js";

/** A graph as it is stored: written from docs/stored-graph.md, not with the loader's code. */
export function storedForm({ nodes, edges }: ReferenceGraph): StoredGraph {
  const labelOf = (id: string): string => {
    const kind = attestOntology.kinds.get((nodes.get(id) as ReferenceNode).kind);
    return kind?.layer === "entity" ? "Entity" : (kind?.name ?? "");
  };
  const degrees = storedDegrees(edges);
  return {
    nodes: [...nodes.values()].map((node) => storedNode(node, degrees.get(node.id) ?? {})),
    relationships: edges.map(({ type, from, to, values }) => ({
      type,
      from: { label: labelOf(from), id: from },
      to: { label: labelOf(to), id: to },
      properties: storedValues(values, attestOntology.relations.get(type)?.forward.edgeAttributes),
    })),
  };
}

/** Of each entity, how many edges it has, in all and of each relation either way. */
function storedDegrees(edges: readonly ReferenceEdge[]): ReadonlyMap<string, Record<string, Value>> {
  const degrees = new Map<string, Record<string, bigint>>();
  const add = (id: string, property: string): void => {
    const those = degrees.get(id) ?? {};
    degrees.set(id, { ...those, [property]: (those[property] ?? 0n) + 1n });
  };
  for (const { type, from, to } of edges) {
    if (!attestOntology.relations.has(type)) continue;
    for (const id of [from, to]) add(id, "degree");
    add(from, `outDegree_${type}`);
    add(to, `inDegree_${type}`);
  }
  return degrees;
}

function storedNode(node: ReferenceNode, degrees: Record<string, Value>): StoredNode {
  const kind = attestOntology.kinds.get(node.kind);
  if (kind === undefined) throw new Error(`No kind is called ${node.kind}.`);
  const entity = kind.layer === "entity" ? { kind: kind.value, ...storedNames(node.names) } : {};
  return {
    labels: [...kind.ancestors.map(({ name }) => name), kind.name].sort(),
    properties: { id: node.id, ...entity, ...degrees, ...storedValues(node.values, kind.attributes) },
  };
}

function storedNames(names: Readonly<Record<string, string>>): Record<string, Value> {
  const forms = (text: string, suffix: string): Record<string, Value> => ({
    [`name${suffix}`]: text,
    [`nameFolded${suffix}`]: foldText(text),
    [`nameSort${suffix}`]: sortKey(text),
  });
  return Object.assign(
    forms(bestText(names, []) ?? "", ""),
    ...Object.entries(names).map(([language, text]) => forms(text, `_${language}`)),
  ) as Record<string, Value>;
}

function storedValues(
  values: Readonly<Record<string, ReferenceValue>>,
  attributes: ReadonlyMap<string, AttributeModel> | undefined,
): Record<string, Value> {
  return Object.assign(
    {},
    ...Object.entries(values).map(([name, value]) => storedValue(name, value, attributes?.get(name))),
  ) as Record<string, Value>;
}

function storedValue(
  name: string,
  value: ReferenceValue,
  attribute: AttributeModel | undefined,
): Record<string, Value> {
  switch (attribute?.type.type) {
    case "time":
      return storedTime(name, value as FuzzyTime);
    case "localized": {
      const texts = value as Readonly<Record<string, string>>;
      const inLanguages = Object.entries(texts).map(([language, text]) => [`${name}_${language}`, text]);
      return { [name]: bestText(texts, []) ?? "", ...Object.fromEntries(inLanguages) } as Record<
        string,
        Value
      >;
    }
    case "text":
      return { [name]: value as string, [`${name}Folded`]: foldText(value as string) };
    default:
      return { [name]: typeof value === "number" ? BigInt(value) : (value as Value) };
  }
}

function storedTime(name: string, time: FuzzyTime): Record<string, Value> {
  const parts = Object.entries(time as unknown as Readonly<Record<string, string | null>>)
    .filter(([, value]) => value !== null)
    .map(([part, value]) => [`${name}${part.charAt(0).toUpperCase()}${part.slice(1)}`, value]);
  return Object.fromEntries(parts) as Record<string, Value>;
}
