import { valuesOf } from "../../ontology/enumeration.js";
import { Reliability } from "../../ontology/vocabulary.js";
import { allOf, type Condition } from "../../plan/condition.js";
import type { ParameterName } from "../../plan/parameter-name.js";
import type { Value } from "../../store/statement.js";
import type { InputTree } from "./input-tree.js";
import { nullFilter } from "./plan-comparisons.js";
import { below, type Place, type Planning } from "./planning.js";

/** The condition of the argument `evidence` on edges between entities. */
export function planEvidence(tree: InputTree, planning: Planning, place: Place): Condition | null {
  if (tree.input !== "object") throw nullFilter(place);
  const parameter = (name: string, write: (value: unknown) => Value = asIs): ParameterName | null => {
    const field = tree.fields.get(name);
    if (field === undefined) return null;
    if (field.input !== "leaf") throw nullFilter(below(place, name));
    return planning.parameters.add((request) => write(field.read(request.variables)));
  };
  const claim = {
    modalities: parameter("modalities"),
    readings: parameter("readings"),
    reliabilities: parameter("minimumReliability", atLeast),
    excludedDocuments: parameter("excludeDocuments"),
    excludedSources: parameter("excludeSources"),
  };
  const statuses = parameter("statuses");
  const sources = parameter("minimumIndependentSources", (least) => BigInt(least as number));
  return allOf([
    statuses === null
      ? null
      : { condition: "compare", left: status, comparison: "in", right: statuses, nullable: false },
    sources === null
      ? null
      : { condition: "compare", left: independentSources, comparison: ">=", right: sources, nullable: true },
    Object.values(claim).every((name) => name === null) ? null : { condition: "evidenced", ...claim },
  ]);
}

const status = { expression: "property", of: "edge", property: "status" } as const;

const independentSources = { expression: "property", of: "edge", property: "independentSources" } as const;

const asIs = (value: unknown): Value => value as Value;

/** The reliabilities that are at least so good: the scale is declared best first. */
function atLeast(minimum: unknown): Value {
  const scale = valuesOf(Reliability);
  return scale.slice(0, scale.indexOf(minimum as (typeof scale)[number]) + 1);
}
