import { writeFileSync } from "node:fs";
import { buildApiSchema } from "./api/schema/build-api-schema.js";
import { printApiSchema } from "./api/schema/print-api-schema.js";
import { attestOntology } from "./ontology/attest-ontology.js";

writeFileSync("schema/schema.graphql", printApiSchema(buildApiSchema(attestOntology)));
