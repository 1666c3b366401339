import type { TermPlace } from "../../evidence/terms/term.js";
import { localizedTexts } from "../../loader/terms/indexed-items.js";
import { propertiesOf, textCell } from "../../loader/writing/read-rows.js";
import type { Row } from "../../store/statement.js";
import { groupBy } from "../../support/group-by.js";
import type { Exploring } from "../exploring.js";
import type { ShownText } from "./highlight-hits.js";

/** Ids of entities whose names are read, of documents whose titles, of sentences, and of entities whose descriptions are read. */
export type TextsAsked = Readonly<Record<TermPlace, readonly string[]>>;

/** By place, the texts of each id. */
export type Texts = Readonly<Record<TermPlace, ReadonlyMap<string, readonly ShownText[]>>>;

/** Reads the texts by which things are found. One statement. */
export async function readTexts(
  asked: TextsAsked,
  { read, ontology }: Pick<Exploring, "read" | "ontology">,
): Promise<Texts> {
  const [row] = await read({ text: TEXTS, parameters: { ...asked } });
  const [names, titles, sentences, descriptions] = (row ?? []) as unknown as readonly (readonly Row[])[];
  const kinds = new Map([...ontology.kinds.values()].map((kind) => [kind.value, kind]));
  return {
    names: textsById(names),
    titles: textsById(titles),
    sentences: textsById(sentences),
    descriptions: new Map(
      (descriptions ?? []).map(([id, cell]) => {
        const properties = propertiesOf(cell);
        const kind = kinds.get(textCell(properties.kind));
        return [textCell(id), kind === undefined ? [] : localizedTexts(kind, properties)];
      }),
    ),
  };
}

/** Rows of id, text and language, in their order. */
function textsById(rows: readonly Row[] | undefined): ReadonlyMap<string, readonly ShownText[]> {
  const byId = groupBy(rows ?? [], ([id]) => textCell(id));
  return new Map(
    [...byId].map(([id, those]) => [
      id,
      those.map(([, text, language]) => ({ text: textCell(text), language: textCell(language) })),
    ]),
  );
}

const TEXTS = `CALL () { UNWIND $names AS id MATCH (e:Entity {id: id}) MATCH (e)-[:NAMED]->(m)
WITH e, m ORDER BY m.language, m.rank RETURN collect([e.id, m.text, m.language]) AS names }
CALL () { UNWIND $titles AS id MATCH (d:Document {id: id}) WITH d WHERE d.title IS NOT NULL RETURN collect([d.id, d.title, d.language]) AS titles }
CALL () { UNWIND $sentences AS id MATCH (s:Sentence {id: id}) RETURN collect([s.id, s.text, s.language]) AS sentences }
CALL () { UNWIND $descriptions AS id MATCH (e:Entity {id: id}) RETURN collect([e.id, properties(e)]) AS descriptions }
RETURN names AS names, titles AS titles, sentences AS sentences, descriptions AS descriptions`;
