import type { OperationName } from "../operations/operation-name.js";
import { readPath, shortestPaths } from "./hand-written-path.js";
import { readHit, searchHits } from "./hand-written-search.js";
import { edgesOf, objectsOf, type Cells } from "./positional.js";

/** A statement whose one row is positional, and what makes of it the object that GraphQL would put under `data`. */
export interface RowStatement {
  readonly text: string;
  readonly read: (row: Cells) => unknown;
}

/** The best single statement that its author can write for each operation: positional, anchored, nothing fetched twice. */
export const rowStatements: Readonly<Record<OperationName, RowStatement>> = {
  "by-id": {
    text: "MATCH (m:Mission {id: $id}) RETURN m.id, m.name, m.missionType, m.modality",
    read: (row) => ({ mission: objectsOf([row], ["id", "name", "missionType", "modality"])[0] ?? null }),
  },

  connection: {
    text: `
      MATCH (s:State {id: $id})
      CALL (s) {
        MATCH (s)-[r:CONTRIBUTES_TO]->(m)
        WITH r, m ORDER BY m.nameSort, m.id LIMIT 20
        RETURN collect([m.id, m.name, r.role, r.status, r.affirmingClaims]) AS edges
      }
      RETURN s.id, s.name, edges`,
    read: ([id, name, edges]) => ({
      state: {
        id,
        name,
        contributesTo: { edges: edgesOf(edges, ["id", "name"], ["role", "status", "affirmingClaims"]) },
      },
    }),
  },

  "three-levels": {
    text: `
      MATCH (s:State {id: $id})
      CALL (s) {
        MATCH (s)-[r1:CONTRIBUTES_TO]->(m1)
        WITH r1, m1 ORDER BY m1.nameSort, m1.id LIMIT 20
        CALL (m1) {
          MATCH (m1)<-[r2:CONTRIBUTES_TO]-(s2)
          WITH r2, s2 ORDER BY s2.nameSort, s2.id LIMIT 10
          RETURN collect(s2) AS states, collect([s2.id, r2.role]) AS edges2
        }
        RETURN collect(states) AS lists, collect([m1.id, m1.name, r1.role, edges2]) AS edges1
      }
      CALL (lists) {
        UNWIND lists AS list
        UNWIND list AS s2
        WITH DISTINCT s2
        CALL (s2) {
          MATCH (s2)-[r3:CONTRIBUTES_TO]->(m3)
          WITH r3, m3 ORDER BY m3.nameSort, m3.id LIMIT 5
          RETURN collect([m3.id, m3.name, r3.role]) AS edges3
        }
        RETURN collect([s2.id, s2.name, edges3]) AS states
      }
      RETURN s.id, s.name, edges1, states`,
    read: readThreeLevels,
  },

  filter: {
    text: `
      MATCH (:State {id: $state})-[:CONTRIBUTES_TO]->(m)-[:TAKES_PLACE_IN]->(p {name: $place})
      WITH DISTINCT m ORDER BY m.nameSort, m.id
      WITH collect(m) AS found
      RETURN size(found), [m IN found[..20] | [m.id, m.name, m.missionType]]`,
    read: ([totalCount, missions]) => ({
      missions: { totalCount, edges: edgesOf(missions, ["id", "name", "missionType"]) },
    }),
  },

  "search-prefix": {
    text: `
      MATCH (m:Mission) WHERE m.nameFolded STARTS WITH toLower($text)
      WITH m ORDER BY m.nameSort, m.id LIMIT 20
      RETURN collect([m.id, m.name])`,
    read: ([missions]) => ({ missions: { edges: edgesOf(missions, ["id", "name"]) } }),
  },

  "search-contains": {
    text: `
      MATCH (m:Mission) WHERE m.nameFolded CONTAINS toLower($text)
      WITH m ORDER BY m.nameSort, m.id LIMIT 20
      RETURN collect([m.id, m.name])`,
    read: ([missions]) => ({ missions: { edges: edgesOf(missions, ["id", "name"]) } }),
  },

  aggregation: {
    text: `
      MATCH (s:State)
      WITH s, COUNT { (s)-[:CONTRIBUTES_TO]->() } AS total ORDER BY total DESC, s.id LIMIT 10
      RETURN collect([s.id, s.name, total])`,
    read: ([states]) => ({ states: { edges: rows(states).map(stateWithTotal) } }),
  },

  evidence: {
    text: `
      MATCH (:Entity {id: $id})<-[:SUBJECT]-(f)
      WITH f ORDER BY f.id LIMIT 10
      CALL (f) {
        MATCH (f)<-[:ABOUT]-(c) WHERE c.retractedAt IS NULL
        WITH c ORDER BY c.documentId, c.startOffset, c.id LIMIT 3
        MATCH (c)-[:QUOTES]->(s)-[:IN_DOCUMENT]->(d)
        RETURN collect([c.quote, c.stance, s.text, d.id, d.title]) AS claims
      }
      RETURN collect([f.id, f.predicate, f.status, claims])`,
    read: ([facts]) => ({
      facts: { edges: rows(facts).map((fact) => ({ node: factWithClaims(fact, claimWithSentence) })) },
    }),
  },

  "explorer-page": {
    text: `
      MATCH (m:Mission {id: $id})
      CALL (m) {
        MATCH (m)-[:NAMED]->(n)
        WITH n ORDER BY n.language, n.rank
        RETURN collect([n.text, n.language]) AS names
      }
      CALL (m) {
        MATCH (m)<-[r:CONTRIBUTES_TO]-(s)
        WITH r, s ORDER BY s.nameSort, s.id LIMIT 10
        RETURN collect([s.id, s.name, s.kind, r.role]) AS contributors
      }
      CALL (m) {
        MATCH (m)-[:TAKES_PLACE_IN]->(p)
        WITH p ORDER BY p.id LIMIT 5
        RETURN collect([p.id, p.name]) AS places
      }
      CALL (m) {
        MATCH (m)-[r:PURSUES]->(o)
        WITH r, o ORDER BY o.id LIMIT 5
        RETURN collect([o.id, o.name, r.as]) AS objectives
      }
      CALL (m) {
        MATCH (m)<-[:SUBJECT|OBJECT]-(f)
        WITH DISTINCT f ORDER BY f.id
        WITH collect(f) AS found
        UNWIND found[..5] AS f
        CALL (f) {
          MATCH (f)<-[:ABOUT]-(c) WHERE c.retractedAt IS NULL
          WITH c ORDER BY c.documentId, c.startOffset, c.id LIMIT 2
          MATCH (c)-[:QUOTES]->()-[:IN_DOCUMENT]->(d)
          RETURN collect([c.quote, d.id]) AS claims
        }
        RETURN size(found) AS total, collect([f.id, f.predicate, f.status, claims]) AS facts
      }
      RETURN m.id, m.name, m.kind, m.modality, m.missionType, names,
        COUNT { (m)<-[:CONTRIBUTES_TO]-() }, contributors, places, objectives, total, facts`,
    read: readExplorerPage,
  },

  search: {
    text: `${searchHits}
      CALL (page) {
        UNWIND page AS hit
        OPTIONAL MATCH (d:Document {id: hit.id})
        OPTIONAL MATCH (s:Sentence {id: hit.id})
        RETURN collect([hit.fit, hit.id, hit.entity.kind, coalesce(hit.entity.name, d.title, s.text)]) AS hits
      }
      RETURN total, hits`,
    read: ([totalCount, hits]) => ({ search: { totalCount, edges: rows(hits).map(readHit) } }),
  },

  path: {
    text: `
      ${shortestPaths}
      WITH nodes(p) AS met, relationships(p) AS steps
      RETURN collect([
        [one IN met | [one.id, one.name]],
        [at IN range(0, size(steps) - 1) | [steps[at].factId, type(steps[at]), startNode(steps[at]) = met[at]]]
      ])`,
    read: ([paths]) => ({ paths: { paths: rows(paths).map(readPath) } }),
  },
};

