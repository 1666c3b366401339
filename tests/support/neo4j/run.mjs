/**
 * A real Neo4j without Docker: `npm run neo4j`, with `-- --release 2026`, `--port 7688`, `--data DIRECTORY`,
 * `--password PASSWORD`, `--certificates DIRECTORY` (private.key, public.crt), `--memory machine` (what Neo4j takes where nothing is
 * set; else a heap of 512 MB), `--list` (what can be started here).
 * Runs until Ctrl+C, or until its standard input ends where that is a pipe. SIGQUIT (Ctrl+\) ends the server as a crash would.
 */
import { fstatSync } from "node:fs";
import { parseArgs } from "node:util";
import { findNeo4j, freePort, startServer } from "./neo4j-server.mjs";

const { values } = parseArgs({
  options: {
    release: { type: "string", default: "5" },
    port: { type: "string", default: "7687" },
    data: { type: "string" },
    password: { type: "string" },
    certificates: { type: "string" },
    memory: { type: "string", default: "small" },
    list: { type: "boolean", default: false },
  },
});

if (values.list) console.log(JSON.stringify(findNeo4j()));
else await run().catch(giveUp);

async function run() {
  const port = values.port === "0" ? await freePort() : Number(values.port);
  const options = { ...values, port, data: values.data ?? `data/neo4j-${values.release}` };
  const server = await startServer(options, (line) => console.log(line));
  const uri = `bolt${values.certificates === undefined ? "" : "+ssc"}://localhost:${port}`;
  console.log(
    `Neo4j answers at ${uri}, data in ${options.data}. NEO4J_URI=${uri} npm start uses it; Ctrl+C stops it.`,
  );
  const stop = () => server.stdin.end();
  process.on("SIGINT", stop).on("SIGTERM", stop);
  process.on("SIGQUIT", () => server.kill("SIGKILL"));
  if (isPipe(0)) process.stdin.on("end", stop).resume();
  server.once("close", (code) => process.exit(code ?? 1));
}

/** Whoever started this holds the other end: its end is theirs. Not so a terminal or /dev/null. */
function isPipe(descriptor) {
  const kind = fstatSync(descriptor);
  return kind.isFIFO() || kind.isSocket();
}

function giveUp(error) {
  console.error(error.message);
  process.exit(1);
}
