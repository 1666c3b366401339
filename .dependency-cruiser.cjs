/** Data flows one way, and so do imports: each layer may import only what stands before it. */
const LAYERS = [
  "support",
  "errors",
  "ontology",
  "store",
  "evidence",
  "plan",
  "cypher",
  "loader",
  "exploration",
  "api",
  "http",
];
const upTo = (i) => LAYERS.slice(0, i + 1).join("|");

module.exports = {
  forbidden: [
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    ...LAYERS.map((layer, i) => ({
      name: `${layer}-imports-only-below`,
      severity: "error",
      from: { path: `^src/${layer}/` },
      to: { path: "^src/", pathNot: `^src/(${upTo(i)})/` },
    })),
    {
      name: "driver-stays-home",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/store/neo4j/" },
      to: { path: "node_modules/neo4j-driver" },
    },
    {
      name: "embedded-engine-stays-home",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/store/embedded/" },
      to: { path: "node_modules/@grafeo-db" },
    },
    {
      name: "adapters-only-from-app",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(store/|app/)" },
      to: { path: "^src/store/(neo4j|embedded)/" },
    },
    {
      name: "type-graphql-stays-in-the-schema",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/api/" },
      to: { path: "node_modules/type-graphql" },
    },
    { name: "no-index-files", severity: "error", from: {}, to: { path: "^src/.*/index\\.ts$" } },
    {
      name: "src-stands-alone",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(tests|bench|seed|playground)/" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
  },
};
