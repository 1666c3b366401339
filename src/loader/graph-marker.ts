import { randomUUID } from "node:crypto";
import { AttestError } from "../errors/attest-error.js";
import { marker } from "../ontology/stored-properties.js";
import type { GraphStore } from "../store/graph-store.js";
import type { Statement, Value } from "../store/statement.js";

/** What the marker node says of the graph in which it stands. */
export interface GraphMarker {
  /** Of the ontology that the graph was written by. */
  readonly fingerprint: string;
  /** That ontology as canonical JSON text. */
  readonly ontology: string;
  /** Grows with every write. */
  readonly revision: number;
  /** Languages of all names, sorted. */
  readonly languages: readonly string[];
  /** Whether a load that takes several transactions goes on, or was broken off: then documents of its set are missing. */
  readonly isUnfinished: boolean;
}

/** The marker of a graph of Attest; null where there is none. */
export async function readMarker(store: GraphStore): Promise<GraphMarker | null> {
  const [row] = await store.read({ text: readText, parameters: { id: marker.id } });
  if (row === undefined) return null;
  const [fingerprint, ontology, revision, languages, unfinished] = row;
  // A node of that label which lacks these was not written by Attest.
  if (typeof fingerprint !== "string" || typeof ontology !== "string" || typeof revision !== "number")
    return null;
  const isUnfinished = unfinished === true;
  return { fingerprint, ontology, revision, languages: stringsOf(languages ?? null), isUnfinished };
}

/**
 * The marker, for who compares with what is stored: later reads see all that was written up to its revision.
 *
 * @throws AttestError CONFLICT where the marker is missing
 */
export async function requireMarker(store: GraphStore): Promise<GraphMarker> {
  let before: GraphMarker | null = null;
  for (;;) {
    const found = await readMarker(store);
    if (found === null) throw unprepared();
    if (found.revision === before?.revision) return found;
    before = found;
    await store.settle({ label: marker.label, property: "id" }, marker.id);
  }
}

function unprepared(): AttestError {
  return new AttestError(
    "CONFLICT",
    'The database is not prepared for Attest. Run "npm run seed", which prepares it.',
  );
}

/** Makes the marker where there is none. */
export function createMarker(fingerprint: string, ontology: string): Statement {
  return {
    text: createText,
    parameters: { id: marker.id, fingerprint, ontology, revision: 0n, version: randomUUID(), languages: [] },
  };
}

/** Says of the graph that it follows another ontology. */
export function changeOntology(fingerprint: string, ontology: string): Statement {
  return { text: changeText, parameters: { id: marker.id, fingerprint, ontology, version: randomUUID() } };
}

/**
 * Counts a write, and makes the transaction fail with CONFLICT if another write was counted since the marker was read.
 * Both statements come first in the transaction. The `version` is another one after each write, in whichever graph: a revision comes
 * again where a graph is made anew, or restored from a copy.
 */
export function countWrite(
  read: GraphMarker,
  { languages, isUnfinished }: Pick<GraphMarker, "languages" | "isUnfinished">,
): readonly Statement[] {
  const parameters = { id: marker.id, revision: BigInt(read.revision + 1) };
  const unfinished = isUnfinished ? true : null;
  return [
    { text: countText, parameters: { id: marker.id, version: randomUUID(), languages, unfinished } },
    { text: refuseText, parameters },
  ];
}

const readText = `MATCH (m:${marker.label} {id: $id})
RETURN m.fingerprint AS fingerprint, m.ontology AS ontology, m.revision AS revision, m.languages AS languages, m.unfinished AS unfinished`;

const createText = `MERGE (m:${marker.label} {id: $id})
ON CREATE SET m.fingerprint = $fingerprint, m.ontology = $ontology, m.revision = $revision, m.version = $version, m.languages = $languages`;

const changeText = `MATCH (m:${marker.label} {id: $id})
SET m.fingerprint = $fingerprint, m.ontology = $ontology, m.revision = m.revision + 1, m.version = $version`;

/** Adding to a property locks its node before it is read, so that a second writer waits here and then sees the first one's count. */
const countText = `MATCH (m:${marker.label} {id: $id})
SET m.revision = m.revision + 1, m.version = $version, m.languages = $languages, m.unfinished = $unfinished`;

/** No engine lets a statement fail on a condition; a second node with a unique id fails on both. */
const refuseText = `MATCH (m:${marker.label} {id: $id})
WHERE m.revision <> $revision
CREATE (:${marker.label} {id: $id})`;

function stringsOf(value: Value): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
