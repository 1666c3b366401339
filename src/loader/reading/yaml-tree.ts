import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Position } from "../load-error.js";
import type { Faults } from "./faults.js";

/** A text of a file, with its place. */
export interface TextNode {
  readonly kind: "text";
  readonly value: string;
  readonly at: Position;
}

export interface ListNode {
  readonly kind: "list";
  readonly items: readonly YamlNode[];
  readonly at: Position;
}

export interface MapEntry {
  readonly key: TextNode;
  readonly value: YamlNode;
}

export interface MapNode {
  readonly kind: "map";
  readonly entries: readonly MapEntry[];
  readonly at: Position;
}

/** YAML as facts files use it: texts, lists and maps, each with its place. Nothing is a number or a date. */
export type YamlNode = TextNode | ListNode | MapNode;

/**
 * Parses a file. Faults of syntax are noted.
 *
 * @returns null for a file that is empty or cannot be read as YAML
 */
export function parseYamlTree(file: string, text: string, faults: Faults): YamlNode | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: "failsafe", lineCounter: lines, prettyErrors: false });
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  for (const problem of [...document.errors, ...document.warnings]) {
    faults.add(positionAt(problem.pos[0]), `this is not YAML: ${problem.message}`);
  }
  if (document.errors.length > 0 || document.contents === null) return null;
  return new TreeBuilder(document, positionAt).build(document.contents, positionAt(0));
}

class TreeBuilder {
  constructor(
    private readonly document: Document,
    private readonly positionAt: (offset: number) => Position,
  ) {}

  build(node: unknown, fallback: Position): YamlNode {
    if (isAlias(node)) return this.build(node.resolve(this.document), this.#placeOf(node, fallback));
    const at = this.#placeOf(node as Node, fallback);
    if (isMap(node)) return { kind: "map", at, entries: node.items.map((pair) => this.#entry(pair, at)) };
    if (isSeq(node)) return { kind: "list", at, items: node.items.map((item) => this.build(item, at)) };
    return { kind: "text", at, value: isScalar(node) && typeof node.value === "string" ? node.value : "" };
  }

  #entry(pair: { readonly key: unknown; readonly value: unknown }, at: Position): MapEntry {
    const key = this.build(pair.key, at);
    const text: TextNode = key.kind === "text" ? key : { kind: "text", value: "", at: key.at };
    return { key: text, value: this.build(pair.value, text.at) };
  }

  #placeOf(node: Node | null | undefined, fallback: Position): Position {
    const offset = node?.range?.[0];
    return offset === undefined ? fallback : this.positionAt(offset);
  }
}