function rows(cell: unknown): readonly Cells[] {
  return cell as readonly Cells[];
}

function stateWithTotal([id, name, totalCount]: Cells): unknown {
  return { node: { id, name, contributesTo: { totalCount } } };
}

function factWithClaims([id, predicate, status, claims]: Cells, read: (claim: Cells) => unknown): unknown {
  return { id, predicate, status, claims: rows(claims).map(read) };
}

function claimWithSentence([quote, stance, text, id, title]: Cells): unknown {
  return { quote, stance, sentence: { text }, document: { id, title } };
}

function readThreeLevels([id, name, edges, states]: Cells): unknown {
  const byId = new Map(
    rows(states).map(([stateId, stateName, missions]) => [
      stateId,
      { id: stateId, name: stateName, contributesTo: { edges: edgesOf(missions, ["id", "name"], ["role"]) } },
    ]),
  );
  const missions = rows(edges).map(([missionId, missionName, role, contributors]) => ({
    role,
    node: {
      id: missionId,
      name: missionName,
      contributors: {
        edges: rows(contributors).map(([stateId, part]) => ({ role: part, node: byId.get(stateId) })),
      },
    },
  }));
  return { state: { id, name, contributesTo: { edges: missions } } };
}

function readExplorerPage(row: Cells): unknown {
  const [id, name, kind, modality, missionType, names, contributorCount, contributors, ...rest] = row;
  const [places, objectives, factCount, facts] = rest;
  const claim = ([quote, documentId]: Cells) => ({ quote, document: { id: documentId } });
  return {
    mission: {
      id,
      name,
      kind,
      modality,
      missionType,
      names: objectsOf(rows(names), ["text", "language"]),
      contributors: {
        totalCount: contributorCount,
        edges: edgesOf(contributors, ["id", "name", "kind"], ["role"]),
      },
      takesPlaceIn: { edges: edgesOf(places, ["id", "name"]) },
      pursues: { edges: edgesOf(objectives, ["id", "name"], ["as"]) },
      facts: {
        totalCount: factCount,
        edges: rows(facts).map((fact) => ({ node: factWithClaims(fact, claim) })),
      },
    },
  };
}
