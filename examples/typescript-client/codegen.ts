import type { CodegenConfig } from "@graphql-codegen/cli";

/** From the schema and src/operations to src/generated. The generator loads a default export. */
const config: CodegenConfig = {
  schema: "../../schema/schema.graphql",
  documents: "src/operations/*.graphql",
  generates: {
    "src/generated/operations.ts": {
      plugins: ["typescript-operations", "typed-document-node"],
      config: {
        // Operations as plain strings: the client needs no GraphQL library to run.
        documentMode: "string",
        // One type for a selection on an interface, not one for each of its kinds.
        mergeFragmentTypes: true,
        skipTypename: true,
        immutableTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: { ID: "string", Date: "string", DateTime: "string", Language: "string" },
      },
    },
  },
};

export default config;
