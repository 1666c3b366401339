import type { DocumentContext } from "./collect-fields.js";
import { NodeTables } from "./node-tables.js";
import { ParameterTable } from "./parameter-table.js";
import { planObject } from "./plan-object.js";
import type { PlannedGraph, Planning } from "./planning.js";

/** What planning a root field starts with: no parameters and no tables yet. */
export function createPlanning(document: DocumentContext, graph: PlannedGraph): Planning {
  const planning: Planning = {
    document,
    ...graph,
    parameters: new ParameterTable(),
    tables: new NodeTables(),
    planObject: (type, nodes, level, place) => planObject(planning, { type, nodes, level, place }),
  };
  return planning;
}
