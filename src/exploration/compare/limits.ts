/**
 * How much a comparison takes and shows: how many may be compared; how many entities are listed where `first` is not given, and at most;
 * how many facts of one holding.
 */
export const compareLimits = { compared: 10, default: 50, maximum: 500, facts: 5 } as const;
