import { AttestError } from "../errors/attest-error.js";
import type { Ontology } from "../ontology/model.js";
import type { GraphStore } from "../store/graph-store.js";
import type { FactSet } from "./fact-set.js";
import { requireMarker } from "./graph-marker.js";
import type { LoadProgress, PhaseProgress } from "./load-progress.js";
import { loadParts, partSizeFor } from "./load-parts.js";
import { loadTerms } from "./load-terms.js";
import { PartsInTurn } from "./parts-in-turn.js";
import { refuseChangedDocuments } from "./refuse-changed-documents.js";
import { readStoredDocuments } from "./stored-parts.js";
import { LateTerms } from "./terms/late-terms.js";
import type { PartReport } from "./write-part.js";

export interface LoadOptions {
  /** The time at which claims are recorded and closed. */
  readonly clock: () => Date;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** What one transaction may load; see `loadParts`. */
  readonly partSize?: number;
}

/** What a load found in the set, and what it changed. */
export interface LoadReport {
  readonly sources: number;
  readonly documents: number;
  readonly sentences: number;
  readonly entities: number;
  readonly mentions: number;
  readonly facts: number;
  readonly claims: { readonly added: number; readonly closed: number; readonly unchanged: number };
  /** Of the set's facts, those between two entities. */
  readonly edges: number;
  /** Nodes and relationships that were written; 0 where everything was loaded before. */
  readonly changes: number;
}

/**
 * Loads a set into a prepared graph: what is new is added, what is given otherwise is changed, claims of its documents that it
 * gives no longer are closed. Entities and documents that only the graph has are kept, since another folder may have loaded them.
 * All is written in one transaction, a large set in one for each part (`loadParts`) and then its terms (`loadTerms`); a set that
 * is loaded already writes nothing.
 *
 * @throws AttestError CONFLICT if the graph is not prepared, or something else wrote meanwhile
 * @throws LoadError for a document whose id stands for another text in the graph
 */
export async function loadFacts(
  store: GraphStore,
  ontology: Ontology,
  factSet: FactSet,
  options: LoadOptions,
): Promise<LoadReport> {
  const steps = await stepsOf({ store, ontology, factSet, options });
  const claims = { added: 0, closed: 0, unchanged: 0 };
  let changes = 0;
  for (const [at, step] of steps.entries()) {
    const place = { part: at + 1, parts: steps.length };
    const onProgress = (progress: PhaseProgress) => options.onProgress?.({ ...progress, ...place });
    const report = await inPlace(place, step(onProgress));
    claims.added += report.added.length;
    claims.closed += report.closed.length;
    claims.unchanged += report.unchanged;
    changes += report.changes;
  }
  return { ...countsOf(factSet), claims, changes };
}

/** A part of a load, to be called when those before it are done. */
type Step = (onProgress: (progress: PhaseProgress) => void) => Promise<PartReport>;

interface Load {
  readonly store: GraphStore;
  readonly ontology: Ontology;
  readonly factSet: FactSet;
  readonly options: LoadOptions;
}

/** Nothing of a large set is written before it is known that all of it can be: of one part that is checked when it is compared. */
async function stepsOf({ store, ontology, factSet, options }: Load): Promise<readonly Step[]> {
  const partSize = options.partSize ?? partSizeFor(store.engine);
  const parts = loadParts(factSet, partSize);
  const marker = await requireMarker(store);
  if (parts.length > 1) refuseChangedDocuments(factSet, await readStoredDocuments(store, factSet));
  // What a load before left unfinished is made up for by the next, whatever it loads.
  const late = parts.length > 1 || marker.isUnfinished ? new LateTerms(marker) : null;
  const documentIds = new Set(factSet.documents.map(({ id }) => id));
  const entityIds = new Set(factSet.entities.map(({ id }) => id));
  const whole = { ontology, documentIds, entityIds, now: options.clock().toISOString() };
  const inTurn = new PartsInTurn(
    store,
    parts.map((part) => ({ ...whole, factSet: part })),
    late,
  );
  const steps = parts.map(
    (_, at): Step =>
      (onProgress) =>
        inTurn.load(at, onProgress),
  );
  if (late === null) return steps;
  const nothing = { added: [], closed: [], unchanged: 0 };
  const last: Step = async (onProgress) => ({
    ...nothing,
    changes: await loadTerms({ store, ontology, late, partSize, onProgress }),
  });
  return [...steps, last];
}

/** Says of a failure what is written nevertheless. */
async function inPlace(
  { part, parts }: Pick<LoadProgress, "part" | "parts">,
  loaded: Promise<PartReport>,
): Promise<PartReport> {
  try {
    return await loaded;
  } catch (error) {
    if (part === 1 || !(error instanceof AttestError)) throw error;
    const message = `The load stopped at part ${part} of ${parts}: ${error.message} The parts before are in the graph, each of them whole documents, but search does not find all of them yet. Load again: what is there stays, the rest follows.`;
    throw new AttestError(error.code, message, {}, { cause: error });
  }
}

function countsOf(factSet: FactSet): Omit<LoadReport, "claims" | "changes"> {
  return {
    sources: factSet.sources.length,
    documents: factSet.documents.length,
    sentences: factSet.sentences.length,
    entities: factSet.entities.length,
    mentions: factSet.mentions.length,
    facts: factSet.facts.length,
    edges: factSet.facts.filter(({ objectId }) => objectId !== null).length,
  };
}
