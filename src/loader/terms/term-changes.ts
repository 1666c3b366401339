import { idsOfText, textOfIds } from "../../evidence/terms/listed-ids.js";
import { termPlaces, termWithId } from "../../evidence/terms/term.js";
import type { GraphReader } from "../../store/graph-store.js";
import type { Row, Value } from "../../store/statement.js";
import type { Change } from "../writing/change.js";
import { deferred } from "../writing/listed.js";
import { nodeDifference } from "../writing/node-changes.js";
import type { Properties } from "../writing/properties.js";
import { loadTimeout, propertiesOf, readByIds, textCell } from "../writing/read-rows.js";
import type { PlaceChange, TermChange, TermUseChanges } from "./term-uses.js";

/**
 * The terms of texts that a write changes, against those that are stored.
 *
 * @param areAllUses whether these are all uses of their terms, as if all were new, so that what is listed of others goes
 */
export async function termChanges(
  store: GraphReader,
  uses: TermUseChanges,
  areAllUses = false,
): Promise<readonly Change[]> {
  const rows = await readByIds(store, termsText, [...uses.keys()]);
  const stored = new Map(rows.map(listsOf));
  const known = [...uses].filter(([id]) => stored.has(id));
  const wanted = known.map(([id, change]) => ({
    id,
    ...listsAfter(areAllUses ? undefined : stored.get(id), change),
  }));
  return [...changesBetween(wanted, stored), createdTerms([...uses].filter(([id]) => !stored.has(id)))];
}

/** New terms are many in a first load: each is made when it is sent. */
function createdTerms(uses: readonly (readonly [string, TermChange])[]): Change {
  const listed = uses.filter(([, change]) =>
    termPlaces.some((place) => (change[place]?.added.size ?? 0) > 0),
  );
  const nodes = deferred(listed, ([id, change]) => ({ ...termWithId(id), ...listsAfter(undefined, change) }));
  return { change: "createNodes", labels: ["Term"], nodes, ends: [] };
}

/** Takes away the stored terms that are none of those of all texts. */
export async function goneTermChanges(store: GraphReader, uses: TermUseChanges): Promise<readonly Change[]> {
  const rows = await store.read({ text: termIdsText, parameters: {} }, { timeout: loadTimeout });
  const ids = rows.map(([id]) => textCell(id)).filter((id) => !uses.has(id));
  return [{ change: "removeNodes", label: "Term", ids }];
}

/** The terms of all texts that a graph holds, against those that are stored. @param uses of all texts, as if they were new */
export async function allTermChanges(store: GraphReader, uses: TermUseChanges): Promise<readonly Change[]> {
  const rows = await store.read({ text: allTermsText, parameters: {} }, { timeout: loadTimeout });
  const stored = new Map(rows.map(([id, term]) => [textCell(id), propertiesOf(term)]));
  const wanted = [...uses].map(([id, change]) => ({ ...termWithId(id), ...listsAfter(undefined, change) }));
  return changesBetween(wanted, stored);
}

/** A word never changes, so that of a term that is there its lists are all that is read. */
const termsText = `UNWIND $ids AS id MATCH (t:Term {id: id}) RETURN t.id AS id, [${termPlaces.map((place) => `t.${place}`).join(", ")}] AS lists`;
const termIdsText = `MATCH (t:Term) RETURN t.id AS id`;
const allTermsText = `MATCH (t:Term) RETURN t.id AS id, properties(t) AS term`;

/** @param stored all of them that are wanted no more go */
function changesBetween(
  wanted: readonly Properties[],
  stored: ReadonlyMap<string, Properties>,
): readonly Change[] {
  const used = wanted.filter((term) => termPlaces.some((place) => term[place] !== undefined));
  const kept = new Set(used.map(({ id }) => id as string));
  const { created, changed } = nodeDifference(used, stored);
  return [
    { change: "removeNodes", label: "Term", ids: [...stored.keys()].filter((id) => !kept.has(id)) },
    { change: "changeNodes", label: "Term", nodes: changed },
    { change: "createNodes", labels: ["Term"], nodes: created, ends: [] },
  ];
}

function listsAfter(before: Properties | undefined, change: TermChange): Properties {
  const lists = termPlaces.flatMap((place) => {
    const ids = listAfter(idsOfText((before?.[place] ?? null) as string | null), change[place]);
    return ids.length === 0 ? [] : [[place, textOfIds(ids)] as const];
  });
  return Object.fromEntries(lists);
}

function listsOf([id, cell]: Row): [string, Properties] {
  const lists = cell as readonly Value[];
  const there = termPlaces.flatMap((place, at) => (lists[at] == null ? [] : [[place, lists[at]] as const]));
  return [textCell(id), { id: textCell(id), ...Object.fromEntries(there) }];
}

/** Only the first by id are listed. Where one of a full list goes, those beyond it are not known: recomputing the graph lists them. */
function listAfter(before: readonly string[], change: PlaceChange | undefined): readonly string[] {
  if (change === undefined) return before;
  const { added, removed } = change;
  const kept = removed === null ? before : before.filter((id) => !removed.has(id));
  return added.size === 0 ? kept : added.with(kept);
}
