/**
 * Names of the stored properties that are derived from an attribute and a language or an end of a period, or from a relation.
 * What writes the graph and what reads it both take them from here.
 */

/** The language of a text that is shown where nobody asks for another, and the entity has it. */
export const defaultLanguage = "en";

/** An entity's preferred name in a language; without one, the name shown where nobody asks for a language (English, else the first by code). */
export const nameProperty = (language?: string): string => suffixed("name", language);

/** The same name folded (`foldText`), for comparisons without case and accents. */
export const foldedNameProperty = (language?: string): string => suffixed("nameFolded", language);

/** The same name as a sort key (`sortKey`): ASCII, the same order on both engines. */
export const sortNameProperty = (language?: string): string => suffixed("nameSort", language);

/** A text of reference in a language; without one, the default as for names. */
export const localizedProperty = (attribute: string, language?: string): string =>
  suffixed(attribute, language);

/** The folded form of a text attribute, stored beside it for comparisons without case and accents. */
export const foldedProperty = (attribute: string): string => `${attribute}Folded`;

/** The seven parts of a fuzzy period, as stored for an attribute or qualifier: `timeText`, `timeStart`, … */
export const timeParts = [
  "Text",
  "Start",
  "End",
  "EarliestStart",
  "LatestStart",
  "EarliestEnd",
  "LatestEnd",
] as const;
export type TimePart = (typeof timeParts)[number];
export const timeProperty = (attribute: string, part: TimePart): string => `${attribute}${part}`;

/** Which way an edge leads, seen from an entity: `out` where it is the subject. */
const edgeDirections = ["out", "in"] as const;
export type EdgeDirection = (typeof edgeDirections)[number];

/** How many edges an entity has, both ends of one to itself. */
export const degreeProperty = "degree";

/** How many of these are of one relation and lead one way: `outDegree_CONTRIBUTES_TO`. */
export const relationDegreeProperty = (relation: string, direction: EdgeDirection): string =>
  `${direction}${relationDegreeMark}${relation}`;

/** What the names of all these numbers have in the middle. Other names may have it too. */
export const relationDegreeMark = "Degree_";

/** Whether a stored property is one of these numbers. Each is absent where there is no such edge. */
export const isDegreeProperty = (name: string): boolean =>
  name === degreeProperty || relationDegreeBeginnings.some((beginning) => name.startsWith(beginning));
const relationDegreeBeginnings = edgeDirections.map((direction) => relationDegreeProperty("", direction));

/** On an edge: what tells it from others of the same relation between the same two. Most edges have none. */
export const edgeDiscriminator = "discriminator";

/** Label and id of the node that marks a database as Attest's and carries its counters. */
export const marker = { label: "Attest", id: "attest" } as const;

function suffixed(name: string, language: string | undefined): string {
  return language === undefined ? name : `${name}_${language}`;
}
