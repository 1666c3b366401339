/** What is asked of a search. */
export interface SearchAsked {
  readonly text: string;
  /** Values of entity kinds, `DOCUMENT` and `SENTENCE`. Null: all. */
  readonly kinds?: readonly string[] | null;
  /** A BCP 47 tag: look only in names, titles, sentences and descriptions of this language. Null: in all. */
  readonly language?: string | null;
  readonly first?: number | null;
  readonly after?: string | null;
}
