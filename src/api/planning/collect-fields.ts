import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type NamedTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import type { VariableValues } from "./input-tree.js";
import type { LanguageChoice } from "./language-choice.js";

/** What planning needs of a request's document. */
export interface DocumentContext {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: VariableValues;
  readonly languages: LanguageChoice;
  /** How many fields were collected so far, those of an interface for each of its kinds: what a plan holds grows with them. */
  readonly collected: { fields: number };
}

/**
 * The fields selected of an object, by response key, in the order of the response.
 *
 * @see https://spec.graphql.org/October2021/#CollectFields()
 */
export function collectFields(
  context: DocumentContext,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  for (const selectionSet of selectionSets)
    collect(selectionSet.selections, { context, type, fields, visited });
  context.collected.fields += fields.size;
  return fields;
}

interface Collecting {
  readonly context: DocumentContext;
  readonly type: GraphQLObjectType;
  readonly fields: Map<string, FieldNode[]>;
  readonly visited: Set<string>;
}

function collect(selections: readonly SelectionNode[], collecting: Collecting): void {
  for (const selection of selections) {
    if (!isIncluded(selection, collecting.context.variables)) continue;
    switch (selection.kind) {
      case Kind.FIELD:
        addField(selection, collecting.fields);
        break;
      case Kind.INLINE_FRAGMENT:
        if (applies(selection.typeCondition, collecting))
          collect(selection.selectionSet.selections, collecting);
        break;
      case Kind.FRAGMENT_SPREAD:
        collectSpread(selection.name.value, collecting);
        break;
    }
  }
}

function addField(node: FieldNode, fields: Map<string, FieldNode[]>): void {
  const key = node.alias?.value ?? node.name.value;
  const known = fields.get(key);
  if (known === undefined) fields.set(key, [node]);
  else known.push(node);
}

function collectSpread(name: string, collecting: Collecting): void {
  const fragment = collecting.context.fragments[name];
  if (fragment === undefined || collecting.visited.has(name)) return;
  collecting.visited.add(name);
  if (applies(fragment.typeCondition, collecting)) collect(fragment.selectionSet.selections, collecting);
}

function applies(condition: NamedTypeNode | undefined, { context, type }: Collecting): boolean {
  if (condition === undefined || condition.name.value === type.name) return true;
  const named = context.schema.getType(condition.name.value);
  return isAbstractType(named) && context.schema.isSubType(named, type);
}

function isIncluded(selection: SelectionNode, variables: VariableValues): boolean {
  if ((selection.directives ?? []).length === 0) return true;
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false;
}
