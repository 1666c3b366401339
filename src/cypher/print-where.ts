/** ` WHERE a AND b`, or nothing. */
export function printWhere(conditions: readonly string[]): string {
  if (conditions.length === 0) return "";
  return ` WHERE ${conditions.length === 1 ? (conditions[0] as string) : conditions.map((one) => `(${one})`).join(" AND ")}`;
}
