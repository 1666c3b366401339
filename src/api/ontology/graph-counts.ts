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
  const names = [...ontology.kinds.values()].filter((kind) => !kind.abstract).map(({ name }) => name);
  const [row] = (await run.query({ text: kindCounts(names), parameters: {} })) as readonly [
    readonly number[],
  ];
  return new Map(names.map((name, at) => [name, row[at] as number]));
}

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
