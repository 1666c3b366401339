import { AttestError } from "../../errors/attest-error.js";
import type { FactRecord } from "../../evidence/records.js";
import type { ClaimDifference } from "../../loader/claim-difference.js";
import { emptyFactSet } from "../../loader/fact-set.js";
import { projectWorkingSet } from "../../loader/project-working-set.js";
import { readWorkingSet, type WorkingSet } from "../../loader/working-set.js";
import { projectionOf } from "../../loader/writing/stored-records.js";
import type { FactProjection } from "../../evidence/records.js";
import type { GraphReader } from "../../store/graph-store.js";
import type { Exploring } from "../exploring.js";
import { impactLimits } from "./limits.js";

/** A fact that would show something else. */
export interface ChangedFact {
  readonly fact: FactRecord;
  readonly before: FactProjection;
  readonly after: FactProjection;
}

/** The facts that would change, sorted by id. */
export interface FactChanges {
  readonly facts: readonly ChangedFact[];
  readonly truncated: boolean;
}

/**
 * Computes what facts would show without documents, by the functions that compute it when claims are loaded: those with a live claim
 * of these documents, and those that depend on them (rival values, reports of an event whose date is not known any more).
 *
 * @throws AttestError QUERY_TOO_COMPLEX where too much depends on them
 */
export async function factChanges(documents: readonly string[], exploring: Exploring): Promise<FactChanges> {
  const limit = BigInt(impactLimits.facts + 1);
  const rows = await exploring.read({ text: restingFacts, parameters: { ids: documents, limit } });
  const resting = rows.map(([id]) => id as string);
  const working = await readWorkingSet({
    store: countingReader(exploring),
    ontology: exploring.ontology,
    factSet: emptyFactSet,
    difference: nothingDiffers,
    touched: resting.slice(0, impactLimits.facts),
    underWay: null,
  });
  exploring.checkTime();
  return { facts: changesIn(working, documents, exploring), truncated: resting.length > impactLimits.facts };
}

const restingFacts = [
  "UNWIND $ids AS id MATCH (d:Document {id: id}) MATCH (d)<-[:IN_DOCUMENT]-(s) MATCH (s)<-[:QUOTES]-(c)",
  "WHERE c.retractedAt IS NULL WITH DISTINCT c.factId AS fact ORDER BY fact LIMIT $limit RETURN fact AS fact",
].join(" ");

const nothingDiffers: ClaimDifference = { added: [], closed: [], unchanged: 0, now: "" };

function changesIn(
  working: WorkingSet,
  documents: readonly string[],
  { ontology }: Exploring,
): readonly ChangedFact[] {
  const without = new Set(documents);
  const claims = working.claims.filter(({ documentId }) => !without.has(documentId));
  const projected = projectWorkingSet({ ...working, claims }, ontology);
  return [...projected.facts.values()].flatMap((after): ChangedFact[] => {
    const fact = working.facts.get(after.factId);
    const stored = working.stored.get(after.factId);
    if (fact === undefined || stored === undefined) return [];
    const before = projectionOf(stored);
    return before.status === after.status ? [] : [{ fact, before, after }];
  });
}

/** Reads no more rows than memory is meant for. */
function countingReader(exploring: Exploring): GraphReader {
  let rows = 0;
  return {
    read: async (statement) => {
      const found = await exploring.read(statement);
      rows += found.length;
      if (rows <= impactLimits.rows) return found;
      throw new AttestError(
        "QUERY_TOO_COMPLEX",
        `impact.without: too many facts depend on what is left out. Leave out fewer documents.`,
        { argument: "impact.without", maximum: impactLimits.rows },
      );
    },
  };
}
