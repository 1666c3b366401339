import { quoteName } from "../../cypher/quote-name.js";
import type { KindModel, Ontology, RelationModel } from "../../ontology/model.js";
import type { OperationRun } from "../execution/operation-run.js";
import { once } from "../planning/request-inputs.js";

type Counts = ReadonlyMap<string, number>;

/** Keys under which a request keeps its counts: whoever asks first sends the statement, once for all kinds. */
const KINDS = {};
const RELATIONS = {};

/** How many nodes of a kind the graph has; of an interface, of all its kinds together. */
export async function countEntities(kind: KindModel, run: OperationRun, ontology: Ontology): Promise<number> {
  const counts = await once(run.request, KINDS, () => readKindCounts(run, ontology));
  return kind.concrete.reduce((sum, { name }) => sum + (counts.get(name) ?? 0), 0);
}

/** How many edges of a relation the graph has. */
export async function countEdges(relation: RelationModel, run: OperationRun): Promise<number> {
  const counts = await once(run.request, RELATIONS, () => readRelationCounts(run));
  return counts.get(relation.name) ?? 0;
}

async function readKindCounts(run: OperationRun, ontology: Ontology): Promise<Counts> {
  const labels = [...ontology.kinds.values()].filter((kind) => !kind.abstract).map(({ name }) => name);
  const read = async (some: readonly string[]): Promise<readonly number[]> => {
    const [row] = await run.query({ text: kindCounts(some), parameters: {} });
    return row as readonly number[];
  };
  const starts = labels.flatMap((_, at) => (at % labelsAtOnce === 0 ? [at] : []));
  const counts = await Promise.all(starts.map((at) => read(labels.slice(at, at + labelsAtOnce))));
  return new Map(counts.flat().map((count, at) => [labels[at] as string, count]));
}

/** Labels that one statement counts: the embedded engine refuses more than about 120 subqueries. */
const labelsAtOnce = 50;

/** One row with a column for each label. Engines keep the number of nodes of a label: nothing is scanned. */
function kindCounts(labels: readonly string[]): string {
  const counts = labels.map(
    (label, at) => `CALL () { MATCH (n:${quoteName(label)}) RETURN count(*) AS c${at} }`,
  );
  return `${counts.join(" ")} RETURN ${labels.map((_, at) => `c${at} AS c${at}`).join(", ")}`;
}

/** Facts stand for edges, one for each: counting relationships by type scans them all on the embedded engine. */
const RELATION_COUNTS = [
  "MATCH (f:Fact) WHERE f.affirmingClaims > 0 AND f.objectId IS NOT NULL",
  "RETURN f.predicate AS predicate, count(*) AS edges",
].join(" ");

async function readRelationCounts(run: OperationRun): Promise<Counts> {
  const rows = await run.query({ text: RELATION_COUNTS, parameters: {} });
  return new Map(rows as readonly (readonly [string, number])[]);
}
