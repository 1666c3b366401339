import type { FieldNode, GraphQLCompositeType, SelectionSetNode } from "graphql";
import type { LinkModel, Ontology } from "../../ontology/model.js";
import { localizedProperty } from "../../ontology/stored-properties.js";
import { nodeProperty, type Expression } from "../../plan/expression.js";
import type { CostNode } from "./cost.js";
import type { DocumentContext } from "./collect-fields.js";
import type { InputTree } from "./input-tree.js";
import type { NodeTable, NodeTables } from "./node-tables.js";
import type { ParameterTable } from "./parameter-table.js";
import type { CursorBinding } from "./cursor-binding.js";
import type { ReadRow, RowBuilder } from "./row-builder.js";

/** The graph that operations are planned for. */
export interface PlannedGraph {
  readonly ontology: Ontology;
  /** Whether its engine reads what has a label in the order of an indexed property. */
  readonly readsInOrder: boolean;
}

/** What planning one root field shares: the document, the ontology, the parameters and the cost so far. */
export interface Planning extends PlannedGraph {
  readonly document: DocumentContext;
  readonly parameters: ParameterTable;
  readonly tables: NodeTables;
  /** Plans an object and all below it. Handed down, since objects and lists nest each other. */
  readonly planObject: PlanObject;
}

/** Plans an object as cells of a row, and how it is read from them. */
export type PlanObject = (
  type: GraphQLCompositeType,
  nodes: readonly FieldNode[],
  level: Level,
  place: Place,
) => ReadRow;

/** An object of a type, as it is selected. */
export interface SelectedObject {
  readonly type: GraphQLCompositeType;
  readonly nodes: readonly FieldNode[];
  readonly level: Level;
  readonly place: Place;
}

/** The row at hand while planning, and what its cells are read from. */
export interface Level {
  readonly row: RowBuilder;
  /** Whether fields are those of the node, or of the edge that led to it. */
  readonly of: "node" | "edge";
  /** Has what is read of the node that an edge leads to; null: the row itself has it. */
  readonly table: NodeTable | null;
  /** The link that led here, and what cursors of its list are bound to; null for a node by itself. */
  readonly link: LinkModel | null;
  readonly binding: CursorBinding | null;
}

/** Where in the operation planning stands: for messages (`state.contributesTo`), and for the cost. */
export interface Place {
  readonly path: string;
  readonly cost: CostNode;
}

/** The place of a field below another. */
export function below(place: Place, key: string): Place {
  return { ...place, path: place.path === "" ? key : `${place.path}.${key}` };
}

const identities = new WeakMap<FieldNode, number>();
let identityCount = 0;

/** A key that two selections share exactly if they are the same nodes of the document. */
export function selectionKey(nodes: readonly FieldNode[]): string {
  return nodes.map(identityOf).join(",");
}

function identityOf(node: FieldNode): number {
  const known = identities.get(node);
  if (known !== undefined) return known;
  identities.set(node, ++identityCount);
  return identityCount;
}

/** The selection sets below fields. */
export function selectionSetsOf(nodes: readonly FieldNode[]): readonly SelectionSetNode[] {
  return nodes.map((node) => node.selectionSet).filter((set) => set !== undefined);
}

/**
 * A text in the best language: stored as `<stem>_<language>`, with `<stem>` as the default.
 *
 * @param asked the argument `language`, where the field has one
 */
export function localizedExpression(planning: Planning, stem: string, asked?: InputTree): Expression {
  const languages = planning.document.languages.of(asked);
  if (languages.length === 0) return nodeProperty(stem);
  const properties = languages.map((language) => localizedProperty(stem, language));
  return { expression: "localized", properties, fallback: stem };
}
