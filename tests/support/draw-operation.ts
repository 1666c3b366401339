import {
  getNamedType,
  GraphQLBoolean,
  GraphQLNonNull,
  isAbstractType,
  isCompositeType,
  isNonNullType,
  isObjectType,
  Kind,
  OperationTypeNode,
  print,
  validate,
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type NamedTypeNode,
  type NameNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { fieldRoleOf } from "../../src/api/schema/field-role.js";
import { InputDrawing, type ScalarValues } from "./draw-input.js";
import type { Draw } from "./draw.js";
import { DrawnVariables } from "./drawn-variables.js";
import type { Operation } from "./test-api.js";

/** Which operations are drawn. */
export interface OperationChoice {
  readonly schema: GraphQLSchema;
  readonly scalars: ScalarValues;
  readonly depth: number;
  /** Whether there are cursors, nulls in filters, sizes out of range and first beside last: what may be refused. */
  readonly withFaults: boolean;
}

/** Draws a valid operation over a schema: aliases, fragments, directives, variables, filters, orders and pages. */
export function drawOperation(draw: Draw, choice: OperationChoice): Operation {
  for (;;) {
    const { document, variables, languages } = new OperationDrawing(draw, choice).operation();
    const faults = validate(choice.schema, document, undefined, { maxErrors: 1 });
    // Keys that two selections share may not merge; then another is drawn.
    if (faults.length === 0) return { query: print(document), variables, languages };
  }
}

interface DrawnOperation {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly languages: readonly string[];
}

const truth = new GraphQLNonNull(GraphQLBoolean);
/** Sizes that are refused are drawn now and then; nobody is helped by many errors. */
const sizes = [0, 1, 2, 3, 5];
/** Fields of Query under which there is much to be found. */
const wideFields = ["entities", "actors", "activities", "facts", "claims", "sentences", "documents", "nodes"];
const pageArgumentNames = ["first", "last", "after", "before"];

/** Fields written by hand have properties of their own, each with its own naive reading. */
function isGenerated(field: GraphQLField<unknown, unknown>): boolean {
  const role = fieldRoleOf(field)?.role;
  return role !== undefined && role !== "root-exploration";
}

class OperationDrawing {
  readonly #variables: DrawnVariables;
  readonly #input: InputDrawing;
  readonly #fragments: FragmentDefinitionNode[] = [];
  #aliases = 0;

  constructor(
    private readonly draw: Draw,
    private readonly choice: OperationChoice,
  ) {
    this.#variables = new DrawnVariables(draw, choice.withFaults);
    this.#input = new InputDrawing(draw, this.#variables, choice.scalars);
  }

  operation(): DrawnOperation {
    const query = this.choice.schema.getQueryType();
    if (!query) throw new Error("There is nothing to query.");
    const fields = Object.values(query.getFields()).filter(isGenerated);
    const wide = fields.filter(({ name: field }) => wideFields.includes(field));
    const selections = this.draw.times(1, 2, () =>
      this.#field(this.draw.pick(this.draw.chance(0.6) ? wide : fields), this.choice.depth, "always"),
    );
    const document: DocumentNode = {
      kind: Kind.DOCUMENT,
      definitions: [
        {
          kind: Kind.OPERATION_DEFINITION,
          operation: OperationTypeNode.QUERY,
          variableDefinitions: this.#variables.definitions,
          selectionSet: { kind: Kind.SELECTION_SET, selections },
        },
        ...this.#fragments,
      ],
    };
    const languages = this.draw.some(["fr-CA", "it", "de", "en"], 0.25);
    const variables = JSON.parse(JSON.stringify(this.#variables.values)) as Operation["variables"] & object;
    return { document, variables, languages };
  }

  #selectionSet(type: GraphQLCompositeType, depth: number): SelectionSetNode {
    const selections = this.draw.times(1, 4, () => this.#selection(type, depth));
    const chosen = new Set<string>();
    // The same selection twice in a row says little; most are drawn once.
    const distinct = selections.filter((selection) => {
      const text = print(selection);
      if (chosen.has(text) && this.draw.chance(0.8)) return false;
      chosen.add(text);
      return true;
    });
    return { kind: Kind.SELECTION_SET, selections: distinct };
  }

  #selection(type: GraphQLCompositeType, depth: number): SelectionNode {
    const fields = this.#fieldsOf(type, depth);
    if (fields.length === 0 || this.draw.chance(0.1)) return this.#typeName();
    if (depth > 0 && this.draw.chance(isAbstractType(type) ? 0.35 : 0.1)) return this.#fragment(type, depth);
    const leading = fields.filter((field) => isCompositeType(getNamedType(field.type)));
    const deeper = leading.length > 0 && this.draw.chance(0.5) ? leading : fields;
    return this.#field(this.draw.pick(deeper), depth, "sometimes");
  }

  #fieldsOf(type: GraphQLCompositeType, depth: number): readonly GraphQLField<unknown, unknown>[] {
    if (!("getFields" in type)) return [];
    return Object.values(type.getFields()).filter((field) => {
      if (depth <= 1 && isCompositeType(getNamedType(field.type))) return false;
      return this.choice.withFaults || !["cursor", "startCursor", "endCursor"].includes(field.name);
    });
  }

  #typeName(): FieldNode {
    return { kind: Kind.FIELD, name: name("__typename"), directives: this.#directives() };
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number, aliased: "always" | "sometimes"): FieldNode {
    const type = getNamedType(field.type);
    const args = this.#arguments(field);
    const isAliased = aliased === "always" || this.draw.chance(args.length > 0 ? 0.8 : 0.1);
    // A few keys for all kinds: the same key may stand for other fields on other kinds of an interface.
    const alias = this.draw.chance(0.2) ? `shared${this.draw.integer(0, 2)}` : `k${this.#aliases++}`;
    return {
      kind: Kind.FIELD,
      name: name(field.name),
      arguments: args,
      directives: this.#directives(),
      ...(isAliased && { alias: name(alias) }),
      ...(isCompositeType(type) && { selectionSet: this.#selectionSet(type, depth - 1) }),
    };
  }

  #arguments(field: GraphQLField<unknown, unknown>): readonly ArgumentNode[] {
    const { draw } = this;
    const chosen = field.args.filter(({ name: argument, type }) => {
      if (isNonNullType(type)) return true;
      if (argument === "after" || argument === "before") return this.choice.withFaults && draw.chance(0.05);
      if (argument === "last") return draw.chance(0.2);
      return draw.chance(argument === "where" ? 0.6 : 0.4);
    });
    const isForward = chosen.some(({ name: argument }) => argument === "first");
    const both = this.choice.withFaults && draw.chance(0.05);
    return chosen
      .filter(({ name: argument }) => argument !== "last" || !isForward || both)
      .map((argument) => ({
        kind: Kind.ARGUMENT,
        name: name(argument.name),
        value: pageArgumentNames.includes(argument.name)
          ? this.#pageArgument(argument.name)
          : this.#input.value(argument.type, 4),
      }));
  }

  #pageArgument(argument: string): ArgumentNode["value"] {
    const { draw } = this;
    if (argument === "after" || argument === "before")
      return { kind: Kind.STRING, value: draw.pick(["nonsense", "WyJhIiwiIiwxXQ"]) };
    const size = this.choice.withFaults && draw.chance(0.03) ? draw.pick([-1, 101]) : draw.pick(sizes);
    return { kind: Kind.INT, value: String(size) };
  }

  #fragment(type: GraphQLCompositeType, depth: number): SelectionNode {
    const possible = isAbstractType(type)
      ? this.choice.schema.getPossibleTypes(type)
      : isObjectType(type)
        ? [type]
        : [];
    const interfaces = possible.flatMap((one) => one.getInterfaces());
    const on: GraphQLCompositeType = this.draw.chance(0.3)
      ? this.draw.pick([type, ...interfaces])
      : this.draw.pick(possible);
    const typeCondition: NamedTypeNode = { kind: Kind.NAMED_TYPE, name: name(on.name) };
    const selectionSet = this.#selectionSet(on, depth);
    const directives = this.#directives();
    if (this.draw.chance(0.6)) return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet, directives };
    const fragment = name(`F${this.#fragments.length}`);
    this.#fragments.push({ kind: Kind.FRAGMENT_DEFINITION, name: fragment, typeCondition, selectionSet });
    return { kind: Kind.FRAGMENT_SPREAD, name: fragment, directives };
  }

  #directives(): readonly DirectiveNode[] {
    const { draw } = this;
    if (!draw.chance(0.08)) return [];
    const makeTruth = (): { kind: Kind.BOOLEAN; value: boolean } => ({
      kind: Kind.BOOLEAN,
      value: draw.chance(0.5),
    });
    const value = draw.chance(0.5) ? makeTruth() : this.#variables.add(truth, makeTruth);
    const directive: DirectiveNode = {
      kind: Kind.DIRECTIVE,
      name: name(draw.pick(["skip", "include"])),
      arguments: [{ kind: Kind.ARGUMENT, name: name("if"), value }],
    };
    return [directive];
  }
}

function name(value: string): NameNode {
  return { kind: Kind.NAME, value };
}
