import { describe, expect, test } from "@jest/globals";
import { join } from "node:path";
import { LoadError, printFault } from "../../../src/loader/load-error.js";
import { readFacts } from "../../../src/loader/read-facts.js";
import { attestOntology } from "../../../src/ontology/attest-ontology.js";
import { smallFolder, withFolder, type Files } from "../../support/facts-folder.js";

/** Stands before the place of each expected fault, and is taken out. */
const MARK = "⟦";

/** Reads the small folder with one more file, and expects one fault at each mark, in order, and no other. */
async function expectFaults(marked: string, messages: readonly string[], files: Files = {}): Promise<void> {
  const places = [...marked.matchAll(new RegExp(MARK, "gu"))].map(({ index }) => {
    const before = marked.slice(0, index).replaceAll(MARK, "").split("\n");
    return `facts.yaml:${before.length}:${(before.at(-1) ?? "").length + 1}`;
  });
  const text = marked.replaceAll(MARK, "");
  const faults = await faultsOf({ ...smallFolder, "facts.yaml": text, ...files });
  expect(faults).toEqual(messages.map((message, at) => `${places[at] ?? "no mark"}: ${message}`));
}

async function faultsOf(files: Files): Promise<readonly string[]> {
  return withFolder(files, async (folder) => {
    try {
      await readFacts(folder, attestOntology);
    } catch (error) {
      if (!(error instanceof LoadError)) throw error;
      return error.faults.map((fault) => printFault(fault).replace(join(folder, "/"), ""));
    }
    return [];
  });
}

/** One quote of the visit with these facts, one a line. */
function quoteWith(...facts: readonly string[]): string {
  const lines = facts.map((fact) => `          - ${fact}`);
  return `claims:
  - document: document:visit
    quotes:
      - quote: Ada Brown leads the Harbor Watch mission in Norland.
        facts:
${lines.join("\n")}
`;
}

describe("the shape of a facts file", () => {
  test("a file that is right has no faults", async () => {
    await expectFaults(quoteWith("{subject: ada-brown, contributesTo: harbor-watch}"), []);
  });

  test("what is not YAML is shown where it breaks", async () => {
    await expectFaults("claims:\n  - {document: a\n⟦", [
      "this is not YAML: Flow map in block collection must be sufficiently indented and end with a }",
    ]);
  });

  test("a key that stands twice in a map is a fault", async () => {
    await expectFaults(
      "entities:\n  a: {kind: GROUP, names: {en: A1}}\n  ⟦a: {kind: GROUP, names: {en: A2}}\n",
      ["this is not YAML: Map keys must be unique"],
    );
  });

  test("an unknown key is shown with the one that was probably meant", async () => {
    await expectFaults("⟦claim: []\n", ['a file of facts has no key "claim"; did you mean "claims"?']);
  });

  test("an unknown key of a quote is shown with the one that was probably meant", async () => {
    const text = quoteWith("{subject: ada-brown, contributesTo: harbor-watch}");
    await expectFaults(text.replace("        facts:", "        ⟦speeker: norland\n        facts:"), [
      'a quote has no key "speeker"; did you mean "speaker"?',
    ]);
  });

  test("a missing key is shown at the map that lacks it", async () => {
    await expectFaults("entities:\n  guild: ⟦{names: {en: Guild}}\n", ['the entity has no "kind"; add it']);
  });

  test("a list where a map belongs is a fault", async () => {
    await expectFaults("entities: ⟦[guild]\n", ['"entities" is a list here; it must be a map (key: value)']);
  });

  test("an empty text is a fault", async () => {
    await expectFaults('sources:\n  source:x: {name: ⟦"", reliability: F}\n', [
      '"name" of the source is empty; give it or leave the key out',
    ]);
  });

  test("a folder that is not there is a fault", async () => {
    await expect(readFacts("/nowhere/at-all", attestOntology)).rejects.toThrow(
      "/nowhere/at-all:1:1: there is no such folder; give the folder in which the facts files lie",
    );
  });

  test("all faults of all files are shown in one run, by file and place", async () => {
    const faults = await faultsOf({
      ...smallFolder,
      "b.yaml":
        "entities:\n  Guild: {kind: GROUP, names: {en: Guild}}\n  club: {kind: CLUB, names: {en: Club}}\n",
      "a.yaml": quoteWith("{subject: nobody, contributesTo: harbor-watch}"),
    });
    expect(faults.map((fault) => fault.split(": ")[0])).toEqual(["a.yaml:6:23", "b.yaml:2:3", "b.yaml:3:16"]);
  });
});

