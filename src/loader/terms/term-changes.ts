import { mostListed, termPlaces, termWithId } from "../../evidence/terms/term.js";
import type { GraphReader } from "../../store/graph-store.js";
import type { Row, Value } from "../../store/statement.js";
import type { Change } from "../writing/change.js";
import { nodeDifference } from "../writing/node-changes.js";
import type { Properties } from "../writing/properties.js";
import { loadTimeout, propertiesOf, readByIds, textCell } from "../writing/read-rows.js";
import { type IndexedItem, termUses, type PlaceChange, type TermChange } from "./term-uses.js";

/** The terms of texts that a write changes, against those that are stored. */
export async function termChanges(
  store: GraphReader,
  items: Iterable<IndexedItem>,
): Promise<readonly Change[]> {
  const uses = termUses(items);
  const rows = await readByIds(store, termsText, [...uses.keys()]);
  const stored = new Map(rows.map(listsOf));
  const wanted = [...uses].map(([id, change]) => propertiesAfter(id, stored.get(id), change));
  return changesBetween(wanted, stored);
}

/** The terms of all texts that a graph holds, against those that are stored. */
export async function allTermChanges(
  store: GraphReader,
  items: Iterable<IndexedItem>,
): Promise<readonly Change[]> {
  const rows = await store.read({ text: allTermsText, parameters: {} }, { timeout: loadTimeout });
  const stored = new Map(rows.map(([id, term]) => [textCell(id), propertiesOf(term)]));
  const wanted = [...termUses(items)].map(([id, change]) => propertiesAfter(id, undefined, change));
  return changesBetween(wanted, stored, true);
}

/** A word never changes, so that of a term that is there its lists are all that is read. */
const termsText = `UNWIND $ids AS id MATCH (t:Term {id: id}) RETURN t.id AS id, [${termPlaces.map((place) => `t.${place}`).join(", ")}] AS lists`;
const allTermsText = `MATCH (t:Term) RETURN t.id AS id, properties(t) AS term`;

/** @param isAll whether a stored term that is not wanted goes */
function changesBetween(
  wanted: readonly Properties[],
  stored: ReadonlyMap<string, Properties>,
  isAll = false,
): readonly Change[] {
  const used = wanted.filter((term) => termPlaces.some((place) => term[place] !== undefined));
  const kept = new Set(used.map(({ id }) => id as string));
  const gone = isAll ? [...stored.keys()] : wanted.map(({ id }) => id as string);
  const { created, changed } = nodeDifference(used, stored);
  return [
    {
      change: "removeNodes",
      label: "Term",
      ids: gone.filter((id) => stored.has(id) && !kept.has(id)),
    },
    { change: "changeNodes", label: "Term", nodes: changed },
    { change: "createNodes", labels: ["Term"], nodes: created, ends: [] },
  ];
}

function propertiesAfter(id: string, before: Properties | undefined, change: TermChange): Properties {
  const lists = termPlaces.flatMap((place) => {
    const ids = listAfter((before?.[place] ?? []) as readonly string[], change[place]);
    return ids.length === 0 ? [] : [[place, ids] as const];
  });
  return { ...(before === undefined ? termWithId(id) : { id }), ...Object.fromEntries(lists) };
}

function listsOf([id, cell]: Row): [string, Properties] {
  const lists = cell as readonly Value[];
  const there = termPlaces.flatMap((place, at) => (lists[at] == null ? [] : [[place, lists[at]] as const]));
  return [textCell(id), { id: textCell(id), ...Object.fromEntries(there) }];
}

/** Only the first by id are listed. Where one of a full list goes, those beyond it are not known: recomputing the graph lists them. */
function listAfter(before: readonly string[], change: PlaceChange | undefined): readonly string[] {
  if (change === undefined) return before;
  const kept = change.removed.size === 0 ? before : before.filter((id) => !change.removed.has(id));
  if (change.added.length === 0) return kept;
  const all = [...new Set([...kept, ...change.added])].sort();
  return all.length > mostListed ? all.slice(0, mostListed) : all;
}
