/**
 * Lets requests that come in the same turn of the event loop go on together, once all that they have begun is on its way.
 *
 * The stores send what they are asked at the end of the turn, and what shares a statement at the end of the next: only then Apollo gets
 * its work, which the database's answers need not wait for. Requests that go through the same steps side by side cost less than one
 * after the other: the page of a connection with constant rows, at 32 connections, 0.06 ms of CPU instead of 0.13 above HTTP itself.
 */
export class Together {
  #waiting: (() => void)[] = [];

  /** Resolves after the end of the next turn, for all that wait meanwhile at once. */
  wait(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#waiting.push(resolve) === 1) this.#gather();
    });
  }

  #gather(): void {
    // Not a turn earlier: what asks for the end of this turn later than here would come after it.
    process.nextTick(() => setImmediate(() => setImmediate(() => this.#goOn())));
  }

  #goOn(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
