import { leadsToOne } from "../../ontology/leads-to-one.js";
import type { LinkModel } from "../../ontology/model.js";
import { relationDegreeProperty } from "../../ontology/stored-properties.js";
import type { Way } from "../../plan/way.js";

/** The way that a link goes. Ids of entities are indexed over all kinds, by the label of their common interface. */
export function wayOf(link: LinkModel): Way {
  const { path, distinct, end, owners } = link;
  const [owner] = owners;
  return {
    way: "path",
    steps: path,
    distinct,
    toOne: leadsToOne(link),
    startLabel: owner?.layer === "evidence" && owners.length === 1 ? owner.name : null,
    endLabel: (end.ancestors[end.ancestors.length - 1] ?? end).name,
    degreeProperty: degreePropertyOf(link),
  };
}

/** Only a side of a relation is one step over edges between entities. */
function degreePropertyOf({ relation, path: [step] }: LinkModel): string | null {
  return relation === undefined || step === undefined
    ? null
    : relationDegreeProperty(relation.name, step.direction);
}
