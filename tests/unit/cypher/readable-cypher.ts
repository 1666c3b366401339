/** A literal, the start of a subquery, a keyword of two words, a word, white space, or a single other character. */
const token = /'[^']*'|CALL \([^()]*\) \{|ORDER BY|\w+| +|./gu;
const clause = /^(?:CALL \(.*|UNWIND|MATCH|WITH|RETURN|WHERE|ORDER BY)$/u;
const nestings: Readonly<Record<string, number>> = { "(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1 };

/**
 * A statement with a line for each clause, indented by the subquery that it stands in. What is in COUNT { … } and other
 * brackets stays on its line. Only white space differs.
 */
export function readableCypher(text: string): string {
  const lines = new Lines();
  for (const [found] of text.matchAll(token)) lines.add(found);
  return lines.toString();
}

class Lines {
  readonly #lines: string[] = [];
  #depth = 0;
  /** How many brackets are open beside those of the subqueries. */
  #brackets = 0;

  add(found: string): void {
    if (this.#brackets === 0 && found === "}") this.#close(found);
    else if (this.#brackets === 0 && clause.test(found)) this.#start(found);
    else this.#goOn(found);
  }

  #close(found: string): void {
    this.#depth -= 1;
    this.#start(found);
  }

  #start(found: string): void {
    this.#lines.push("  ".repeat(this.#depth) + found);
    if (found.startsWith("CALL ")) this.#depth += 1;
  }

  #goOn(found: string): void {
    this.#brackets += nestings[found] ?? 0;
    this.#lines.push(`${this.#lines.pop() ?? ""}${found}`);
  }

  toString(): string {
    return this.#lines
      .map((line) => line.trimEnd())
      .filter((line) => line !== "")
      .join("\n");
  }
}
