/**
 * Keeps what was lately set or asked for, up to a size: two halves, of which the older is dropped when the newer is full. What was set a
 * moment ago is always there.
 */
export class RecentMap<Key, Value> {
  #recent = new Map<Key, Value>();
  #before = new Map<Key, Value>();
  #size = 0;

  /**
   * @param sizeOf what an entry counts for: always the same for the same value
   * @param maximum size of each half
   */
  constructor(
    private readonly sizeOf: (key: Key, value: Value) => number,
    private readonly maximum: number,
  ) {}

  get(key: Key): Value | undefined {
    const recent = this.#recent.get(key);
    if (recent !== undefined) return recent;
    const before = this.#before.get(key);
    if (before !== undefined) this.set(key, before);
    return before;
  }

  set(key: Key, value: Value): void {
    this.#forget(key);
    this.#size += this.sizeOf(key, value);
    if (this.#size > this.maximum) {
      this.#before = this.#recent;
      this.#recent = new Map();
      this.#size = this.sizeOf(key, value);
    }
    this.#recent.set(key, value);
  }

  delete(key: Key): void {
    this.#forget(key);
    this.#recent.delete(key);
    this.#before.delete(key);
  }

  /** What is replaced or deleted counts no longer. */
  #forget(key: Key): void {
    const known = this.#recent.get(key);
    if (known !== undefined) this.#size -= this.sizeOf(key, known);
  }
}
