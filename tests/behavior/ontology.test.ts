import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphStore } from "../../src/store/graph-store.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import { fingerprintOf } from "../../src/ontology/fingerprint.js";
import { loadFacts } from "../../src/loader/load-facts.js";
import { readFacts } from "../../src/loader/read-facts.js";
import { smallFacts, smallFolder, withFolder } from "../support/facts-folder.js";
import { enumerationLiterals, lintCypher } from "../support/lint-cypher.js";
import { recordingStore, type RecordingStore } from "../support/recording-store.js";
import { openSeededStore, testTime } from "../support/seeded-store.js";
import { describeOnEachStore } from "../support/stores.js";
import { openTestApi, type Operation, type TestApi } from "../support/test-api.js";

interface Attribute {
  readonly name: string;
  readonly selection: string;
  readonly enumeration: string | null;
  readonly predicate: string | null;
}
interface Link {
  readonly field: string;
  readonly relation: string | null;
  readonly direction: string | null;
  readonly end: string;
  readonly endKinds: readonly string[];
  readonly cardinality: "CONNECTION" | "LIST" | "ONE" | "OPTIONAL";
  readonly edgeAttributes: readonly Attribute[];
}
interface Kind {
  readonly name: string;
  readonly kind: string | null;
  readonly isInterface: boolean;
  readonly isEvidence: boolean;
  readonly isNode: boolean;
  readonly interfaces: readonly string[];
  readonly possibleKinds: readonly string[];
  readonly listField: string | null;
  readonly lookupField: string | null;
  readonly attributes: readonly Attribute[];
  readonly links: readonly Link[];
  readonly count: number;
}
interface Relation {
  readonly name: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly forward: Link;
  readonly inverse: Link;
  readonly qualifiers: readonly Attribute[];
  readonly count: number;
}
interface Described {
  readonly kinds: readonly Kind[];
  readonly relations: readonly Relation[];
  readonly enumerations: readonly { readonly name: string; readonly values: readonly { name: string }[] }[];
  readonly languages: readonly string[];
  readonly fingerprint: string;
}

/** Milliseconds in which an engine plans what a client asks that follows every link. */
const PLANNING_TIMEOUT = 300_000;
const FIELDS_AT_ONCE = 8;

const attribute = "{ name selection enumeration predicate }";
const link = `{ field relation direction end endKinds cardinality edgeAttributes ${attribute} }`;
const wholeOntology = `{ ontology {
  kinds { name kind isInterface isEvidence isNode interfaces possibleKinds listField lookupField count
    attributes ${attribute} links ${link} }
  relations { name from to forward ${link} inverse ${link} qualifiers ${attribute} count }
  enumerations { name values { name } }
  languages fingerprint
} }`;

