import { didYouMean } from "./did-you-mean.js";
import type { Faults } from "./faults.js";
import type { ListNode, MapEntry, MapNode, TextNode, YamlNode } from "./yaml-tree.js";

/** Reads the expected out of a tree, and notes what is missing, unknown or of another shape. */
export class Shape {
  constructor(private readonly faults: Faults) {}

  map(node: YamlNode, what: string): MapNode | null {
    if (node.kind === "map") return node;
    this.faults.add(node.at, `${what} is ${article(node)} here; it must be a map (key: value)`);
    return null;
  }

  list(node: YamlNode, what: string): ListNode | null {
    if (node.kind === "list") return node;
    this.faults.add(node.at, `${what} is ${article(node)} here; it must be a list (- item)`);
    return null;
  }

  /** A text that is not empty. */
  text(node: YamlNode, what: string): TextNode | null {
    if (node.kind !== "text") {
      this.faults.add(node.at, `${what} is ${article(node)} here; it must be a text`);
      return null;
    }
    if (node.value.trim() !== "") return node;
    this.faults.add(node.at, `${what} is empty; give it or leave the key out`);
    return null;
  }

  /** One text, or a list of them. */
  texts(node: YamlNode, what: string): readonly TextNode[] {
    const items = node.kind === "list" ? node.items : [node];
    return items.map((item) => this.text(item, what)).filter((item) => item !== null);
  }

  keys(map: MapNode, known: readonly string[], what: string): void {
    for (const { key } of map.entries) {
      if (!known.includes(key.value)) {
        this.faults.add(key.at, `${what} has no key "${key.value}"${didYouMean(key.value, known)}`);
      }
    }
  }

  required(map: MapNode, key: string, what: string): YamlNode | null {
    const entry = entryOf(map, key);
    if (entry === undefined) this.faults.add(map.at, `${what} has no "${key}"; add it`);
    return entry?.value ?? null;
  }

  requiredText(map: MapNode, key: string, what: string): TextNode | null {
    const node = this.required(map, key, what);
    return node === null ? null : this.text(node, `"${key}" of ${what}`);
  }

  optionalText(map: MapNode, key: string): TextNode | null {
    const entry = entryOf(map, key);
    return entry === undefined ? null : this.text(entry.value, `"${key}"`);
  }
}

/** The entry with a key, if the map has it. */
export function entryOf(map: MapNode, key: string): MapEntry | undefined {
  return map.entries.find((entry) => entry.key.value === key);
}

function article(node: YamlNode): string {
  return { map: "a map", list: "a list", text: "a text" }[node.kind];
}
