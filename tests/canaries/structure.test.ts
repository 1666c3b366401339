import { describeDivergences, refused } from "./divergence.js";

const ROUTE = "MATCH (a:C {id: 'a'}), (c:C {id: 'c'})";

describeDivergences("structures that the engines treat differently", [
  {
    title: "a label set on a relationship",
    before: ["MATCH ()-[r:P {y: 1}]->() SET r:Labelled"],
    text: "MATCH (n:Labelled) RETURN count(n) AS c",
    embedded: [[1]],
    neo4j: refused,
  },
  {
    title: "the shortest path among those that satisfy a condition",
    text: `${ROUTE} MATCH p = shortestPath((a)-[:P*..4]->(c)) WHERE all(r IN relationships(p) WHERE r.y = 2) RETURN length(p) AS l`,
    embedded: [],
    neo4j: [[2]],
    instead: {
      text: `${ROUTE} MATCH p = (a)-[:P*..4]->(c) WHERE all(r IN relationships(p) WHERE r.y = 2) RETURN length(p) AS l ORDER BY length(p) LIMIT 1`,
      same: [[2]],
    },
  },
  {
    title: "the shortest path from a node to itself",
    text: "MATCH (a:C {id: 'a'}) MATCH p = shortestPath((a)-[:P*..4]-(a)) RETURN length(p) AS l",
    embedded: [[2]],
    neo4j: refused,
  },
  {
    title: "a property of a node that was deleted",
    before: ["CREATE (:Gone {id: 'g'})"],
    text: "MATCH (n:Gone) DETACH DELETE n RETURN n.id AS id",
    embedded: [[null]],
    neo4j: refused,
  },
  {
    title: "a property that is a map",
    before: ["RETURN 1 AS one"],
    text: "CREATE (n:Mapped {map: {a: 1}}) RETURN n.map AS map",
    embedded: [[{ a: 1 }]],
    neo4j: refused,
  },
  {
    title: "a property that is a list of several types",
    before: ["RETURN 1 AS one"],
    text: "CREATE (n:Mixed {list: [1, 'a', null]}) RETURN n.list AS list",
    embedded: [[[1, "a", null]]],
    neo4j: refused,
  },
]);