describeOnEachStore("The ontology", (openEmptyStore) => {
  let store: RecordingStore;
  let api: TestApi;
  let ontology: Described;

  const ask = async <Data>(operation: Operation): Promise<Data> => {
    const { data, errors } = await api.ask(operation);
    expect(errors).toEqual([]);
    return data as Data;
  };

  beforeAll(async () => {
    store = recordingStore(await openSeededStore(openEmptyStore));
    api = openTestApi(store);
    ({ ontology } = await ask<{ ontology: Described }>({ query: wholeOntology }));
  }, 120_000);

  describe("tells a client that knows no kind by name", () => {
    test("how to list every kind, and how many there are", async () => {
      const listed = ontology.kinds.filter(({ listField }) => listField !== null);
      const lists = listed.map(({ listField }) => `${listField ?? ""}(first: 1) { totalCount nodes { id } }`);
      const data = await ask<Record<string, { totalCount: number; nodes: readonly unknown[] }>>({
        query: `{ ${lists.join(" ")} }`,
      });
      const told = listed.map(({ listField, count }) => [listField, count]);
      expect(told).toEqual(Object.entries(data).map(([field, { totalCount }]) => [field, totalCount]));
      expect(ontology.kinds.filter(({ count }) => count === 0).map(({ name }) => name)).toEqual([]);
      expect(listed.filter(({ isNode }) => !isNode)).toEqual([]);
    });

    test("how many there are of what is only met below others", async () => {
      const [row] = await store.read({ text: "MATCH (n:Name) RETURN count(*) AS names", parameters: {} });
      expect(countOf("Name")).toBe(row?.[0]);
    });

    test(
      "how to read all attributes and follow all links of every kind",
      async () => {
        for (const kind of ontology.kinds.filter(({ listField }) => listField !== null)) {
          const fields = [...kind.attributes.map(({ selection }) => selection), ...kind.links.map(followed)];
          // A few at a time: Neo4j plans each statement anew, and long ones for long.
          for (let at = 0; at < fields.length; at += FIELDS_AT_ONCE) {
            const asked = fields.slice(at, at + FIELDS_AT_ONCE);
            const query = `{ list: ${kind.listField ?? ""}(first: 1) { nodes { __typename id ${asked.join(" ")} } } }`;
            const { list } = await ask<{ list: { nodes: readonly { __typename: string }[] } }>({ query });
            expect(list.nodes).toHaveLength(Math.min(kind.count, 1));
            for (const node of list.nodes) {
              expect(kind.possibleKinds).toContain(node.__typename);
              expect(Object.keys(node)).toHaveLength(2 + asked.length);
            }
          }
        }
      },
      PLANNING_TIMEOUT,
    );

    test(
      "how to follow every relation both ways, with its qualifiers",
      async () => {
        const byValue = new Map(ontology.kinds.map((kind) => [kind.kind, kind]));
        for (const { forward, inverse, from, to, qualifiers } of ontology.relations) {
          const edges = `edges { ${["cursor", ...qualifiers.map(({ selection }) => selection)].join(" ")} }`;
          const side = ({ field }: Link, [kind]: readonly string[]): string =>
            `${byValue.get(kind ?? "")?.listField ?? ""}(first: 2) { nodes { ${field}(first: 2) { totalCount ${edges} } } }`;
          await ask({ query: `{ there: ${side(forward, from)} back: ${side(inverse, to)} }` });
        }
      },
      PLANNING_TIMEOUT,
    );

    test("how to look one up by its id", async () => {
      for (const { listField, lookupField } of ontology.kinds.filter((kind) => kind.lookupField !== null)) {
        const query = `{ list: ${listField ?? ""}(first: 1) { nodes { id } } }`;
        const { list } = await ask<{ list: { nodes: readonly [{ id: string }] } }>({ query });
        const [{ id }] = list.nodes;
        const one = `query ($id: ID!) { ${lookupField ?? ""}(id: $id) { id } }`;
        expect(await ask({ query: one, variables: { id } })).toEqual({ [lookupField ?? ""]: { id } });
      }
    });

    test("how to find the facts of every relation and attribute", async () => {
      const predicates = new Set([
        ...ontology.relations.map(({ name }) => name),
        ...ontology.kinds.flatMap(({ attributes }) => attributes.map(({ predicate }) => predicate)),
      ]);
      predicates.delete(null);
      expect([...predicates].sort()).toEqual(
        [...attestOntology.relations.keys(), ...attestOntology.attributePredicates.keys()].sort(),
      );
      for (const predicate of predicates)
        await ask({ query: `{ facts(where: { predicate: { eq: ${predicate ?? ""} } }) { totalCount } }` });
    });

    test("where each name that it mentions is described", () => {
      const kinds = new Set(ontology.kinds.map(({ name }) => name));
      const enumerations = new Set(ontology.enumerations.map(({ name }) => name));
      const relations = new Set(ontology.relations.map(({ name }) => name));
      for (const { interfaces, possibleKinds, attributes, links } of ontology.kinds) {
        for (const name of [...interfaces, ...possibleKinds]) expect(kinds).toContain(name);
        for (const { end, endKinds, relation } of links) {
          for (const name of [end, ...endKinds]) expect(kinds).toContain(name);
          if (relation !== null) expect(relations).toContain(relation);
        }
        for (const { enumeration } of attributes)
          if (enumeration !== null) expect(enumerations).toContain(enumeration);
      }
    });
  });

  describe("counts", () => {
    test("the edges of each relation", async () => {
      await expectCountsOfEdges(ontology.relations);
      expect(ontology.relations.filter(({ count }) => count === 0).map(({ name }) => name)).toEqual([]);
    });

    test("no edge where no live claim affirms the fact, and what was loaded last", async () => {
      const disputed = smallFacts.replace(
        "{subject: norland, supports: sudland}",
        "{subject: norland, supports: sudland, stance: DISPUTES}",
      );
      await withFolder({ ...smallFolder, "facts.yaml": disputed }, async (folder) => {
        await loadFacts(store, attestOntology, await readFacts(folder, attestOntology), {
          clock: () => testTime,
        });
      });
      const { ontology: later } = await ask<{ ontology: Described }>({ query: wholeOntology });
      await expectCountsOfEdges(later.relations);
      const counted = (described: Described, name: string): number | undefined =>
        described.relations.find((relation) => relation.name === name)?.count;
      expect(counted(later, "SUPPORTS")).toBe(counted(ontology, "SUPPORTS"));
      expect(counted(later, "CONTRIBUTES_TO")).toBe(Number(counted(ontology, "CONTRIBUTES_TO")) + 2);
      expect(later.kinds.find(({ name }) => name === "State")?.count).toBe(countOf("State") + 2);
    });

    test("by one statement for all kinds and one for all relations, however often they are asked for", async () => {
      store.takeReads();
      const counts = "kinds { count } relations { count }";
      await ask({ query: `{ ontology { ${counts} } again: ontology { ${counts} } }` });
      const sent = store.takeReads();
      expect(sent).toHaveLength(2);
      for (const { text } of sent) expect(lintCypher(text, enumerationLiterals(attestOntology))).toEqual([]);
    });

    test("nothing where no count is asked for", async () => {
      store.takeReads();
      await ask({ query: "{ ontology { kinds { name label } relations { name } languages fingerprint } }" });
      expect(store.takeReads()).toEqual([]);
    });

    test("within the time of the operation", async () => {
      const slow: GraphStore = {
        ...store,
        read: (statement, options) => {
          timeouts.push(options?.timeout ?? Infinity);
          return store.read(statement, options);
        },
      };
      const timeouts: number[] = [];
      await openTestApi(slow, { timeout: 5_000 }).ask({ query: "{ ontology { kinds { count } } }" });
      expect(timeouts).toHaveLength(1);
      expect(timeouts[0]).toBeGreaterThan(0);
      expect(timeouts[0]).toBeLessThanOrEqual(5_000);
    });
  });

  describe("is asked for beside the rest of Query", () => {
    test("in one operation with fields that are generated", async () => {
      const query = `{ first: state(id: "italy") { name kind } ontology { kinds { listField } } __typename
        missions(first: 1, orderBy: [{ id: ASC }]) { nodes { id __typename name(language: "fr") } } }`;
      const both = await ask<Record<string, unknown>>({ query });
      expect(Object.keys(both)).toEqual(["first", "ontology", "__typename", "missions"]);
      const alone = await ask<Record<string, unknown>>({ query: query.replace(/ontology \{.*?\} \}/u, "") });
      expect({ ...both, ontology: undefined }).toEqual({ ...alone, ontology: undefined });
    });

    test("under aliases, in fragments and with directives", async () => {
      const data = await ask({
        query: `query ($no: Boolean!) { it: ontology { ...Parts kinds @include(if: $no) { name } } }
          fragment Parts on Ontology { print: fingerprint }`,
        variables: { no: false },
      });
      expect(data).toEqual({ it: { print: fingerprintOf(attestOntology) } });
    });
  });

  describe("labels", () => {
    const labels = "{ ontology { kinds { name label } } }";
    const labelOf = async (name: string, operation: Partial<Operation>): Promise<string | undefined> => {
      const data = await ask<{ ontology: { kinds: readonly { name: string; label: string }[] } }>({
        query: labels,
        ...operation,
      });
      return data.ontology.kinds.find((kind) => kind.name === name)?.label;
    };

    test("are there in English and French for all kinds, relations, their fields and values", async () => {
      const all = "labels { language text }";
      const data = await ask({
        query: `{ ontology { kinds { ${all} } relations { ${all} forward { ${all} } inverse { ${all} } }
          enumerations { values { ${all} } } } }`,
      });
      const found = labelLists(data);
      expect(found.length).toBeGreaterThan(100);
      for (const list of found) {
        expect(list.map(({ language }) => language)).toEqual(["en", "fr"]);
        for (const { text } of list) expect(text.trim()).not.toBe("");
      }
    });

    test("come in the language asked for, else the request's, else English", async () => {
      const french = labels.replace("label", 'label(language: "fr-CA")');
      const german = labels.replace("label", 'label(language: "de")');
      expect(await labelOf("State", {})).toBe("State");
      expect(await labelOf("State", { languages: ["fr"] })).toBe("État");
      expect(await labelOf("State", { query: french, languages: ["en"] })).toBe("État");
      expect(await labelOf("State", { query: german, languages: ["it", "fr-BE"] })).toBe("État");
      expect(await labelOf("State", { query: german })).toBe("State");
    });

    test("are null only where a field leads along the evidence", async () => {
      const data = await ask<{
        ontology: { kinds: readonly { links: readonly (Link & { label: string | null })[] }[] };
      }>({
        query: "{ ontology { kinds { links { relation label } } } }",
      });
      for (const { relation, label } of data.ontology.kinds.flatMap(({ links }) => links))
        expect(label === null).toBe(relation === null);
    });
  });

  test("answers the queries of its page in the documentation", async () => {
    const page = readFileSync("docs/ontology.md", "utf8");
    const queries = [...page.matchAll(/```graphql\n(.*?)```/gsu)].map(([, query]) => query as string);
    expect(queries).toHaveLength(3);
    for (const query of queries) await ask({ query });
  });

  test("says in which languages the graph has names, and what the stored graph depends on", () => {
    expect(ontology.languages).toEqual(["en", "fr", "it"]);
    expect(ontology.fingerprint).toBe(fingerprintOf(attestOntology));
  });

  function countOf(name: string): number {
    return ontology.kinds.find((kind) => kind.name === name)?.count ?? NaN;
  }

  async function expectCountsOfEdges(relations: readonly Relation[]): Promise<void> {
    for (const { name, count } of relations) {
      const text = `MATCH (a)-[r:${name}]->(b) RETURN count(r) AS edges`;
      const [row] = await store.read({ text, parameters: {} });
      expect([name, count]).toEqual([name, row?.[0]]);
    }
  }

  function followed({ field, cardinality, end, edgeAttributes }: Link): string {
    const edges = ["cursor", ...edgeAttributes.map(({ selection }) => selection)].join(" ");
    if (cardinality === "CONNECTION")
      return `${field}(first: 1) { totalCount nodes { __typename } edges { ${edges} } }`;
    const kind = ontology.kinds.find(({ name }) => name === end);
    return `${field} { ${["__typename", ...(kind?.attributes ?? []).map(({ selection }) => selection)].join(" ")} }`;
  }
});

interface LabelText {
  readonly language: string;
  readonly text: string;
}

/** All lists of labels in an answer. */
function labelLists(value: unknown): readonly (readonly LabelText[])[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(labelLists);
  return Object.entries(value).flatMap(([key, member]) =>
    key === "labels" ? [member as readonly LabelText[]] : labelLists(member),
  );
}
