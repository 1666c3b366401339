import type { GraphIndexes, LookupIndex, OrderIndex, TextIndex, UniqueKey } from "./graph-store.js";

const NAME = /^[A-Za-z][A-Za-z0-9_]*$/;

/** The text that makes a property unique over a label, in both engines' Cypher. Does nothing where it is there. */
export function uniqueConstraintText({ label, property }: UniqueKey): string {
  checkNames(label, property);
  return `CREATE CONSTRAINT attest_unique_${label}_${property} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`;
}

/** The text that makes a property quick to look up by equality, in both engines' Cypher. Does nothing where it is there. */
export function lookupIndexText(index: LookupIndex): string {
  return indexText("lookup", index);
}

/** The text that takes away what `lookupIndexText` made. Embedded engine only. Does nothing where it is not there. */
export function dropLookupText({ label, property }: LookupIndex): string {
  checkNames(label, property);
  return `DROP INDEX attest_lookup_${label}_${property} IF EXISTS`;
}

/** The text that makes what has a label readable in the order of a property. Neo4j only: the embedded engine has no such index. */
export function orderIndexText(index: OrderIndex): string {
  return indexText("order", index);
}

/** The kind of index that an engine makes where none is named; on Neo4j it serves equality and order alike. */
function indexText(purpose: "lookup" | "order", { label, property }: LookupIndex): string {
  checkNames(label, property);
  return `CREATE INDEX attest_${purpose}_${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`;
}

/** The text that makes what a property begins with or holds quick to look up. Neo4j only: the embedded engine has no such index. */
export function textIndexText({ label, property }: TextIndex): string {
  checkNames(label, property);
  return `CREATE TEXT INDEX attest_text_${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`;
}

/** @throws TypeError for a name that is none; to be called before anything is made */
export function checkIndexNames({ unique, lookup, text, order }: GraphIndexes): void {
  for (const { label, property } of [...unique, ...lookup, ...text, ...order]) checkNames(label, property);
}

/** The lookups that no unique key stands for already. */
export function lookupsBesideKeys({ unique, lookup }: GraphIndexes): readonly LookupIndex[] {
  const keys = new Set(unique.map(({ label, property }) => `${label}.${property}`));
  return lookup.filter(({ label, property }) => !keys.has(`${label}.${property}`));
}

/** The lookups of properties that are no unique key, of whatever label: those that the embedded engine is closed without. */
export function lookupsOfNoKey({ unique, lookup }: GraphIndexes): readonly LookupIndex[] {
  const keys = new Set(unique.map(({ property }) => property));
  return lookup.filter(({ property }) => !keys.has(property));
}

/** Names go into Cypher text: they come from code, and this is the second lock on that door. */
function checkNames(...names: readonly string[]): void {
  for (const name of names) {
    if (!NAME.test(name)) throw new TypeError(`Not a name of a label or property: ${JSON.stringify(name)}`);
  }
}
