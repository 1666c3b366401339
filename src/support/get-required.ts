/** The value of a key that is there by construction; its absence is a defect. */
export function getRequired<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, what: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`Not declared: ${what}.`);
  return value;
}
