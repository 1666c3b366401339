import { foldText } from "../../evidence/fold-text.js";
import type { Enumeration } from "../../ontology/enumeration.js";
import { didYouMean } from "./did-you-mean.js";
import type { LocatedQuote } from "./locate-quote.js";
import type { SaidFact } from "./said-fact.js";
import type { Voice } from "./read-voice.js";
import type { Reading } from "./reading.js";
import type { TextNode } from "./yaml-tree.js";

/** Notes cells of a quoted table row that are no name, period or value of the quote's facts: what they say would be lost. */
export function checkTableRow(
  { sentence, text }: LocatedQuote,
  given: TextNode,
  said: readonly { readonly fact: SaidFact; readonly voice: Voice }[],
  reading: Reading,
): void {
  if (sentence.form !== "TABLE_ROW") return;
  const known = new Set(said.flatMap(({ fact }) => wordsOf(fact, reading)));
  for (const cell of text.split("|").map((part) => part.trim())) {
    if (cell === "" || known.has(foldText(cell))) continue;
    const wrong = `the cell "${cell}" is no name, period or value of the quote's facts`;
    const nearest = didYouMean(foldText(cell), [...known]);
    const right = nearest.startsWith("; did")
      ? nearest
      : "; add a fact about it, or the cell as a name of its entity";
    reading.faults.add(given.at, `${wrong}${right}`);
  }
}

/** Everything, folded, that a cell may say of a fact. */
function wordsOf(fact: SaidFact, { ontology }: Reading): readonly string[] {
  const entities = [fact.subject, ...(fact.object === null ? [] : [fact.object])];
  const names = entities.flatMap(({ names }) => names.map(({ text }) => text));
  const attribute = ontology.attributePredicates.get(fact.predicate)?.attribute;
  const values = fact.value === null ? [] : valueWords(attribute?.type, fact.value);
  const qualifiers = Object.entries(fact.qualifiers).flatMap(([name, value]) => {
    const qualifier = ontology.relations.get(fact.predicate)?.qualifiers.get(name);
    return typeof value === "string" ? valueWords(qualifier?.type, value) : [value.text];
  });
  return [...names, ...values, ...qualifiers].map(foldText);
}

function valueWords(
  type: { readonly type: string } | Enumeration | undefined,
  value: string,
): readonly string[] {
  if (type === undefined || !("values" in type)) return [value];
  return [value, ...Object.values(type.values[value]?.label ?? {})];
}
