import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** How large what an operation selects is; introspection is not counted. */
export interface SelectionSize {
  /** Levels of fields. */
  readonly depth: number;
  /** Fields, each as often as it is selected: under each alias, and of a fragment wherever that is spread. */
  readonly fields: number;
  /** Of these, those of the first level. */
  readonly width: number;
}

const NOTHING: SelectionSize = { depth: 0, fields: 0, width: 0 };

/** Measures an operation. Fragments count where they are spread, but each is measured once, so that this is quick on any document. */
export function sizeOfOperation(document: DocumentNode, operation: OperationDefinitionNode): SelectionSize {
  return selectionSizes(document)(operation.selectionSet);
}

/** Gives what measures the selections of a document. */
export function selectionSizes(document: DocumentNode): (selection: SelectionSetNode) => SelectionSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  // Validation has refused cycles of fragments.
  const known = new Map<string, SelectionSize>();
  const sizeOfFragment = (name: string): SelectionSize => {
    const size = known.get(name) ?? measure(fragments.get(name)?.selectionSet);
    known.set(name, size);
    return size;
  };
  const sizeOf = (selection: SelectionNode): SelectionSize => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return sizeOfFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return measure(selection.selectionSet);
    if (selection.name.value.startsWith("__")) return NOTHING;
    const below = measure(selection.selectionSet);
    return { depth: 1 + below.depth, fields: 1 + below.fields, width: 1 };
  };
  const measure = (selectionSet: SelectionSetNode | undefined): SelectionSize =>
    (selectionSet?.selections ?? []).map(sizeOf).reduce(
      (all, size) => ({
        depth: Math.max(all.depth, size.depth),
        fields: all.fields + size.fields,
        width: all.width + size.width,
      }),
      NOTHING,
    );
  return measure;
}
