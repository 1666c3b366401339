import type { EvidenceFragment, MissionsOfAStateQuery } from "./generated/operations.js";

type State = NonNullable<MissionsOfAStateQuery["state"]>;
type Contribution = State["contributesTo"]["edges"][number];

/** The missions a state contributes to, with the words that say so, as text. */
export function describeMissions({ name, contributesTo }: State): string {
  const heading = `${name} contributes to ${contributesTo.totalCount} missions.`;
  return [heading, ...contributesTo.edges.map(describeContribution)].join("\n\n");
}

function describeContribution({ role, node, fact }: Contribution): string {
  const places = node.takesPlaceIn.nodes.map((place) => place.name).join(", ");
  const title = [node.name, places && `(${places})`, role && `as ${role.toLowerCase()}`];
  return [title.filter(Boolean).join(" "), ...fact.claims.map(describeClaim)].join("\n");
}

function describeClaim({ quote, reading, document }: EvidenceFragment): string {
  const how = reading === "INFERRED" ? ", inferred" : "";
  return `  “${quote}” [${document.id}${how}]`;
}
