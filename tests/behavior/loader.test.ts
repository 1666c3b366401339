import { beforeAll, beforeEach, expect, test } from "@jest/globals";
import type { FactSet } from "../../src/loader/fact-set.js";
import { readMarker } from "../../src/loader/graph-marker.js";
import { loadFacts, type LoadReport } from "../../src/loader/load-facts.js";
import { readFacts } from "../../src/loader/read-facts.js";
import { recomputeGraph } from "../../src/loader/recompute-graph.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import type { Row, Value } from "../../src/store/statement.js";
import { dumpGraph } from "../support/dump-graph.js";
import { smallFacts, smallFolder, withFolder, type Files } from "../support/facts-folder.js";
import { prepareAnew } from "../support/prepare-anew.js";
import { recordingStore } from "../support/recording-store.js";
import { describeOnEachStore } from "../support/stores.js";

const monday = new Date("2026-03-02T08:00:00.000Z");
const tuesday = new Date("2026-03-03T08:00:00.000Z");
const wednesday = new Date("2026-03-04T08:00:00.000Z");

describeOnEachStore("loading facts", (openEmptyStore) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openEmptyStore();
  });
  beforeEach(() => prepareAnew(store));

  const load = async (files: Files, time: Date, into: GraphStore = store): Promise<LoadReport> =>
    loadFacts(into, attestOntology, await setOf(files), { clock: () => time });
  const rows = (text: string, parameters: Record<string, Value> = {}): Promise<readonly Row[]> =>
    store.read({ text, parameters });
  const edges = (): Promise<readonly Row[]> =>
    rows(
      `MATCH (a:Entity)-[r]->(b:Entity)
       RETURN a.id AS source, type(r) AS type, b.id AS target, r.role AS role, r.modality AS modality, r.status AS status ORDER BY source, type, target`,
    );
  const claimsAbout = (factId: string): Promise<readonly Row[]> =>
    rows(
      "MATCH (c:Claim {factId: $factId}) RETURN c.recordedAt AS recordedAt, c.retractedAt AS retractedAt ORDER BY recordedAt",
      { factId },
    );

  test("what files say becomes entities, edges and evidence", async () => {
    const report = await load(small(), monday);

    expect(report).toMatchObject({
      documents: 2,
      sentences: 7,
      entities: 5,
      facts: 7,
      edges: 5,
      claims: { added: 7, closed: 0, unchanged: 0 },
    });
    expect(await edges()).toEqual([
      ["ada-brown", "CONTRIBUTES_TO", "harbor-watch", "LEAD", "ACTUAL", "UNDISPUTED"],
      ["harbor-watch", "PURSUES", "calm-seas", null, "ACTUAL", "UNDISPUTED"],
      ["harbor-watch", "TAKES_PLACE_IN", "norland", null, "ACTUAL", "UNDISPUTED"],
      // Told in March of a mission that cannot begin before July.
      ["norland", "CONTRIBUTES_TO", "harbor-watch", "LEAD", "ACTUAL", "CONTESTED"],
      ["norland", "SUPPORTS", "sudland", null, "PLANNED", "UNDISPUTED"],
    ]);
    const [entity] = await rows("MATCH (e:Mission {id: $id}) RETURN properties(e) AS entity", {
      id: "harbor-watch",
    });
    expect(entity?.[0]).toEqual({
      id: "harbor-watch",
      kind: "MISSION",
      modality: "ACTUAL",
      degree: 4,
      inDegree_CONTRIBUTES_TO: 2,
      outDegree_PURSUES: 1,
      outDegree_TAKES_PLACE_IN: 1,
      missionType: "MARITIME",
      name: "Harbor Watch",
      name_en: "Harbor Watch",
      name_fr: "Veille du port",
      nameFolded: "harbor watch",
      nameFolded_en: "harbor watch",
      nameFolded_fr: "veille du port",
      nameSort: "harbor watch",
      nameSort_en: "harbor watch",
      nameSort_fr: "veille du port",
      description: "A mission that watches harbors.",
      description_en: "A mission that watches harbors.",
      timeText: "Q3 2025 onwards",
      timeStart: "2025-35",
      timeEnd: "OPEN",
      timeEarliestStart: "2025-07-01",
      timeLatestStart: "2025-09-30",
    });
    const [evidence] = await rows(
      `MATCH (c:Claim)-[:ABOUT]->(f:Fact {id: $id}) MATCH (c)-[:QUOTES]->(s:Sentence) MATCH (s)-[:IN_DOCUMENT]->(d:Document)
       MATCH (d)-[:PUBLISHED_BY]->(o:Source) MATCH (c)-[:ATTRIBUTED_TO]->(e:Entity)
       RETURN c.quote AS quote, s.id AS sentence, d.publishedOn AS publishedOn, o.reliability AS reliability, e.id AS speaker, c.recordedAt AS recordedAt`,
      { id: "fact:norland:supports:sudland" },
    );
    expect(evidence).toEqual([
      "La Norlande soutient la Sudlande.",
      "sentence:rapport:1",
      "2025-03-01",
      "B",
      "ada-brown",
      monday.toISOString(),
    ]);
    expect((await readMarker(store))?.languages).toEqual(["en", "fr"]);
  });

  test("names that no document uses are reference data", async () => {
    await load(small(), monday);
    const names = await rows(
      "MATCH (e:Entity {id: $id})-[:NAMED]->(n:Name) RETURN n.id AS id, n.text AS text, n.type AS type, n.isPreferred AS isPreferred, n.isReference AS isReference ORDER BY id",
      { id: "harbor-watch" },
    );
    expect(names).toEqual([
      ["harbor-watch/en/0", "Harbor Watch", "NAME", true, false],
      ["harbor-watch/en/1", "HW", "ACRONYM", false, true],
      ["harbor-watch/fr/0", "Veille du port", "NAME", true, false],
    ]);
  });

  test("loading the same again writes nothing", async () => {
    await load(small(), monday);
    const before = await dumpGraph(store);
    const report = await load(small(), tuesday, withoutWrites(store));

    expect(report).toMatchObject({ changes: 0, claims: { added: 0, closed: 0, unchanged: 7 } });
    expect(await dumpGraph(store)).toEqual(before);
  });

  test("a claim that is given no longer is closed, and its edge goes", async () => {
    await load(small(), monday);
    const report = await load(
      small((facts) => facts.replace("          - {subject: harbor-watch, takesPlaceIn: norland}\n", "")),
      tuesday,
    );

    expect(report.claims).toEqual({ added: 0, closed: 1, unchanged: 6 });
    expect(await claimsAbout("fact:harbor-watch:takes-place-in:norland")).toEqual([
      [monday.toISOString(), tuesday.toISOString()],
    ]);
    expect((await edges()).map(([, type]) => type)).not.toContain("TAKES_PLACE_IN");
    const [fact] = await rows("MATCH (f:Fact {id: $id}) RETURN f.status AS status, f.modality AS modality", {
      id: "fact:harbor-watch:takes-place-in:norland",
    });
    expect(fact).toEqual(["RETRACTED", null]);
  });

  test("a claim with another qualifier is another claim, and its edge shows it", async () => {
    await load(small(), monday);
    await load(
      small((facts) => facts.replace("harbor-watch, role: LEAD}", "harbor-watch, role: CONTRIBUTOR}")),
      tuesday,
    );

    expect(await claimsAbout("fact:ada-brown:contributes-to:harbor-watch")).toEqual([
      [monday.toISOString(), tuesday.toISOString()],
      [tuesday.toISOString(), null],
    ]);
    expect((await edges())[0]).toEqual([
      "ada-brown",
      "CONTRIBUTES_TO",
      "harbor-watch",
      "CONTRIBUTOR",
      "ACTUAL",
      "UNDISPUTED",
    ]);
  });

  test("a closed claim that is given again is a new claim: the time between stays known", async () => {
    const without = small((facts) =>
      facts.replace("          - {subject: harbor-watch, takesPlaceIn: norland}\n", ""),
    );
    await load(small(), monday);
    await load(without, tuesday);
    await load(small(), wednesday);

    expect(await claimsAbout("fact:harbor-watch:takes-place-in:norland")).toEqual([
      [monday.toISOString(), tuesday.toISOString()],
      [wednesday.toISOString(), null],
    ]);
    expect((await edges()).map(([, type]) => type)).toContain("TAKES_PLACE_IN");
    expect(await load(small(), wednesday)).toMatchObject({ changes: 0 });
  });

  test("an attribute whose claim is closed is gone from its entity", async () => {
    await load(small(), monday);
    await load(
      small((facts) => facts.replace("missionType: MARITIME", "missionType: TRAINING")),
      tuesday,
    );
    const [entity] = await rows(
      "MATCH (e:Entity {id: $id}) RETURN e.missionType AS missionType, e.timeText AS time",
      {
        id: "harbor-watch",
      },
    );
    expect(entity).toEqual(["TRAINING", "Q3 2025 onwards"]);
  });

  test("rival values of two documents contest each other, and the more reliable source wins", async () => {
    const rival = `${smallFacts}
      - quote: la mission Veille du port
        facts:
          - {subject: harbor-watch, missionType: TRAINING}
`;
    const withSource = (reliability: string): Files => ({
      ...smallFolder,
      "base.yaml": String(smallFolder["base.yaml"])
        .replace("sources:", `sources:\n  source:journal: {name: Le Journal, reliability: ${reliability}}`)
        .replace("language: fr, source: source:paper", "language: fr, source: source:journal"),
      "facts.yaml": rival,
    });
    const missionType = async () =>
      (await rows("MATCH (e:Entity {id: $id}) RETURN e.missionType AS type", { id: "harbor-watch" }))[0]?.[0];

    await load(withSource("C"), monday);
    expect(await missionType()).toBe("MARITIME");
    const statuses = await rows("MATCH (f:Fact {predicate: $predicate}) RETURN f.status AS status", {
      predicate: "MISSION_TYPE",
    });
    expect(statuses).toEqual([["CONTESTED"], ["CONTESTED"]]);

    const report = await load(withSource("A"), tuesday);
    expect(report.claims).toEqual({ added: 0, closed: 0, unchanged: 8 });
    expect(await missionType()).toBe("TRAINING");
  });

  test("changed names change the entity, its names and its mentions", async () => {
    await load(small(), monday);
    const base = String(smallFolder["base.yaml"])
      .replace(
        "names: {en: [Norland, Kingdom of Norland], fr: Norlande}",
        "names: {en: [Kingdom of Norland], it: Norlandia}",
      )
      .replace("fr: [Veille du port]", "it: [Guardia del porto]")
      .replace("fr: [Sudlande]", "it: [Sudlandia]");
    const facts = smallFacts.slice(0, smallFacts.indexOf("  - document: document:rapport"));
    const report = await load({ ...smallFolder, "base.yaml": base, "facts.yaml": facts }, tuesday);

    expect(report.claims).toEqual({ added: 0, closed: 2, unchanged: 5 });
    const [norland] = await rows(
      "MATCH (e:Entity {id: $id}) RETURN e.name AS name, e.name_fr AS french, e.name_it AS italian",
      {
        id: "norland",
      },
    );
    expect(norland).toEqual(["Kingdom of Norland", null, "Norlandia"]);
    expect(
      await rows("MATCH (s:Sentence)-[m:MENTIONS]->(e:Entity {id: $id}) RETURN s.id AS id", {
        id: "norland",
      }),
    ).toEqual([]);
    expect(
      await rows("MATCH (e:Entity {id: $id})-[:NAMED]->(n:Name) RETURN n.text AS text ORDER BY text", {
        id: "norland",
      }),
    ).toEqual([["Kingdom of Norland"], ["Norlandia"]]);
    expect((await readMarker(store))?.languages).toEqual(["en", "it"]);
  });

  test("an entity of another kind carries other labels", async () => {
    const group = (kind: string): Files => ({
      ...smallFolder,
      "more.yaml": `entities:\n  guild: {kind: ${kind}, names: {en: Guild}}\n`,
    });
    await load(group("GROUP"), monday);
    await load(group("PLACE"), tuesday);
    const [row] = await rows("MATCH (e:Entity {id: $id}) RETURN labels(e) AS labels, e.kind AS kind", {
      id: "guild",
    });
    expect([...(row?.[0] as string[])].sort()).toEqual(["Entity", "Location", "Place"]);
    expect(row?.[1]).toBe("PLACE");
  });

  test("what another folder loaded is kept", async () => {
    await load(small(), monday);
    const before = await edges();
    const other: Files = {
      "documents/note.txt": "Norland trusts Eastland.\n",
      "note.yaml": `
sources:
  source:paper: {name: The Paper, reliability: B}
documents:
  document:note: {file: documents/note.txt, language: en, source: source:paper}
entities:
  norland: {kind: STATE, names: {en: [Norland, Kingdom of Norland], fr: Norlande}, countryCode: NL}
  eastland: {kind: STATE, names: {en: Eastland}}
claims:
  - document: document:note
    quotes:
      - {quote: Norland trusts Eastland., facts: [{subject: norland, supports: eastland}]}
`,
    };
    await load(other, tuesday);

    expect(await edges()).toEqual([
      ...before.slice(0, 4),
      ["norland", "SUPPORTS", "eastland", null, "ACTUAL", "UNDISPUTED"],
      ...before.slice(4),
    ]);
    const french = await rows("MATCH (n:Name {textFolded: $folded}) RETURN n.isReference AS isReference", {
      folded: "norlande",
    });
    expect(french).toEqual([[false]]);
    expect(await load(small(), wednesday)).toMatchObject({ changes: 0 });
  });

  test("a document with another text than before is refused at its place, and nothing is written", async () => {
    await load(small(), monday);
    const before = await dumpGraph(store);
    const changed = {
      ...small(),
      "documents/visit.txt": `${String(smallFolder["documents/visit.txt"])}More.\n`,
    };

    await expect(load(changed, tuesday)).rejects.toThrow(
      /base\.yaml:5:3: the document "document:visit" was loaded before with another text; documents never change: give the new text a new id/,
    );
    expect(await dumpGraph(store)).toEqual(before);
  });

  test("computing anew changes nothing, and mends what is not right", async () => {
    await load(small(), monday);
    await load(
      small((facts) => facts.replace("role: LEAD}", "role: CONTRIBUTOR}")),
      tuesday,
    );
    const before = await dumpGraph(store);

    expect(await recomputeGraph(store, attestOntology)).toBe(0);
    expect(await dumpGraph(store)).toEqual(before);

    await store.write([
      { text: "MATCH (a:Entity {id: $id})-[r:SUPPORTS]->() DELETE r", parameters: { id: "norland" } },
      {
        text: "MATCH (f:Fact {id: $id}) SET f.status = $status",
        parameters: { id: "fact:norland:contributes-to:harbor-watch", status: "DENIED" },
      },
      {
        text: "MATCH (e:Entity {id: $id}) SET e.missionType = $type",
        parameters: { id: "harbor-watch", type: "TRAINING" },
      },
    ]);
    expect(await recomputeGraph(store, attestOntology)).toBe(3);
    const withoutRevision = (lines: readonly string[]) =>
      lines.filter((line) => !line.startsWith('["Attest"'));
    expect(withoutRevision(await dumpGraph(store))).toEqual(withoutRevision(before));
  });

  test("two loaders at once: the second writes nothing and is told to load again", async () => {
    const meanwhile = interruptedBy(store, () => load(small(), monday).then(() => undefined));
    await expect(load(small(), tuesday, meanwhile)).rejects.toMatchObject({
      code: "CONFLICT",
      message: "Something else changed the graph meanwhile, so nothing was written. Load again.",
    });
    expect(await load(small(), wednesday)).toMatchObject({ changes: 0 });
    expect((await claimsAbout("fact:norland:supports:sudland"))[0]?.[0]).toBe(monday.toISOString());
  });

  test("nothing is compared before the marker has settled", async () => {
    await load(small(), monday);
    const calls: string[] = [];
    const noting: GraphStore = {
      ...withoutWrites(store),
      read: (statement, options) => {
        calls.push(statement.text.startsWith("MATCH (m:Attest") ? "marker" : "compare");
        return store.read(statement, options);
      },
      settle: (key, value) => {
        calls.push("settle");
        return store.settle(key, value);
      },
    };
    await load(small(), tuesday, noting);
    const settled = ["marker", "settle", "marker"];
    expect(calls.slice(0, calls.indexOf("compare"))).toEqual([...settled, ...settled]);
  });

  test("a marker that another write changed while it settled is read and settled anew", async () => {
    let settled = 0;
    const interrupted: GraphStore = {
      ...recordingStore(store),
      settle: async (key, value) => {
        if (settled++ === 0) await load(small(), monday);
        await store.settle(key, value);
      },
    };
    expect(await load(small(), tuesday, interrupted)).toMatchObject({ changes: 0 });
    expect(settled).toBe(3);
  });

  test("progress goes through all phases to the end, by what is sent where it writes", async () => {
    const seen: string[] = [];
    const written: number[] = [];
    await loadFacts(store, attestOntology, await setOf(small()), {
      clock: () => monday,
      onProgress: ({ phase, done, total }) => {
        const state = `${phase} ${done === total ? "done" : "begun"}`;
        // Told again and again while it writes, but nothing else is.
        if (state !== "write begun" || seen.at(-1) !== state) seen.push(state);
        if (phase === "write") written.push(done);
      },
    });
    expect(written.length).toBeGreaterThan(5);
    expect(written).toEqual([...new Set(written)].sort((a, b) => a - b));
    expect(seen).toEqual([
      "compare begun",
      "compare done",
      "project begun",
      "project done",
      "write begun",
      "write done",
    ]);
  });
});

function small(change: (facts: string) => string = (facts) => facts): Files {
  return { ...smallFolder, "facts.yaml": change(smallFacts) };
}

function setOf(files: Files): Promise<FactSet> {
  return withFolder(files, (folder) => readFacts(folder, attestOntology));
}

/** The store, which must not be written to. */
function withoutWrites(store: GraphStore): GraphStore {
  return { ...recordingStore(store), write: () => Promise.reject(new Error("A write was sent.")) };
}

/** The store, in which something else happens just before the first write. */
function interruptedBy(store: GraphStore, event: () => Promise<void>): GraphStore {
  return {
    ...recordingStore(store),
    write: async (statements, options) => {
      await event();
      return store.write(statements, options);
    },
  };
}
