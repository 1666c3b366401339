import type { FieldNode, GraphQLField, GraphQLObjectType } from "graphql";
import type { Level, Place, Planning } from "./planning.js";

/** A generated field of an object or an edge, as it is selected. */
export interface SelectedField {
  readonly planning: Planning;
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly level: Level;
  /** Of the field itself: its path ends with the response key. */
  readonly place: Place;
}