describe("quotes", () => {
  const quoting = (quote: string, more = ""): string => `claims:
  - document: document:visit
    quotes:
      - quote: ${quote}${more}
        facts:
          - {subject: norland, supports: sudland}
`;

  test("a quote that is not verbatim is shown with the nearest words of the document", async () => {
    await expectFaults(quoting("⟦Ada Brown led the Harbor Watch mission"), [
      'the quote does not stand in document:visit; nearest is "Ada Brown leads the Harbor Watch mission"',
    ]);
  });

  test("a quote of which nothing is there is no match for any words", async () => {
    await expectFaults(quoting("⟦Zyx qwv jkzzq"), [
      "the quote does not stand in document:visit; copy the words as they stand there",
    ]);
  });

  test("a quote across sentences is a fault", async () => {
    await expectFaults(quoting("⟦in Norland. Norland hosts"), [
      "the quote goes from one sentence of document:visit into the next; quote within one sentence",
    ]);
  });

  test("a quote that stands in several sentences needs a hint", async () => {
    await expectFaults(quoting("⟦Norland"), [
      'the quote stands in several sentences; say which by "near" or "occurrence": "Ada Brown leads the Harbor Watch mission in Norland.", "Norland hosts the mission.", "Norland and Sudland share the burden."',
    ]);
  });

  test("words near by choose among several sentences", async () => {
    await expectFaults(quoting("Norland", "\n        near: share the burden"), []);
  });

  test("a number chooses among several places", async () => {
    await expectFaults(quoting("Norland", "\n        occurrence: 2"), []);
  });

  test("words that are near no place of the quote are a fault", async () => {
    await expectFaults(quoting("Norland", "\n        near: ⟦share the burdens"), [
      'no sentence with the quote has "share the burdens"; its sentences are "Ada Brown leads the Harbor Watch mission in Norland.", "Norland hosts the mission.", "Norland and Sudland share the burden."',
    ]);
  });

  test("a number beyond the places is a fault", async () => {
    await expectFaults(quoting("Norland", "\n        occurrence: ⟦4"), [
      '"occurrence" is "4"; it must be a number from 1 to 3',
    ]);
  });

  test("an unknown document is shown with the one that was probably meant", async () => {
    const text = quoting("Norland hosts").replace("document:visit", "⟦document:visits");
    await expectFaults(text, ['no document has the id "document:visits"; did you mean "document:visit"?']);
  });
});

