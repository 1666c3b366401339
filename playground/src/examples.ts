/** An operation as a tab of the playground shows it. */
export interface Example {
  readonly query: string;
  /** JSON, or null where it takes none. */
  readonly variables: string | null;
  /** Its name in words, such as "Missions Italy Contributes To". */
  readonly title: string;
  /** What it shows: the comment that it begins with. */
  readonly about: string;
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
  .map((path) => {
    const query = queries[path] ?? "";
    return {
      query,
      variables: variables[path.replace(/\.graphql$/, ".variables.json")] ?? null,
      title: titleOf(query),
      about: aboutOf(query),
    };
  });

function titleOf(query: string): string {
  const name = /^query (\w+)/m.exec(query)?.[1] ?? "Query";
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, " ");
}

function aboutOf(query: string): string {
  const comment = /^(#.*\n)+/.exec(query)?.[0] ?? "";
  return comment.replaceAll(/^# ?/gm, "").replaceAll("\n", " ").trim();
}
