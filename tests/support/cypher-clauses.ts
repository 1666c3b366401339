const pairs: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** The place of the bracket that closes the one at `start`. */
export function closingOf(text: string, start: number): number {
  const open: string[] = [];
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    const closing = pairs[character];
    if (closing !== undefined) open.push(closing);
    else if (character === open.at(-1)) open.pop();
    if (open.length === 0) return at;
  }
  return text.length;
}

/** The bodies of all clauses that start with a keyword, subqueries' too, without ORDER BY, SKIP and LIMIT. */
export function clausesOf(text: string, keyword: string): readonly string[] {
  return [...text.matchAll(new RegExp(`\\b${keyword} (?:DISTINCT )?`, "gu"))].map(({ 0: found, index }) =>
    bodyAt(text, index + found.length),
  );
}

function bodyAt(text: string, start: number): string {
  let at = start;
  while (at < text.length && !text.startsWith("}", at) && !next.test(text.slice(at))) {
    const character = text.charAt(at);
    at = pairs[character] === undefined ? at + 1 : closingOf(text, at) + 1;
  }
  return text.slice(start, at).trim();
}

const next = /^ (?:ORDER BY|SKIP|LIMIT|UNION|WHERE|MATCH|WITH|CALL|SET|CREATE|MERGE)\b/u;

/** The items of a clause: what commas part that stand in no brackets. */
export function itemsOf(body: string): readonly string[] {
  const items: string[] = [];
  let from = 0;
  for (let at = 0; at < body.length; at++) {
    if (pairs[body.charAt(at)] !== undefined) at = closingOf(body, at);
    if (body.charAt(at) !== ",") continue;
    items.push(body.slice(from, at).trim());
    from = at + 1;
  }
  return [...items, body.slice(from).trim()];
}
