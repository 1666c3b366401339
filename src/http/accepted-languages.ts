const MAX_TAGS = 8;
const MAX_REMEMBERED = 500;
const MAX_REMEMBERED_LENGTH = 200;
const NONE: readonly string[] = [];

/** Browsers send the same few headers again and again. */
const remembered = new Map<string, readonly string[]>();

/**
 * The languages of an Accept-Language header: canonical BCP 47 tags, most wanted first, at most 8.
 * `*`, tags with `q=0` and what is no tag are left out.
 */
export function acceptedLanguages(header: string | undefined): readonly string[] {
  if (header === undefined) return NONE;
  const known = remembered.get(header);
  if (known !== undefined) return known;
  const languages = parse(header);
  if (header.length > MAX_REMEMBERED_LENGTH) return languages;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(header, languages);
  return languages;
}

function parse(header: string): readonly string[] {
  const wanted = header
    .split(",")
    .map(toWish)
    .filter((wish) => wish !== null)
    .sort((a, b) => b.quality - a.quality);
  return [...new Set(wanted.map(({ tag }) => tag))].slice(0, MAX_TAGS);
}

function toWish(part: string): { readonly tag: string; readonly quality: number } | null {
  const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim());
  const tag = canonical(name);
  const quality = Number(parameters.find((piece) => /^q=/i.test(piece))?.slice(2) ?? 1);
  return tag === null || !(quality > 0) ? null : { tag, quality };
}

function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
