/**
 * How much is computed of what is left out: facts with a claim of it; rows that are read for that, with all that decides about those
 * facts; documents of sources. How much is listed where `first` is not given, and at most. How far a connection is looked for: entities
 * met, and steps from either end.
 */
export const impactLimits = {
  facts: 5_000,
  rows: 200_000,
  documents: 1_000,
  default: 20,
  maximum: 500,
  entities: 20_000,
  steps: 10,
} as const;
