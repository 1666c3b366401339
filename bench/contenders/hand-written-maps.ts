import type { OperationName } from "../operations/operation-name.js";
import { shortestPaths } from "./hand-written-path.js";
import { matches, searchHits } from "./hand-written-search.js";

/**
 * What an engineer writes by hand for each operation: one statement that builds the answer in nested maps. Each returns one
 * column, the object that GraphQL would put under `data`.
 */
export const mapStatements: Readonly<Record<OperationName, string>> = {
  "by-id": `
    OPTIONAL MATCH (m:Mission {id: $id})
    RETURN {mission: m {.id, .name, .missionType, .modality}} AS data`,

  connection: `
    MATCH (s:State {id: $id})
    CALL (s) {
      MATCH (s)-[r:CONTRIBUTES_TO]->(m:Mission)
      WITH r, m ORDER BY m.nameSort, m.id LIMIT 20
      RETURN collect({role: r.role, status: r.status, affirmingClaims: r.affirmingClaims, node: m {.id, .name}}) AS edges
    }
    RETURN {state: s {.id, .name, contributesTo: {edges: edges}}} AS data`,

  "three-levels": `
    MATCH (s:State {id: $id})
    CALL (s) {
      MATCH (s)-[r1:CONTRIBUTES_TO]->(m1:Mission)
      WITH r1, m1 ORDER BY m1.nameSort, m1.id LIMIT 20
      CALL (m1) {
        MATCH (m1)<-[r2:CONTRIBUTES_TO]-(s2:State)
        WITH r2, s2 ORDER BY s2.nameSort, s2.id LIMIT 10
        CALL (s2) {
          MATCH (s2)-[r3:CONTRIBUTES_TO]->(m3:Mission)
          WITH r3, m3 ORDER BY m3.nameSort, m3.id LIMIT 5
          RETURN collect({role: r3.role, node: m3 {.id, .name}}) AS edges3
        }
        RETURN collect({role: r2.role, node: s2 {.id, .name, contributesTo: {edges: edges3}}}) AS edges2
      }
      RETURN collect({role: r1.role, node: m1 {.id, .name, contributors: {edges: edges2}}}) AS edges1
    }
    RETURN {state: s {.id, .name, contributesTo: {edges: edges1}}} AS data`,

  filter: `
    MATCH (:State {id: $state})-[:CONTRIBUTES_TO]->(m:Mission)
    WHERE EXISTS { (m)-[:TAKES_PLACE_IN]->(:Place {name: $place}) }
    WITH DISTINCT m ORDER BY m.nameSort, m.id
    WITH collect(m) AS found
    RETURN {missions: {totalCount: size(found), edges: [m IN found[..20] | {node: m {.id, .name, .missionType}}]}} AS data`,

  "search-prefix": `
    MATCH (m:Mission) WHERE m.nameFolded STARTS WITH toLower($text)
    WITH m ORDER BY m.nameSort, m.id LIMIT 20
    RETURN {missions: {edges: collect({node: m {.id, .name}})}} AS data`,

  "search-contains": `
    MATCH (m:Mission) WHERE m.nameFolded CONTAINS toLower($text)
    WITH m ORDER BY m.nameSort, m.id LIMIT 20
    RETURN {missions: {edges: collect({node: m {.id, .name}})}} AS data`,

  aggregation: `
    MATCH (s:State)
    WITH s, COUNT { (s)-[:CONTRIBUTES_TO]->() } AS total ORDER BY total DESC, s.id LIMIT 10
    RETURN {states: {edges: collect({node: s {.id, .name, contributesTo: {totalCount: total}}})}} AS data`,

  evidence: `
    MATCH (e:Entity {id: $id})<-[:SUBJECT]-(f:Fact)
    WITH f ORDER BY f.id LIMIT 10
    CALL (f) {
      MATCH (f)<-[:ABOUT]-(c:Claim)-[:QUOTES]->(s:Sentence)-[:IN_DOCUMENT]->(d:Document) WHERE c.retractedAt IS NULL
      WITH c, s, d ORDER BY c.documentId, c.startOffset, c.id LIMIT 3
      RETURN collect(c {.quote, .stance, sentence: s {.text}, document: d {.id, .title}}) AS claims
    }
    RETURN {facts: {edges: collect({node: f {.id, .predicate, .status, claims: claims}})}} AS data`,

  "explorer-page": `
    MATCH (m:Mission {id: $id})
    CALL (m) {
      MATCH (m)-[:NAMED]->(n:Name)
      WITH n ORDER BY n.language, n.rank
      RETURN collect(n {.text, .language}) AS names
    }
    CALL (m) {
      MATCH (m)<-[r:CONTRIBUTES_TO]-(s:State)
      WITH r, s ORDER BY s.nameSort, s.id LIMIT 10
      RETURN collect({role: r.role, node: s {.id, .name, .kind}}) AS contributors
    }
    CALL (m) {
      MATCH (m)-[:TAKES_PLACE_IN]->(p:Place)
      WITH p ORDER BY p.id LIMIT 5
      RETURN collect({node: p {.id, .name}}) AS places
    }
    CALL (m) {
      MATCH (m)-[r:PURSUES]->(o:Objective)
      WITH r, o ORDER BY o.id LIMIT 5
      RETURN collect({as: r.as, node: o {.id, .name}}) AS objectives
    }
    CALL (m) {
      MATCH (m)<-[:SUBJECT|OBJECT]-(f:Fact)
      WITH DISTINCT f ORDER BY f.id
      WITH collect(f) AS found
      UNWIND found[..5] AS f
      CALL (f) {
        MATCH (f)<-[:ABOUT]-(c:Claim)-[:QUOTES]->(:Sentence)-[:IN_DOCUMENT]->(d:Document) WHERE c.retractedAt IS NULL
        WITH c, d ORDER BY c.documentId, c.startOffset, c.id LIMIT 2
        RETURN collect(c {.quote, document: d {.id}}) AS claims
      }
      RETURN size(found) AS total, collect({node: f {.id, .predicate, .status, claims: claims}}) AS facts
    }
    RETURN {mission: m {
      .id, .name, .kind, .modality, .missionType, names: names,
      contributors: {totalCount: COUNT { (m)<-[:CONTRIBUTES_TO]-() }, edges: contributors},
      takesPlaceIn: {edges: places}, pursues: {edges: objectives}, facts: {totalCount: total, edges: facts}
    }} AS data`,

  search: `${searchHits}
    CALL (page) {
      UNWIND page AS hit
      OPTIONAL MATCH (d:Document {id: hit.id})
      OPTIONAL MATCH (s:Sentence {id: hit.id})
      WITH hit, hit.entity AS e, d, s
      RETURN collect({match: [${matches.map((match) => `'${match}'`).join(", ")}][hit.fit], node: CASE
        WHEN e IS NOT NULL THEN {__typename: [label IN labels(e) WHERE toUpper(label) = e.kind][0], id: e.id, name: e.name}
        WHEN d IS NOT NULL THEN {__typename: 'Document', id: d.id, title: d.title}
        ELSE {__typename: 'Sentence', id: s.id, text: s.text}
      END}) AS edges
    }
    RETURN {search: {totalCount: total, edges: edges}} AS data`,

  path: `
    ${shortestPaths}
    RETURN {paths: {paths: collect({
      length: length(p),
      steps: [at IN range(0, length(p) - 1) | {
        forward: startNode(relationships(p)[at]) = nodes(p)[at],
        fact: {id: relationships(p)[at].factId, predicate: type(relationships(p)[at])},
        from: {id: nodes(p)[at].id, name: nodes(p)[at].name},
        to: {id: nodes(p)[at + 1].id, name: nodes(p)[at + 1].name}
      }]
    })}} AS data`,
};
