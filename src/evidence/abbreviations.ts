/**
 * Whether a text ends in an abbreviation, so that its last full stop does not end a sentence.
 *
 * English, French and Italian together: an abbreviation of one is hardly a word at the end of a sentence of another.
 *
 * @param after what follows, from its first character that is no space
 */
export function endsInAbbreviation(before: string, after: string): boolean {
  const word = lastWord.exec(before.trimEnd().slice(-longest))?.[1];
  if (word === undefined) return false;
  if (anywhere.has(word.toLowerCase())) return true;
  if (beforeNumbers.has(word.toLowerCase())) return /^[\dIVX]/u.test(after);
  if (beforeNames.has(word) || initial.test(word)) return /^\p{Lu}/u.test(after);
  return spelledAcronym.test(word) && !opener.test(after);
}

const lastWord = /(?:^|[\s(«“"'’])([\p{L}][\p{L}.-]*)\.$/u;

/** More characters than any abbreviation has: what stands before need not be searched. */
const longest = 40;

const anywhere = words("vs e.g i.e cf viz ca approx env incl p.ex c.-à-d n.b");
const beforeNumbers = words(
  "no nos nr art arts p pp vol fig al chap ch sect sec para par jan feb mar apr jun jul aug sep sept oct nov dec janv févr juil",
);
const beforeNames = words(
  "Mr Mrs Ms Messrs Dr Prof St Ste Hon Gen Lt Col Maj Capt Cmdr Adm Brig Sgt Sen Rep Gov Amb Rev MM Mme Mlle Mgr Gén Sig Dott Avv",
);

/** `J.` in `J. Stoltenberg`; also the French `M.`. */
const initial = /^\p{Lu}(?:-\p{Lu})?$/u;
/** `U.S` in `U.S. Navy`. */
const spelledAcronym = /^\p{Lu}(?:\.\p{Lu})+$/u;
/** Words that open a sentence far more often than they belong to a name after `U.S.`. */
const opener =
  /^(?:The|An?|It|He|She|They|We|This|That|These|Those|In|On|At|But|And|However|Its|Their|As|For)\b/u;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
