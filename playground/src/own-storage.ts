const PREFIX = "attest:";

/** Browser storage under Attest's own names: other projects' GraphiQL on the same port must not hide the examples. */
export const ownStorage = {
  get length(): number {
    return ownKeys().length;
  },
  getItem: (key: string): string | null => localStorage.getItem(PREFIX + key),
  setItem: (key: string, value: string): void => localStorage.setItem(PREFIX + key, value),
  removeItem: (key: string): void => localStorage.removeItem(PREFIX + key),
  clear: (): void => ownKeys().forEach((key) => localStorage.removeItem(key)),
};

function ownKeys(): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
}
