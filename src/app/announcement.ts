import type { GraphStore } from "../store/graph-store.js";
import type { Configuration } from "./configuration.js";
import type { GraphSize } from "./graph-size.js";

/** What an operator wants to know once the service is ready. */
export interface ReadyFacts {
  /** Of the server, without a slash at the end. */
  readonly url: string;
  readonly engine: GraphStore["engine"];
  readonly configuration: Pick<Configuration, "neo4j" | "dataDirectory">;
  readonly size: GraphSize;
}

const QUERY = '{ state(id: \\"italy\\") { contributesTo { edges { role node { name } } } } }';

/** Says to a person where the service is, what it holds, and what to try. */
export function announcement(facts: ReadyFacts): string {
  const url = facts.url.replace("//0.0.0.0:", "//localhost:").replace("//[::]:", "//localhost:");
  const lines = [
    `Attest is ready: ${holdings(facts.size)} in ${whereItLies(facts)}.`,
    "",
    `Playground  ${url}/`,
    `API         ${url}/graphql`,
    "",
    ...(facts.size.entities === 0
      ? ["The graph is empty. Load the facts in seed/, or a folder of your own: npm run seed -- FOLDER"]
      : [
          "Try:",
          `curl ${url}/graphql -H 'content-type: application/json' \\`,
          `  -d '{"query": "${QUERY}"}'`,
        ]),
    "",
    "Ctrl+C stops it.",
  ];
  return `\n${lines.map((line) => (line === "" ? "" : `  ${line}`)).join("\n")}\n\n`;
}

function holdings({ entities, facts, documents }: GraphSize): string {
  return `${amount(entities, "entity", "entities")}, ${amount(facts, "fact")}, ${amount(documents, "document")}`;
}

function amount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

function whereItLies({ engine, configuration: { neo4j, dataDirectory } }: ReadyFacts): string {
  return engine === "neo4j" ? `Neo4j at ${neo4j?.uri ?? ""}` : `the embedded engine (${dataDirectory})`;
}
