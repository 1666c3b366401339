/** The operations that are measured. Each has a file `bench/operations/<name>.graphql`. */
export const operationNames = [
  "by-id",
  "connection",
  "three-levels",
  "filter",
  "search-prefix",
  "search-contains",
  "aggregation",
  "evidence",
  "explorer-page",
] as const;

export type OperationName = (typeof operationNames)[number];

/** What a user of a knowledge graph asks for and Attest cannot answer yet. Reported, so that nobody takes it for measured. */
export const missingOperations = [
  { name: "path", about: "the shortest path between two entities" },
  { name: "full-text search", about: "ranked search over names, descriptions and sentences" },
] as const;
