import type { Statement, Value } from "../../store/statement.js";
import type { Change, Link, LinkType } from "./change.js";

/** Rows of one statement: few statements, and none so large that an engine holds too much at once. */
const batchSize = 5_000;

/** The statements that make a change. Names come from the ontology and the tables of this folder, values go as parameters. */
export function printChange(change: Change): readonly Statement[] {
  switch (change.change) {
    case "createNodes":
      return inBatches(`CREATE (n:${change.labels.join(":")}) SET n = row`, change.nodes);
    case "replaceNodes":
      return inBatches(`MATCH (n:${change.label} {id: row.id}) SET n = row`, change.nodes);
    case "extendNodes":
      return inBatches(`MATCH (n:${change.label} {id: row.id}) SET n += row`, change.nodes);
    case "relabelNodes":
      return inBatches(
        `MATCH (n:${change.label} {id: row})${relabel("REMOVE", change.removed)}${relabel("SET", change.added)}`,
        change.ids,
      );
    case "removeNodes":
      return inBatches(`MATCH (n:${change.label} {id: row}) DETACH DELETE n`, change.ids);
    case "createLinks":
    case "replaceLinks":
    case "removeLinks":
      return printLinks(change.change, change.link, change.links);
  }
}

function printLinks(
  change: "createLinks" | "replaceLinks" | "removeLinks",
  link: LinkType,
  links: readonly Link[],
): readonly Statement[] {
  const { type, from, to } = link;
  if (change === "createLinks") {
    const ends = `MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to})`;
    const bare = links.every(({ properties }) => Object.keys(properties).length === 0);
    if (bare) return inBatches(`${ends} CREATE (a)-[:${type}]->(b)`, links.map(endsOf));
    return inBatches(`${ends} CREATE (a)-[r:${type}]->(b) SET r = row.properties`, links.map(rowOf));
  }
  // Neither engine looks a relationship up by a property: it is met from one end.
  const same = link.key === null ? "" : ` AND r.${link.key} = row.properties.${link.key}`;
  const found = `MATCH (a:${from} {id: row.from}) MATCH (a)-[r:${type}]->(b) WHERE b.id = row.to${same}`;
  const what = change === "removeLinks" ? "DELETE r" : "SET r = row.properties";
  return inBatches(`${found} ${what}`, links.map(rowOf));
}

function relabel(clause: "REMOVE" | "SET", labels: readonly string[]): string {
  return labels.length === 0 ? "" : ` ${clause} n:${labels.join(":")}`;
}

function endsOf({ from, to }: Link): Value {
  return { from, to };
}

function rowOf({ from, to, properties }: Link): Value {
  return { from, to, properties };
}

function inBatches(body: string, rows: readonly Value[]): readonly Statement[] {
  const statements: Statement[] = [];
  for (let start = 0; start < rows.length; start += batchSize) {
    const parameters = { rows: rows.slice(start, start + batchSize) };
    statements.push({ text: `UNWIND $rows AS row ${body}`, parameters });
  }
  return statements;
}
