import type { DocumentNode, OperationDefinitionNode } from "graphql";
import { AttestError } from "../../errors/attest-error.js";
import { documentBytes } from "../../support/document-bytes.js";
import { RecentMap } from "../../support/recent-map.js";
import { languagesKey, type LanguageInputs, type ReadLanguage } from "./language-choice.js";
import type { PlannedExploration } from "./plan-exploration.js";
import type { PlannedRoot } from "./planned-root.js";

/**
 * Bytes of the plans that are kept, with the documents that they hold: at least 48 MB, at most twice that. An operation as clients write
 * them takes 40 to 120 kB, and each further shape half of it: some hundreds of operations are always known.
 */
const MAX_BYTES = 48_000_000;

/** Bytes of the plans of one operation: where its shapes take more, they are planned anew, and no others are forgotten for them. */
const MAX_BYTES_EACH = 6_000_000;

/**
 * What a plan takes on the heap, measured: for each character of its statements, which are short for what was made of them; for each
 * field that was collected; for each character of the shape, each part of which is read for each request; and beside that.
 */
const bytesOf = { character: 12, field: 300, shape: 80, plan: 2_000 } as const;

/** An operation that is asked for, by what its plan depends on. */
export interface PlanRequest {
  readonly operation: OperationDefinitionNode;
  /** Of its variables. */
  readonly shape: string;
  readonly inputs: LanguageInputs;
}

/** A plan of an operation: what its weight lies in. */
interface Planned {
  readonly roots: ReadonlyMap<string, PlannedRoot | PlannedExploration | AttestError>;
}

/** A plan that was made, with what tells when it serves and what it weighs. */
export interface MadePlan<Plan extends Planned> {
  readonly planned: Plan;
  /** What languages the operation asks for. */
  readonly asked: readonly ReadLanguage[];
  readonly document: DocumentNode;
  /** How many were collected. */
  readonly fields: number;
}

/** Plans of one operation. */
interface PlansOfOperation<Plan> {
  /** By the shape of the variables and the languages chosen. */
  readonly plans: Map<string, Plan>;
  /** By the shape alone. */
  readonly asked: Map<string, readonly ReadLanguage[]>;
  readonly bytes: number;
}

/** The plans that were lately made or asked for, of all operations, in bounded memory. */
export class KnownPlans<Plan extends Planned> {
  readonly #known = new RecentMap<OperationDefinitionNode, PlansOfOperation<Plan>>(
    (_, { bytes }) => bytes,
    MAX_BYTES,
  );

  find({ operation, shape, inputs }: PlanRequest): Plan | undefined {
    const known = this.#known.get(operation);
    const asked = known?.asked.get(shape);
    return asked && known?.plans.get(keyOf(shape, asked, inputs));
  }

  add({ operation, shape, inputs }: PlanRequest, made: MadePlan<Plan>): void {
    const bytes = bytesOfPlan(made) + shape.length * bytesOf.shape;
    const before = this.#known.get(operation);
    const isRoom = before !== undefined && before.bytes + bytes <= MAX_BYTES_EACH;
    const known = isRoom
      ? before
      : { plans: new Map(), asked: new Map(), bytes: documentBytes(made.document) };
    known.asked.set(shape, made.asked);
    known.plans.set(keyOf(shape, made.asked, inputs), made.planned);
    this.#known.set(operation, { ...known, bytes: known.bytes + bytes });
  }
}

function keyOf(shape: string, asked: readonly ReadLanguage[], inputs: LanguageInputs): string {
  return `${shape} ${languagesKey(asked, inputs)}`;
}

function bytesOfPlan({ planned, fields }: MadePlan<Planned>): number {
  let characters = 0;
  for (const root of planned.roots.values()) {
    if (root instanceof AttestError) continue;
    const statement = "explore" in root ? root.nodes : root;
    if (statement !== null) characters += statement.text.length + statement.batched.text.length;
  }
  return bytesOf.plan + characters * bytesOf.character + fields * bytesOf.field;
}
