import { createServer } from "node:http";
import neo4j, { type Driver } from "neo4j-driver";
import type { OperationName } from "../operations/operation-name.js";
import { mapStatements } from "./hand-written-maps.js";
import { searchParameters } from "./hand-written-search.js";
import { rowStatements } from "./hand-written-rows.js";

/**
 * `node:http` and hand-written Cypher, in two ways: `maps` with nested maps in a managed transaction, as most write it, and
 * `rows` with positional rows in an autocommitted one. Arguments: the way, the port, the address of Neo4j.
 * Requests are `{"operation": "by-id", "variables": {…}}`.
 */
interface Request {
  readonly operation: OperationName;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Answer = (request: Request) => Promise<string>;

function maps(driver: Driver): Answer {
  return async ({ operation, variables }) => {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    try {
      const { records } = await session.executeRead((transaction) =>
        transaction.run(mapStatements[operation], parametersOf({ operation, variables })),
      );
      return JSON.stringify({ data: records[0]?.get("data") as unknown });
    } finally {
      await session.close();
    }
  };
}

function rows(driver: Driver): Answer {
  return async ({ operation, variables }) => {
    const { text, read } = rowStatements[operation];
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    try {
      const { records } = await session.run({ text, parameters: parametersOf({ operation, variables }) });
      const [record] = records;
      return JSON.stringify({ data: record === undefined ? null : read([...record.values()]) });
    } finally {
      await session.close();
    }
  };
}

/** Words have their stems from the service, in whichever way it is written. */
function parametersOf({ operation, variables }: Request): Request["variables"] {
  return operation === "search" ? searchParameters(String(variables.text)) : variables;
}

function serve(answer: Answer, port: number): void {
  createServer((request, response) => {
    const chunks: Buffer[] = [];
    request
      .on("data", (chunk: Buffer) => chunks.push(chunk))
      .on("end", () => {
        answer(JSON.parse(Buffer.concat(chunks).toString("utf8")) as Request).then(
          (text) => {
            response.writeHead(200, {
              "content-type": "application/json",
              "content-length": Buffer.byteLength(text),
            });
            response.end(text);
          },
          (error: unknown) => {
            process.stderr.write(`${String(error)}\n`);
            response.writeHead(500).end();
          },
        );
      });
  }).listen(port, "127.0.0.1");
}

const [way, port, uri] = process.argv.slice(2);
const driver = neo4j.driver(uri ?? "", undefined, { disableLosslessIntegers: true });
serve(way === "maps" ? maps(driver) : rows(driver), Number(port));
