import type { Statement, Value } from "../../store/statement.js";
import type { Change, ChangedNode, Link, LinkType } from "./change.js";
import { inBatches } from "./in-batches.js";
import { printCreatedLinks, printCreatedNodes } from "./print-creation.js";
import { printRaisedNodes } from "./print-raised-nodes.js";

/** The statements that make a change. Names come from the ontology and the tables of this folder, values go as parameters. */
export function printChange(change: Change): Iterable<Statement> {
  switch (change.change) {
    case "createNodes":
      return printCreatedNodes(change.labels, change.nodes, change.ends);
    case "changeNodes":
      return inBatches(`MATCH (n:${change.label} {id: row[0]}) SET n += row[1]`, change.nodes, changedRow);
    case "raiseNodes":
      return printRaisedNodes(change);
    case "relabelNodes":
      return inBatches(
        `MATCH (n:${change.label} {id: row})${relabel("REMOVE", change.removed)}${relabel("SET", change.added)}`,
        change.ids,
        itself,
      );
    case "removeNodes":
      return inBatches(`MATCH (n:${change.label} {id: row}) DETACH DELETE n`, change.ids, itself);
    case "createLinks":
      return printCreatedLinks(change.link, change.links);
    case "replaceLinks":
      return printMetLinks(change.link, change.links, "SET r = row.properties");
    case "removeLinks":
      return printMetLinks(change.link, change.links, "DELETE r");
  }
}

/** Neither engine looks a relationship up by a property: it is met from one end. */
function printMetLinks(
  { type, from, key }: LinkType,
  links: readonly Link[],
  what: string,
): Iterable<Statement> {
  const same = key === null ? "" : ` AND r.${key} = row.properties.${key}`;
  const body = `MATCH (a:${from} {id: row.from}) MATCH (a)-[r:${type}]->(b) WHERE b.id = row.to${same} ${what}`;
  return inBatches(body, links, (link): Value => ({ ...link }));
}

function relabel(clause: "REMOVE" | "SET", labels: readonly string[]): string {
  return labels.length === 0 ? "" : ` ${clause} n:${labels.join(":")}`;
}

/** A property that is null goes, on both engines. */
function changedRow({ id, properties }: ChangedNode): Value {
  return [id, properties];
}

function itself(row: Value): Value {
  return row;
}