describe("facts", () => {
  test("an unknown entity is shown with the one that was probably meant", async () => {
    await expectFaults(quoteWith("{subject: ada-brown, contributesTo: ⟦harbour-watch}"), [
      'no entity has the id or name "harbour-watch"; did you mean "harbor-watch"?',
    ]);
  });

  test("a name stands for an id, in any language and case", async () => {
    await expectFaults(quoteWith("{subject: Ada Brown, contributesTo: veille du Port}"), []);
  });

  test("a name that several entities have is a fault", async () => {
    const text = quoteWith("{subject: ⟦Norland, supports: sudland}");
    const more = "entities:\n  norland-region: {kind: PLACE, names: {en: Norland}}\n";
    await expectFaults(
      text,
      ['"Norland" is the name of several entities; write the id of one: norland, norland-region'],
      {
        "more.yaml": more,
      },
    );
  });

  test("an unknown relation is shown with the one that was probably meant", async () => {
    await expectFaults(quoteWith("{subject: ada-brown, ⟦contributeTo: harbor-watch}"), [
      'there is no relation or attribute "contributeTo"; did you mean "contributesTo"?',
    ]);
  });

  test("a relation read from its other end is shown turned around", async () => {
    await expectFaults(quoteWith("{subject: harbor-watch, ⟦contributors: ada-brown}"), [
      '"contributors" is read from the other side; write {subject: …, contributesTo: harbor-watch}',
    ]);
  });

  test("a subject of the wrong kind is a fault", async () => {
    await expectFaults(quoteWith("{subject: calm-seas, ⟦contributesTo: harbor-watch}"), [
      'calm-seas is of kind Objective, which cannot be the subject of "contributesTo"; its subjects are Group, Organization, Person, State',
    ]);
  });

  test("an object of the wrong kind is a fault", async () => {
    await expectFaults(quoteWith("{subject: ada-brown, contributesTo: ⟦norland}"), [
      'norland is of kind State, which cannot be the object of "contributesTo"; its objects are Initiative, Mission',
    ]);
  });

  test("an unknown qualifier is shown with those that there are", async () => {
    await expectFaults(quoteWith("{subject: ada-brown, contributesTo: harbor-watch, ⟦importance: KEY}"), [
      '"contributesTo" has no qualifier "importance"; known: role, time',
    ]);
  });

  test("two relations in one fact are a fault", async () => {
    await expectFaults(quoteWith("{subject: norland, contributesTo: harbor-watch, ⟦supports: sudland}"), [
      'a fact says one thing; make "supports" a fact of its own, with its subject',
    ]);
  });

  test("an unknown value of an enumeration is shown with the one that was probably meant", async () => {
    await expectFaults(quoteWith("{subject: ada-brown, contributesTo: harbor-watch, role: ⟦LEED}"), [
      'ContributionRole has no value "LEED"; did you mean "LEAD"?',
    ]);
  });

  test("an unknown modality is shown with those that there are", async () => {
    await expectFaults(quoteWith("{subject: ada-brown, contributesTo: harbor-watch, modality: ⟦MAYBE}"), [
      'Modality has no value "MAYBE"; known: ACTUAL, PLANNED, EXPECTED, PROPOSED, RECOMMENDED',
    ]);
  });

  test("an attribute of another kind is a fault", async () => {
    await expectFaults(quoteWith("{subject: norland, ⟦missionType: TRAINING}"), [
      'norland is of kind State, which has no "missionType"; kinds with it are Mission',
    ]);
  });

  test("the kind that is said must be the kind that is declared", async () => {
    await expectFaults(quoteWith("{subject: harbor-watch, kind: ⟦INITIATIVE}"), [
      "harbor-watch is declared as MISSION and said to be INITIATIVE; make the two agree",
    ]);
  });

  test("an unknown kind is shown with the one that was probably meant", async () => {
    await expectFaults("entities:\n  guild: {kind: ⟦GROUPS, names: {en: Guild}}\n", [
      'there is no kind "GROUPS"; did you mean "GROUP"?',
    ]);
  });

  test("a date that cannot be read is shown at the end that has it", async () => {
    const fact = "{subject: harbor-watch, time: {text: then, start: 2025-06-12, end: ⟦soon}}";
    await expectFaults(quoteWith(fact), [
      'The end cannot be soon; write a day (2025-06-12), a month (2025-06), a year (2025), a quarter (2025-35 for the third), [..2025-12-31] for "by end 2025", OPEN (it goes on) or UNKNOWN.',
    ]);
  });

  test("the same fact twice in one quote is a fault", async () => {
    const fact = "{subject: ada-brown, contributesTo: harbor-watch}";
    await expectFaults(quoteWith(fact, "{subject: ada-brown, ⟦contributesTo: harbor-watch, role: LEAD}"), [
      "the quote gives the fact fact:ada-brown:contributes-to:harbor-watch twice; give it once",
    ]);
  });

  test("a fact that says nothing is a fault", async () => {
    await expectFaults(quoteWith("⟦{subject: norland}"), [
      "the fact says nothing of norland; add a relation or an attribute",
    ]);
  });

  test("a cell of a table row that none of the facts says is a fault", async () => {
    const text = `claims:
  - document: document:visit
    quotes:
      - quote: ⟦Harbor Watch | Calm seas | Q3 2025 onwards
        facts:
          - {subject: harbor-watch, pursues: calm-seas}
`;
    await expectFaults(text, [
      'the cell "Q3 2025 onwards" is no name, period or value of the quote\'s facts; add a fact about it, or the cell as a name of its entity',
    ]);
  });

  test("a list of objects gives a fault at the one that is wrong", async () => {
    await expectFaults(quoteWith("{subject: norland, supports: [sudland, ⟦sunland]}"), [
      'no entity has the id or name "sunland"; did you mean "sudland"?',
    ]);
  });
});

