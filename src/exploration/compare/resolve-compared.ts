import { AttestError } from "../../errors/attest-error.js";
import type { Ontology } from "../../ontology/model.js";
import type { Exploring } from "../exploring.js";
import { resolveEntities } from "../names/resolve-entities.js";
import { compareLimits } from "./limits.js";
import { requireEvidence } from "../require-evidence.js";

/** What can be compared with each other. */
export interface Compared {
  readonly kind: "entities" | "documents";
  /** In the order asked for; two at least. */
  readonly ids: readonly string[];
}

const argument = "compare.ids";

/**
 * Finds what is to be compared: entities by id or name, or documents by id.
 *
 * @throws AttestError BAD_USER_INPUT for fewer than two or too many, the same twice, entities beside documents, and what nothing has;
 *   AMBIGUOUS_NAME with `candidates`
 */
export async function resolveCompared(given: readonly string[], exploring: Exploring): Promise<Compared> {
  if (given.length < 2 || given.length > compareLimits.compared)
    throw refusal(`${given.length} to compare; give 2 to ${compareLimits.compared}.`);
  const prefixes = new Set(given.map((id) => evidencePrefix(id, exploring.ontology)));
  const other = [...prefixes].find((prefix) => prefix !== null && prefix !== "document");
  if (other !== undefined) {
    const id = given.find((one) => one.startsWith(`${other}:`)) ?? "";
    throw refusal(
      `"${id}" is a ${other}; only entities can be compared with each other, and documents with each other.`,
    );
  }
  if (prefixes.size > 1) {
    const isDocument = (id: string): boolean => evidencePrefix(id, exploring.ontology) === "document";
    const [document, entity] = [given.find(isDocument), given.find((id) => !isDocument(id))];
    throw refusal(
      `"${document}" is a document, "${entity}" is none; give entities alone or documents alone.`,
    );
  }
  if (prefixes.has("document")) {
    await requireEvidence("Document", given, argument, exploring);
    return { kind: "documents", ids: eachOnce(given, given) };
  }
  const ids = await resolveEntities(given, argument, exploring);
  return { kind: "entities", ids: eachOnce(ids, given) };
}

/** The kind of the evidence layer that an id names, as its prefix does: `document` of `document:a`; null: that of an entity, or a name. */
function evidencePrefix(id: string, { kinds }: Ontology): string | null {
  const evidence = [...kinds.values()].filter(({ layer }) => layer === "evidence");
  const prefixes = evidence.map(({ name }) => name.toLowerCase());
  return prefixes.find((prefix) => id.startsWith(`${prefix}:`)) ?? null;
}

/** @param given what the ids were found by, for the message */
function eachOnce(ids: readonly string[], given: readonly string[]): readonly string[] {
  const twice = ids.findIndex((id, at) => ids.indexOf(id) < at);
  if (twice < 0) return ids;
  const names = [given[ids.indexOf(ids[twice] ?? "")], given[twice]].map((name) => `"${name}"`);
  throw refusal(`${names.join(" and ")} are the same; give each once.`);
}

function refusal(message: string): AttestError {
  return new AttestError("BAD_USER_INPUT", `${argument}: ${message}`, { argument });
}
