/** How many a connection answers: where neither `first` nor `last` is given, and at most. */
export const pageLimits = { default: 20, maximum: 100 } as const;

/** How many a plain list of nodes answers, such as `Fact.claims`, or of groups: where `first` is not given, and at most. */
export const listLimits = { default: 20, maximum: 100 } as const;

/** How large an argument that filters or orders may be: levels of objects, objects in all, values in a list, keys of an order. */
export const argumentLimits = { depth: 24, objects: 200, values: 1_000, orderKeys: 10 } as const;

/** How many fields an operation may select, and how many root fields: each of those is a statement. Fragments are counted wherever they are spread. */
export const selectionLimits = { fields: 1_000, rootFields: 100 } as const;

/** Rows that each field selected below a root field written by hand counts for: what it computes is not known beforehand. */
export const writtenFieldCost = 50;

/** How many paths are answered and how many steps they have: where nobody says otherwise, and at most. */
export const pathLimits = {
  first: { default: 5, minimum: 1, maximum: 100 },
  maxLength: { default: 6, minimum: 1, maximum: 10 },
} as const;

/** How many entities an argument may name that are not to be passed through. */
export const avoidingLimit = 100;

/** What a neighborhood shows: around how many entities at most, how many steps far, and how many entities in all. */
export const neighborhoodLimits = {
  of: 20,
  depth: { default: 1, minimum: 1, maximum: 3 },
  first: { default: 50, minimum: 1, maximum: 200 },
  /** Edges, and lines that say what is left out, for each entity asked for. */
  edgesEach: 5,
  leftOutEach: 10,
  /** Edges of an entity that are looked at one by one rather than from their other ends: no more than take as long as a statement. */
  few: 1_000,
} as const;
