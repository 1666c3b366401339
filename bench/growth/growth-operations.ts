import { readFileSync } from "node:fs";
import type { GraphScale } from "../generate/graph-scale.js";
import { drawVariables } from "../operations/draw-variables.js";
import { explorations } from "./explorations.js";
import type { GrowthOperation } from "./growth-operation.js";
import { operationNames } from "../operations/operation-name.js";

/** Operations that answer about whole lists: what a front end asks for on its first page, and the first to grow with the graph. */
const lists: readonly Omit<GrowthOperation, "variables">[] = [
  { name: "count", query: "{ missions { totalCount } }" },
  { name: "count-filtered", query: "{ missions(where: { missionType: { eq: MARITIME } }) { totalCount } }" },
  { name: "page-by-name", query: "{ missions(first: 20, orderBy: [{ name: ASC }]) { nodes { id name } } }" },
  {
    name: "facts-contested",
    query: "{ facts(first: 20, where: { status: { eq: CONTESTED } }) { nodes { id } } }",
  },
];

/** What is followed: all that the bench measures, lists, and explorations. */
export function growthOperations(scale: GraphScale): readonly GrowthOperation[] {
  const variables = drawVariables(scale);
  return [
    ...operationNames.map((name) => ({
      name,
      query: readFileSync(`bench/operations/${name}.graphql`, "utf8"),
      variables: variables[name],
    })),
    ...lists.map((operation) => ({ ...operation, variables: [{}] })),
    ...explorations(scale),
  ];
}
