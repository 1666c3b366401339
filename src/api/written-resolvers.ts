import { CompareResolver } from "./exploration/compare/compare-resolver.js";
import { ImpactResolver } from "./exploration/impact/impact-resolver.js";
import { NeighborhoodResolver } from "./exploration/neighborhood/neighborhood-resolver.js";
import { PathsResolver } from "./exploration/paths/paths-resolver.js";
import { SearchResolver } from "./exploration/search/search-resolver.js";
import { TimelineResolver } from "./exploration/timeline/timeline-resolver.js";
import { OntologyResolver } from "./ontology/ontology-resolver.js";

/** The resolvers that are written by hand, beside what is generated from the ontology: one line for each. */
export const writtenResolvers = [
  CompareResolver,
  ImpactResolver,
  NeighborhoodResolver,
  OntologyResolver,
  PathsResolver,
  SearchResolver,
  TimelineResolver,
] as const;
