import { NeighborhoodResolver } from "./exploration/neighborhood-resolver.js";
import { PathsResolver } from "./exploration/paths-resolver.js";
import { SearchResolver } from "./exploration/search/search-resolver.js";
import { OntologyResolver } from "./ontology/ontology-resolver.js";

/** The resolvers that are written by hand, beside what is generated from the ontology: one line for each. */
export const writtenResolvers = [
  NeighborhoodResolver,
  OntologyResolver,
  PathsResolver,
  SearchResolver,
] as const;
