#!/usr/bin/env node
import { runExplain } from "./app/run-explain.js";

await runExplain(process.argv);
