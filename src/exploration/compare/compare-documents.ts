import type { Row } from "../../store/statement.js";
import type { Exploring } from "../exploring.js";
import type { Comparison, FactHolding, MentionHolding, Overlap } from "./comparison.js";
import { compareLimits } from "./limits.js";
import { collectFacts, readFactHolding } from "./fact-holding.js";
import { cutParts, overlapOf, partedBy, readPart } from "./overlap.js";

/**
 * Which entities documents mention, and which they say facts about. Apart, for both lists say something of their own: an entity may be
 * named without a fact, and meant without a name. A statement for each of the lists, where it is selected; each list has the limit
 * to itself.
 */
export async function compareDocuments(
  { ids, first }: { readonly ids: readonly string[]; readonly first: number },
  exploring: Exploring,
): Promise<Comparison> {
  const listOf = async <Holding>({ field, text, read }: ListQuestion<Holding>): Promise<List<Holding>> => {
    if (!exploring.selects(field) && !exploring.selects("truncated")) return notAsked;
    const parameters = { ids, first: BigInt(first), facts: BigInt(compareLimits.facts) };
    const rows = await exploring.read({ text, parameters });
    const cut = cutParts(
      rows.map((row) => readPart(row, ids, read)),
      first,
    );
    return { overlap: overlapOf(cut.parts, ids.length), truncated: cut.truncated };
  };
  const [mentions, facts] = await Promise.all([listOf(mentionQuestion), listOf(factQuestion)]);
  return {
    compared: ids,
    relations: [],
    mentions: mentions.overlap,
    facts: facts.overlap,
    truncated: mentions.truncated || facts.truncated,
  };
}

interface ListQuestion<Holding> {
  readonly field: "mentions" | "facts";
  readonly text: string;
  readonly read: (cells: Row) => Holding & { readonly of: string };
}

interface List<Holding> {
  readonly overlap: Overlap<Holding> | null;
  readonly truncated: boolean;
}

const notAsked = { overlap: null, truncated: false };

const mentionsText = [
  "UNWIND $ids AS id MATCH (d:Document {id: id}) MATCH (d)<-[:IN_DOCUMENT]-(s) MATCH (s)-[m:MENTIONS]->(e)",
  "WITH e.id AS far, id, count(m) AS mentions",
  "WITH far, collect([id, mentions]) AS holders",
  partedBy([]),
].join(" ");

const factsText = [
  "UNWIND $ids AS id MATCH (d:Document {id: id}) MATCH (d)<-[:IN_DOCUMENT]-(s) MATCH (s)<-[:QUOTES]-(c)",
  "WHERE c.retractedAt IS NULL MATCH (c)-[:ABOUT]->(f) MATCH (f)-[:SUBJECT|OBJECT]->(e)",
  "WITH id, e.id AS far, f.id AS fact",
  collectFacts([]),
  partedBy([]),
].join(" ");

const mentionQuestion: ListQuestion<MentionHolding> = {
  field: "mentions",
  text: mentionsText,
  read: ([of, mentionCount]) => ({ of: of as string, mentionCount: Number(mentionCount) }),
};

const factQuestion: ListQuestion<FactHolding> = { field: "facts", text: factsText, read: readFactHolding };
