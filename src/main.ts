#!/usr/bin/env node
import module from "node:module";

// Node 22 keeps the compiled code of what is loaded from now on for the next start.
(module as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();

// What serves is no development: graphql then leaves out a check of each type that it compares, 15 of the 155 ms that the schema takes.
process.env.NODE_ENV ??= "production";

const { runService } = await import("./app/run-service.js");
await runService();
