import { printEdgeCount, printStep, type Followed } from "./print-steps.js";
import { printVersion } from "./print-version.js";
import { Variables } from "./variables.js";

/**
 * What a search for paths begins with: the statement behind one that bound a list `named` (`[[given, [[id, name], …]], …]`).
 *
 * Of those that were given as one of `$ends` and found once it reads all steps, but of hubs with more than `$most` edges. Where both
 * ends have no more, each of them has met no more than `$among` entities, and those on one side have no more than `$across` edges
 * together, it reads the edges between what the two have met as well: then all paths of three steps are known.
 *
 * A row of five: `named`; `versions` as of `printVersion`; a list of rows as of `printSteps`; whether edges between were read; and a list
 * of rows as of `printCrossings`.
 * On Neo4j this took 1.7 ms longer than the steps alone, and a statement of its own 4.1 ms.
 */
export function printOpening(followed: Followed): string {
  const clauses = [ENDS, printAround(followed), printBetween(followed), printVersion(new Variables())].join(
    " ",
  );
  return `${clauses} RETURN named AS named, versions AS versions, opened AS opened, isCrossed AS isCrossed, crossed AS crossed`;
}

const ENDS =
  "CALL (named) { UNWIND named AS one WITH one WHERE one[0] IN $ends AND size(one[1]) = 1 " +
  "RETURN collect(DISTINCT one[1][0][0]) AS both }";

/** Binds `opened`; `sides`, what each end has met but for the ends themselves, the side with fewer edges first; and `isCrossed`. */
function printAround(followed: Followed): string {
  const variables = new Variables();
  const node = variables.next("n");
  const { match, end, fact, degree } = printStep(node, followed, variables);
  const [steps, met] = [`${end} AS end, ${fact} AS fact, ${degree} AS degree`, "CASE WHEN end IN both THEN"];
  return (
    "CALL (both) { UNWIND both AS id " +
    `CALL (id, both) { MATCH (${node}:Entity {id: id}) WITH ${node}, both, ${printEdgeCount(node, followed)} AS edges ` +
    `CALL (${node}, edges, both) { WITH ${node}, edges, both WHERE edges <= $most ${match} WITH ${steps}, both ` +
    `RETURN collect(fact) AS facts, collect(degree) AS degrees, ` +
    `collect(DISTINCT ${met} null ELSE end END) AS met, coalesce(sum(${met} 0 ELSE degree END), 0) AS cost } ` +
    "RETURN edges AS edges, facts AS facts, degrees AS degrees, met AS met, cost AS cost } " +
    "WITH id, edges, facts, degrees, met, cost ORDER BY cost " +
    "RETURN collect([id, edges, facts, degrees]) AS opened, collect(met) AS sides, " +
    "max(edges) AS edges, min(cost) AS cost, max(size(met)) AS widest } " +
    "WITH named, opened, sides, size(opened) = size($ends) AND edges <= $most AND cost <= $across AND widest <= $among AS isCrossed"
  );
}

/** Binds `crossed`. The list of ends is short, so that to look through it is cheaper than to make a map. */
function printBetween(followed: Followed): string {
  const variables = new Variables();
  const node = variables.next("n");
  const { match, fact } = printStep(node, followed, variables, (far) => `${far}.id IN others`);
  return (
    "CALL (sides, isCrossed) { WITH sides, isCrossed WHERE isCrossed WITH sides[0] AS met, sides[1] AS others UNWIND met AS id " +
    `MATCH (${node}:Entity {id: id}) ${match} WITH id, collect(${fact}) AS facts ` +
    "RETURN collect([id, facts]) AS crossed }"
  );
}
