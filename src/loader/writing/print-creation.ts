import { quoteName } from "../../cypher/quote-name.js";
import type { Statement, Value } from "../../store/statement.js";
import { eachBatch, inBatches } from "./in-batches.js";
import type { Link, LinkType, NodeEnd } from "./change.js";
import type { Listed } from "./listed.js";
import type { Properties } from "./properties.js";

/**
 * New nodes and relationships go as positional rows: an engine that need not unpack maps with the same names again and again takes
 * two thirds of the time. A cell that is null leaves the property away, on both engines.
 */

/** Creates nodes together with what they are linked to. */
export function printCreatedNodes(
  labels: readonly string[],
  nodes: Listed<Properties>,
  ends: readonly NodeEnd[],
): Iterable<Statement> {
  const matches = ends.map(({ link, newNode }, at) => {
    const other = newNode === "from" ? link.to : link.from;
    return `MATCH (e${at}:${other} {id: row[${at}]}) `;
  });
  const links = ends.map(({ link: { type }, newNode }, at) =>
    newNode === "from" ? ` CREATE (n)-[:${type}]->(e${at})` : ` CREATE (e${at})-[:${type}]->(n)`,
  );
  return eachBatch(nodes, (batch, start) => {
    const names = namesOf(batch);
    const create = `CREATE (n:${labels.join(":")}${propertyMap(names, ends.length)})`;
    return {
      text: `UNWIND $rows AS row ${matches.join("")}${create}${links.join("")}`,
      parameters: {
        rows: batch.map((properties, at) => [
          ...ends.map(({ ids }) => ids[start + at] ?? null),
          ...cellsOf(properties, names),
        ]),
      },
    };
  });
}

/** Creates relationships between nodes that are there. */
export function printCreatedLinks({ type, from, to }: LinkType, links: readonly Link[]): Iterable<Statement> {
  const names = namesOf(links.map(({ properties }) => properties));
  const body = `MATCH (a:${from} {id: row[0]}) MATCH (b:${to} {id: row[1]}) CREATE (a)-[:${type}${propertyMap(names, 2)}]->(b)`;
  return inBatches(body, links, (link) => [link.from, link.to, ...cellsOf(link.properties, names)]);
}

/** The names of all properties, sorted, so that the same nodes make the same text whatever their order. */
function namesOf(all: readonly Properties[]): readonly string[] {
  const names = new Set<string>();
  for (const properties of all) for (const name in properties) names.add(name);
  return [...names].sort();
}

function cellsOf(properties: Properties, names: readonly string[]): readonly Value[] {
  return names.map((name) => properties[name] ?? null);
}

/** @param first the place of the first property's cell in the row */
function propertyMap(names: readonly string[], first: number): string {
  if (names.length === 0) return "";
  return ` {${names.map((name, at) => `${quoteName(name)}: row[${first + at}]`).join(", ")}}`;
}
