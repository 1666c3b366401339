/** Prints the milliseconds that the schema takes in a process that has built none yet, and runs as the service does. */
const { runAsProduction } = await import("../../src/app/configuration.js");
runAsProduction();

const { buildApiSchema } = await import("../../src/api/schema/build-api-schema.js");
const { attestOntology } = await import("../../src/ontology/attest-ontology.js");

const start = performance.now();
buildApiSchema(attestOntology);
process.stdout.write(String(performance.now() - start));

export {};
