#!/usr/bin/env node
import { runSeed } from "./app/run-seed.js";

await runSeed(process.argv);
