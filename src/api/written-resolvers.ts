import { SearchResolver } from "./exploration/search/search-resolver.js";
import { OntologyResolver } from "./ontology/ontology-resolver.js";

/** The resolvers that are written by hand, beside what is generated from the ontology: one line for each. */
export const writtenResolvers = [OntologyResolver, SearchResolver] as const;
import { CompareResolver } from "./exploration/compare/compare-resolver.js";
import { ImpactResolver } from "./exploration/impact/impact-resolver.js";
import { OntologyResolver } from "./ontology/ontology-resolver.js";
import { TimelineResolver } from "./exploration/timeline/timeline-resolver.js";

/** The resolvers that are written by hand, beside what is generated from the ontology: one line for each. */
export const writtenResolvers = [
  OntologyResolver,
  CompareResolver,
  TimelineResolver,
  ImpactResolver,
] as const;
