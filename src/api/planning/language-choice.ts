import type { InputTree, VariableValues } from "./input-tree.js";
import { languageChain } from "./language-chain.js";
import type { RequestInputs } from "./request-inputs.js";

/** Reads the language that an argument asks for; null: none. */
export type ReadLanguage = (variables: VariableValues) => string | null;

/** What of a request its languages depend on. */
export type LanguageInputs = Pick<RequestInputs, "variables" | "languages" | "knownLanguages">;

const unasked: ReadLanguage = () => null;

/** Reads the argument `language`, where a field has one. */
export function languageAsked(argument: InputTree | undefined): ReadLanguage {
  return argument?.input === "leaf" ? (argument.read as ReadLanguage) : unasked;
}

/**
 * Chooses the languages of texts while an operation is planned, and notes what was asked: a request for which other
 * languages would be chosen needs another plan.
 */
export class LanguageChoice {
  readonly #asked = new Set<ReadLanguage>();

  constructor(private readonly inputs: LanguageInputs) {}

  /**
   * The languages to look for, best first; none: the default.
   *
   * @param argument `language`, where the field has one
   */
  of(argument: InputTree | undefined): readonly string[] {
    const read = languageAsked(argument);
    this.#asked.add(read);
    return chainOf(read, this.inputs);
  }

  /** All that was asked so far, each once. */
  get asked(): readonly ReadLanguage[] {
    return [...this.#asked];
  }
}

/** A key that two requests share exactly if the same languages are chosen for all that is asked. */
export function languagesKey(asked: readonly ReadLanguage[], inputs: LanguageInputs): string {
  return asked.map((read) => chainOf(read, inputs).join()).join(";");
}

function chainOf(
  read: ReadLanguage,
  { variables, languages, knownLanguages }: LanguageInputs,
): readonly string[] {
  return languageChain(read(variables), languages, knownLanguages);
}
