/** What no id contains. */
const separator = " ";

/** Ids as a term keeps them: one text, which takes a tenth of the time that a list of as many texts takes to read. */
export function textOfIds(ids: readonly string[]): string {
  return ids.join(separator);
}

/** The ids of such a text; of null none. */
export function idsOfText(text: string | null): readonly string[] {
  return text === null ? [] : text.split(separator);
}
