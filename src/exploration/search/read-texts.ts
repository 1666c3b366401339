import { localizedTexts } from "../../loader/terms/indexed-items.js";
import { propertiesOf, textCell } from "../../loader/writing/read-rows.js";
import type { Row } from "../../store/statement.js";
import { groupBy } from "../../support/group-by.js";
import type { Exploring } from "../exploring.js";
import type { ShownText } from "./highlight-hits.js";
import type { SearchField } from "./search-hit.js";

/** The ids of what texts are read of. */
export interface TextsAsked {
  /** Entities whose names are read. */
  readonly named: readonly string[];
  /** Entities whose descriptions are read. */
  readonly described: readonly string[];
  /** Documents. */
  readonly titled: readonly string[];
  readonly sentences: readonly string[];
}

/** By field, the texts of each id. */
export type Texts = Readonly<Record<SearchField, ReadonlyMap<string, readonly ShownText[]>>>;

/** Reads the texts by which things are found. One statement. */
export async function readTexts(
  asked: TextsAsked,
  { read, ontology }: Pick<Exploring, "read" | "ontology">,
): Promise<Texts> {
  const [row] = await read({ text: TEXTS, parameters: { ...asked } });
  const [named, described, titled, sentences] = (row ?? []) as unknown as readonly (readonly Row[])[];
  const kinds = new Map([...ontology.kinds.values()].map((kind) => [kind.value, kind]));
  return {
    NAME: textsById(named),
    DESCRIPTION: new Map(
      (described ?? []).map(([id, cell]) => {
        const properties = propertiesOf(cell);
        const kind = kinds.get(textCell(properties.kind));
        return [textCell(id), kind === undefined ? [] : localizedTexts(kind, properties)];
      }),
    ),
    TITLE: textsById(titled),
    SENTENCE: textsById(sentences),
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

const TEXTS = `CALL () { UNWIND $named AS id MATCH (e:Entity {id: id}) MATCH (e)-[:NAMED]->(m)
WITH e, m ORDER BY m.language, m.rank RETURN collect([e.id, m.text, m.language]) AS named }
CALL () { UNWIND $described AS id MATCH (e:Entity {id: id}) RETURN collect([e.id, properties(e)]) AS described }
CALL () { UNWIND $titled AS id MATCH (d:Document {id: id}) WITH d WHERE d.title IS NOT NULL RETURN collect([d.id, d.title, d.language]) AS titled }
CALL () { UNWIND $sentences AS id MATCH (s:Sentence {id: id}) RETURN collect([s.id, s.text, s.language]) AS sentences }
RETURN named AS named, described AS described, titled AS titled, sentences AS sentences`;