describe("entities, documents and exceptions", () => {
  test("an entity declared in two files is a fault that names the first place", async () => {
    const faults = await faultsOf({
      ...smallFolder,
      "facts.yaml": "entities:\n  norland: {kind: STATE, names: {en: Norland}}\n",
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(
      /^facts\.yaml:2:3: the entity "norland" is declared before, at .*base\.yaml:9:3; declare it once$/,
    );
  });

  test("a name twice in one language is a fault", async () => {
    await expectFaults("entities:\n  guild: {kind: GROUP, names: {en: [Guild, ⟦Guild]}}\n", [
      'the name "Guild" stands twice in "en"; give it once',
    ]);
  });

  test("a name that no index takes is a fault", async () => {
    const name = "Guild ".repeat(90).trim();
    await expectFaults(`entities:\n  guild: {kind: GROUP, names: {en: ⟦${name}}}\n`, [
      "a name has at most 500 characters, not 539; give a shorter one",
    ]);
    await expectFaults(`entities:\n  guild: {kind: GROUP, names: {en: ${name.slice(0, 499)}}}\n`, []);
  });

  test("an id that is none is shown as it should be", async () => {
    await expectFaults("entities:\n  ⟦Sea_Guild: {kind: GROUP, names: {en: Guild}}\n", [
      '"Sea_Guild" cannot be an id; write sea-guild (small letters a to z and digits, in words joined by single hyphens)',
    ]);
  });

  test("a document's id without its prefix is shown as it should be", async () => {
    await expectFaults(
      "documents:\n  ⟦report: {file: documents/visit.txt, language: en, source: source:paper}\n",
      ['"report" cannot be the id of a document; write it as document:report'],
    );
  });

  test("a language that is no BCP 47 tag is a fault", async () => {
    await expectFaults("entities:\n  guild: {kind: GROUP, names: {⟦english_: Guild}}\n", [
      '"english_" is no BCP 47 language tag; write a tag such as en, fr or fr-CA',
    ]);
  });

  test("an attribute that only a quote can say is no reference data", async () => {
    await expectFaults("entities:\n  watch: {kind: MISSION, names: {en: Watch}, ⟦missionType: TRAINING}\n", [
      '"missionType" is no reference data; say it under "claims", with the quote that says it',
    ]);
  });

  test("a document file that is missing is a fault", async () => {
    await expectFaults(
      "documents:\n  document:lost: {file: ⟦documents/lost.txt, language: en, source: source:paper}\n",
      ['the file "documents/lost.txt" cannot be read below the folder (ENOENT); check its name'],
    );
  });

  test("a document file that is not UTF-8 is a fault", async () => {
    const text =
      "documents:\n  document:latin: {file: ⟦documents/latin.txt, language: fr, source: source:paper}\n";
    await expectFaults(text, ['the file "documents/latin.txt" is not UTF-8; save it as UTF-8'], {
      "documents/latin.txt": Uint8Array.from([0x4f, 0x74, 0xe9]),
    });
  });

  test("a document file outside the folder is a fault", async () => {
    await expectFaults(
      "documents:\n  document:out: {file: ⟦../out.txt, language: en, source: source:paper}\n",
      ['"../out.txt" leads out of the folder; keep documents below it'],
    );
  });

  test("what quotes a document with a fault is no further fault", async () => {
    const documents =
      "documents:\n  document:lost: {file: ⟦documents/lost.txt, language: en, source: source:paper}\n";
    const claims = quoteWith("{subject: norland, supports: sudland}").replace(
      "document:visit",
      "document:lost",
    );
    await expectFaults(documents + claims, [
      'the file "documents/lost.txt" cannot be read below the folder (ENOENT); check its name',
    ]);
  });

  test("a translation of what is no original is a fault", async () => {
    const of = (id: string, original: string): string =>
      `  document:${id}: {file: documents/visit.txt, language: en, source: source:paper, translationOf: ${original}}\n`;
    await expectFaults(
      `documents:\n${of("one", "⟦document:visits")}${of("two", "⟦document:two")}${of("three", "document:visit")}${of("four", "⟦document:three")}`,
      [
        'no document has the id "document:visits"; did you mean "document:visit"?',
        '"document:two" is no translation of itself; give the document that it was translated from',
        '"document:three" is itself a translation; give its original, "document:visit"',
      ],
    );
  });

  test("an unknown source is a fault", async () => {
    await expectFaults(
      "documents:\n  document:more: {file: documents/visit.txt, language: en, source: ⟦source:papers}\n",
      ['no source has the id "source:papers"; did you mean "source:paper"?'],
    );
  });

  test("a day that does not exist is a fault", async () => {
    await expectFaults(
      "documents:\n  document:more: {file: documents/visit.txt, language: en, source: source:paper, publishedOn: ⟦2025-02-30}\n",
      ['"2025-02-30" is no day; write it as yyyy-mm-dd, such as 2025-06-12'],
    );
  });

  test("an exception that names no sentence or no entity is a fault", async () => {
    const text = `exceptions:
  sentences:
    - {document: document:visit, quote: ⟦Nowhere land rules, reason: A heading.}
  mentions:
    - {document: document:visit, quote: share the burden, entity: ⟦atlantis, reason: Only named.}
`;
    await expectFaults(text, [
      "the quote does not stand in document:visit; copy the words as they stand there",
      'no entity has the id or name "atlantis"; declare it under "entities"',
    ]);
  });
});
