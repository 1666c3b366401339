import type { GraphStore } from "../../store/graph-store.js";
import type { Row } from "../../store/statement.js";
import type { EntityDifference } from "../writing/entity-changes.js";
import { requiredText } from "../writing/properties.js";
import { loadTimeout, propertiesOf, textCell } from "../writing/read-rows.js";
import { localizedTexts, namesByEntity, titled } from "./indexed-items.js";
import type { IndexedItem } from "./term-uses.js";

/** Everything of a graph that is found by words, as if it were new. */
export async function readAllItems(
  store: GraphStore,
  entities: readonly EntityDifference[],
): Promise<readonly IndexedItem[]> {
  const read = (text: string): Promise<readonly Row[]> =>
    store.read({ text, parameters: {} }, { timeout: loadTimeout });
  const names = namesByEntity((await read(namesText)).map(([name]) => propertiesOf(name)));
  const before: IndexedItem["before"] = [];
  return [
    ...[...names].map(([id, after]): IndexedItem => ({ place: "names", id, before, after })),
    ...entities.map(({ kind, properties }): IndexedItem => ({
      place: "descriptions",
      id: requiredText(properties, "id"),
      before,
      after: localizedTexts(kind, properties),
    })),
    ...(await read(titlesText)).map(([id, title, language]): IndexedItem => ({
      place: "titles",
      id: textCell(id),
      before,
      after: titled(textCell(title), textCell(language)),
    })),
    ...(await read(sentencesText)).map(([id, text, language]): IndexedItem => ({
      place: "sentences",
      id: textCell(id),
      before,
      after: [{ text: textCell(text), language: textCell(language) }],
    })),
  ];
}

const namesText = `MATCH (n:Name) RETURN properties(n) AS name`;
const titlesText = `MATCH (d:Document) WHERE d.title IS NOT NULL RETURN d.id AS id, d.title AS title, d.language AS language`;
const sentencesText = `MATCH (s:Sentence) RETURN s.id AS id, s.text AS text, s.language AS language`;
