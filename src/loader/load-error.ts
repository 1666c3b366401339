/** A place in a file of facts; line and column count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What is wrong at a place, and what would be right. */
export interface FactsFault {
  readonly at: Position;
  readonly message: string;
}

/** `file:line:column`, as editors and terminals link it. */
export function printPosition(at: Position): string {
  return `${at.file}:${at.line}:${at.column}`;
}

/** `file:line:column: message` */
export function printFault({ at, message }: FactsFault): string {
  return `${printPosition(at)}: ${message}`;
}

/** The files of facts are not right. Lists every fault by its place; nothing was written. */
export class LoadError extends Error {
  override readonly name = "LoadError";
  /** Sorted by file, line and column. */
  readonly faults: readonly FactsFault[];

  constructor(faults: readonly FactsFault[]) {
    const sorted = faults.toSorted((a, b) => comparePositions(a.at, b.at));
    super(sorted.map(printFault).join("\n"));
    this.faults = sorted;
  }
}

function comparePositions(a: Position, b: Position): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
