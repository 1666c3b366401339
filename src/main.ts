#!/usr/bin/env node
import module from "node:module";

// Node 22 keeps the compiled code of what is loaded from now on for the next start.
(module as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();

const { avoidPretenuring } = await import("./support/avoid-pretenuring.js");
avoidPretenuring();
const { keepCompiledCode } = await import("./support/keep-compiled-code.js");
keepCompiledCode();
const { compileEarly } = await import("./support/compile-early.js");
compileEarly();

const { runAsProduction } = await import("./app/configuration.js");
runAsProduction();

const { runService } = await import("./app/run-service.js");
await runService();
