/**
 * Prints a name of the ontology, or one that ends with a language of the graph, as Cypher: a property, a label or a
 * relationship type. Plain where that is safe, else in backquotes: `r.as` is a syntax error, since `as` is a keyword, and
 * `n.name_zh-Hant` a subtraction.
 */
export function quoteName(name: string): string {
  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(name))
    throw new Error(`${name} is no name that a statement may hold.`);
  return keywords.has(name.toLowerCase()) || name.includes("-") ? `\`${name}\`` : name;
}

/** Words with a meaning of their own in openCypher 9, in GQL, or in the parser of either engine. */
const keywords: ReadonlySet<string> = new Set(
  (
    "add all and any as asc ascending between by call case collect commit constraint contains count create cycle delete desc " +
    "descending detach distinct do drop else end ends except exists explain false filter finish for foreach from group having if " +
    "in index insert inner into is join key let like limit load match merge natural next node none not null of offset on only " +
    "optional or order otherwise outer path paths profile property reduce remove return rollback scalar select session set " +
    "shortest single skip start starts then to trail true union unique unwind use using value walk when where with xor yield"
  ).split(" "),
);
