/** A fenced block of a Markdown document. */
export interface CodeBlock {
  /** What stands after the fence, such as `graphql`. */
  readonly language: string;
  readonly text: string;
  /** Line of the opening fence, from 1. */
  readonly line: number;
  /** The block before it, where nothing but blank lines lies between. */
  readonly after: CodeBlock | null;
}

/** The fenced blocks of a document, in order. */
export function codeBlocks(markdown: string): readonly CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let end = 0;
  for (const match of markdown.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)) {
    const [whole, language = "", text = ""] = match;
    const isNext = markdown.slice(end, match.index).trim() === "";
    const line = markdown.slice(0, match.index).split("\n").length;
    blocks.push({ language, text, line, after: isNext ? (blocks.at(-1) ?? null) : null });
    end = match.index + whole.length;
  }
  return blocks;
}
