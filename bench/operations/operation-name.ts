/** Operations whose root field is generated from the ontology. Each has a file `bench/operations/<name>.graphql`, as have explorations. */
export const generatedOperations = [
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

/** Operations whose root field explores the graph, in several statements. */
export const explorations = ["search", "path"] as const;

/** All operations that are measured. */
export const operationNames = [...generatedOperations, ...explorations] as const;

export type OperationName = (typeof operationNames)[number];
