/** An operation as a tab of the playground shows it. */
export interface Example {
  readonly query: string;
  /** JSON, or null where it takes none. */
  readonly variables: string | null;
}

// vite reads these calls without running them: their options must be written out.
const queries = import.meta.glob<string>("../../schema/operations/*.graphql", {
  query: "?raw",
  import: "default",
  eager: true,
});
const variables = import.meta.glob<string>("../../schema/operations/*.variables.json", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The example operations in the order of their file names, as they were when the playground was built. */
export const examples: readonly Example[] = Object.keys(queries)
  .sort()
  .map((path) => ({
    query: queries[path] ?? "",
    variables: variables[path.replace(/\.graphql$/, ".variables.json")] ?? null,
  }));
