import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** A text of Cypher as it stands in code; what code puts into it is written as the name `inserted`. */
export interface ConstantStatement {
  readonly file: string;
  readonly text: string;
}

/** All texts in the code that start as a statement of Cypher does. */
export function constantStatements(directory: string): readonly ConstantStatement[] {
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .flatMap((file) => textsOf(join(directory, file)))
    .filter(({ text }) => /^(?:MATCH|MERGE|CREATE|UNWIND|WITH|CALL|RETURN|OPTIONAL)\b \S/u.test(text));
}

function textsOf(file: string): readonly ConstantStatement[] {
  const code = readFileSync(file, "utf8");
  if (!/\b(?:MATCH|MERGE|CREATE|UNWIND|RETURN) /u.test(code)) return [];
  const found: ConstantStatement[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text === null) ts.forEachChild(node, visit);
    else found.push({ file, text });
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true));
  return found;
}

/** The text of a literal, a template, or literals joined by `+`; null for all else. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map(({ literal }) => `inserted${literal.text}`).join("");
  }
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return null;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left === null || right === null ? null : left + right;
}
