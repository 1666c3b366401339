import { valuesOf } from "../../src/ontology/enumeration.js";
import type { Ontology } from "../../src/ontology/model.js";
import { relationDegreeMark } from "../../src/ontology/stored-properties.js";
import { clausesOf, closingOf, itemsOf } from "./cypher-clauses.js";

/** What a text breaks of the subset that both engines answer alike. */
export interface CypherFault {
  readonly rule: string;
  /** The words that break it. */
  readonly found: string;
}

/**
 * Refuses Cypher that one of the engines does not take, answers otherwise or answers slowly, and values in the text.
 *
 * @param literals the only string literals allowed: values of enumerations, which come from the ontology
 */
export function lintCypher(text: string, literals: ReadonlySet<string>): readonly CypherFault[] {
  const plain = text.replace(literal, "''").replace(/\s+/gu, " ").trim();
  return [
    ...[...text.matchAll(literal)]
      .filter(([found]) => !literals.has(found.slice(1, -1)))
      .map(([found]) => ({ rule: "string literal", found })),
    ...Object.entries(forbidden).flatMap(([rule, pattern]) =>
      [...plain.matchAll(pattern)].map(([found]) => ({ rule, found })),
    ),
    ...countsWithReturn(plain),
    ...indexedCollections(plain),
    ...unaliasedColumns(plain),
  ];
}

/** The string literals that are allowed in a text: those of an ontology's enumerations, and the part of a property's name. */
export function enumerationLiterals(ontology: Ontology): ReadonlySet<string> {
  return new Set([
    ...[...ontology.enumerations.values()].flatMap(valuesOf),
    // The vocabulary of claims, which no attribute of a kind needs to mention.
    "AFFIRMS",
    "DISPUTES",
    relationDegreeMark,
  ]);
}

const literal = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/gu;

/** Of each rule what it refuses. Texts have `''` for every literal, and single spaces. */
const forbidden: Readonly<Record<string, RegExp>> = {
  "EXISTS { … } is a thousand times slower than COUNT { … } > 0": /\bEXISTS ?\{/giu,
  "COLLECT { … } is not there on the embedded engine": /\bCOLLECT ?\{/giu,
  "OPTIONAL MATCH is slow; aggregate in a CALL": /\bOPTIONAL (?:MATCH|CALL)\b/giu,
  "DISTINCT over a list that was handed in compares the list too on the embedded engine; group instead":
    /\bCALL \(\w[^)]*\) ?\{ ?UNWIND [^{}]*?\b(?:WITH|RETURN) DISTINCT\b/gu,
  "a label expression": /\(\w*:[^(){}]*[|&!][^(){}]*[){]/gu,
  "a label or type from a value": /\$\(|:\$/gu,
  "an operator that only one engine has": /[&!]|=~|\|\|/gu,
  "a quantified path": /\)[+*](?=[ (<-])|(?:->|--|\]-) ?[+*{]|\bSHORTEST \d|\b(?:ALL|ANY) SHORTEST\b/gu,
  "several hops in one pattern": /\]->? ?\([^()]*\) ?<?-/gu,
  "a hop without brackets": /\)(?:<--|-->|--)\(/gu,
  "a condition inside a node": /\(\w+(?::\w+)* WHERE\b/gu,
  "a slice from the end": /\[[^\][]*\.\. ?-|\[ ?-\d+ ?\.\./gu,
  "a size of a page that is not a parameter or a number":
    /\b(?:LIMIT|SKIP) (?!(?:\$\w+|\d+)(?: ?\}| [A-Z]|$)).{1,20}/gu,
  "a projection of a map": /\w ?\{ ?\./gu,
  "a function that differs between the engines":
    /\b(?:(?<!\bcoalesce\()sum|round|percentileCont|percentileDisc|trim|btrim|split|toInteger|toFloat|toString|toBoolean|date|datetime|localdatetime|duration|randomUUID|elementId|id|isEmpty|valueType|reduce|range|shortestPath)\(/gu,
  "keys(…) in an order: it differs between the engines": /(?<!\[key IN )\bkeys\(/gu,
  "a number that may be a value": /(?:=|<|>|\bIN) ?-?(?:\d{2,}|[2-9])\b/gu,
  "a deletion that returns what is gone": /\bDELETE\b.*\bRETURN\b/gu,
};

function countsWithReturn(text: string): readonly CypherFault[] {
  return [...text.matchAll(/\bCOUNT ?\{/gu)]
    .map(({ index }) => text.slice(index, closingOf(text, text.indexOf("{", index)) + 1))
    .filter((subquery) => /\bRETURN\b/u.test(subquery))
    .map((found) => ({ rule: "RETURN in COUNT { … }", found }));
}

function indexedCollections(text: string): readonly CypherFault[] {
  return [...text.matchAll(/\bcollect ?\(/giu)]
    .filter(({ index }) => /^ ?\[/u.test(text.slice(closingOf(text, text.indexOf("(", index)) + 1)))
    .map(({ 0: found }) => ({ rule: "an index into collect(…)", found }));
}

function unaliasedColumns(text: string): readonly CypherFault[] {
  return clausesOf(text, "RETURN")
    .flatMap(itemsOf)
    .filter((item) => !/ AS \w+$/u.test(item))
    .map((found) => ({ rule: "a column without an alias", found }));
}
