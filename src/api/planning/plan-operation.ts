import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type GraphQLObjectType,
  type OperationDefinitionNode,
  OperationTypeNode,
} from "graphql";
import { AttestError } from "../../errors/attest-error.js";
import { fieldRoleOf } from "../schema/field-role.js";
import { checkGiven } from "./check-given.js";
import { collectFields, type DocumentContext } from "./collect-fields.js";
import { writtenFieldCost } from "../../plan/limits.js";
import { KnownPlans } from "./known-plans.js";
import { LanguageChoice, type LanguageInputs } from "./language-choice.js";
import { planExploration, type PlannedExploration } from "./plan-exploration.js";
import { planRoot } from "./plan-root.js";
import type { RootField } from "./root-field.js";
import type { PlannedRoot } from "./planned-root.js";
import type { PlannedGraph } from "./planning.js";
import { selectionSizes } from "./selection-size.js";
import { shapeKey } from "./shape-key.js";

/** An operation, planned: its root fields by response key, but for those that resolve themselves. */
export interface PlannedOperation {
  /** A root field whose arguments contradict each other has the error instead of a plan. */
  readonly roots: ReadonlyMap<string, PlannedRoot | PlannedExploration | AttestError>;
  /** Response keys of all root fields in the order of the response; null for `__typename`. */
  readonly keys: readonly string[];
  /** Whether every root field is planned, so that nobody else needs to resolve anything. */
  readonly isComplete: boolean;
  /** Rows that the fields which resolve themselves count for. */
  readonly writtenCost: number;
}

/** Plans operations: each text, shape of variables and choice of languages once, as long as `KnownPlans` keeps them. */
export class OperationPlanner {
  readonly #known = new KnownPlans<PlannedOperation>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly graph: PlannedGraph,
  ) {}

  /** The plan of an operation, for a request whose variables graphql has coerced. */
  plan(document: DocumentNode, operation: OperationDefinitionNode, inputs: LanguageInputs): PlannedOperation {
    const request = { operation, shape: shapeKey(this.schema, operation, inputs.variables), inputs };
    const known = this.#known.find(request);
    if (known !== undefined) return known;
    const languages = new LanguageChoice(inputs);
    const collected = { fields: 0 };
    const planned = this.#plan(document, operation, { variables: inputs.variables, languages, collected });
    this.#known.add(request, { planned, asked: languages.asked, fields: collected.fields, document });
    return planned;
  }

  #plan(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    request: Pick<DocumentContext, "variables" | "languages" | "collected">,
  ): PlannedOperation {
    const query = this.schema.getQueryType();
    if (!query || operation.operation !== OperationTypeNode.QUERY) {
      return { roots: new Map(), keys: [], isComplete: false, writtenCost: 0 };
    }
    const context = { schema: this.schema, fragments: fragmentsOf(document), ...request };
    const roots = new Map<string, PlannedRoot | PlannedExploration | AttestError>();
    const unplanned: FieldNode[] = [];
    const selected = collectFields(context, query, [operation.selectionSet]);
    for (const [key, nodes] of selected) {
      const root = rootFieldOf(query, key, nodes);
      if (root === null) unplanned.push(...nodes);
      else
        roots.set(
          key,
          attempt(() => planField(root, context, this.graph)),
        );
    }
    return {
      roots,
      keys: [...selected.keys()],
      isComplete: unplanned.every(({ name }) => name.value === "__typename"),
      writtenCost: writtenCostOf(document, unplanned),
    };
  }
}

/** What the fields below cost must be bounded too: under aliases, each is computed again. Introspection is free. */
function writtenCostOf(document: DocumentNode, nodes: readonly FieldNode[]): number {
  const written = nodes.filter(({ name }) => !name.value.startsWith("__"));
  if (written.length === 0) return 0;
  const { fields } = selectionSizes(document)({ kind: Kind.SELECTION_SET, selections: written });
  return writtenFieldCost * fields;
}

function planField(
  root: RootField,
  context: DocumentContext,
  graph: PlannedGraph,
): PlannedRoot | PlannedExploration {
  if (root.role.role !== "root-exploration") return planRoot(root, context, graph);
  checkGiven(root.field.args, root.nodes[0]?.arguments ?? [], context.variables);
  return planExploration(root, root.role.explore, context, graph);
}

/** Null where the field resolves itself, or is `__typename`. */
function rootFieldOf(query: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): RootField | null {
  const field = query.getFields()[(nodes[0] as FieldNode).name.value];
  const role = field === undefined ? undefined : fieldRoleOf(field);
  return field === undefined || role === undefined ? null : { key, field, nodes, role };
}

function fragmentsOf(document: DocumentNode): Readonly<Record<string, FragmentDefinitionNode>> {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
}

/** A contradiction in one root field is that field's error; the others are answered. */
function attempt<T>(plan: () => T): T | AttestError {
  try {
    return plan();
  } catch (error) {
    if (error instanceof AttestError) return error;
    throw error;
  }
}
