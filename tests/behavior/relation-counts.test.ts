import { expect, test } from "@jest/globals";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { KindModel } from "../../src/ontology/model.js";
import { seededApi } from "../support/seeded-api.js";
import { describeOnEachStore } from "../support/stores.js";
import { openTestApi } from "../support/test-api.js";

interface Counted {
  readonly id: string;
  readonly relationCounts: readonly { readonly field: string; readonly count: number }[];
}

describeOnEachStore("Counts by relation of the seed's entities", (openEmptyStore) => {
  const seed = seededApi(openEmptyStore);

  const ask = async (query: string): Promise<Readonly<Record<string, unknown>>> => {
    seed.store.takeReads();
    const { data, errors, isQuick } = await seed.api.ask({ query });
    expect({ errors, isQuick, statements: seed.store.takeReads().length }).toEqual({
      errors: [],
      isQuick: true,
      statements: 1,
    });
    return data ?? {};
  };

  /** All entities, over as many pages as they take. */
  const countsOfAll = async (): Promise<ReadonlyMap<string, Counted["relationCounts"]>> => {
    const all: Counted[] = [];
    for (let after = "null"; after !== "";) {
      const { entities } = (await ask(
        `{ entities(first: 100, after: ${after}) { pageInfo { hasNextPage endCursor } nodes { id relationCounts { field count } } } }`,
      )) as { entities: { pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: Counted[] } };
      all.push(...entities.nodes);
      after = entities.pageInfo.hasNextPage ? JSON.stringify(entities.pageInfo.endCursor) : "";
    }
    return new Map(all.map(({ id, relationCounts }) => [id, relationCounts]));
  };

  /** What the totals of all fields of a kind that follow a relation say, of each of its entities. */
  const totalsOf = async (kind: KindModel): Promise<readonly Counted[]> => {
    const fields = [...attestOntology.relations.values()]
      .flatMap(({ forward, inverse }) => [forward, inverse])
      .filter(({ field }) => kind.links.has(field))
      .map(({ field }) => field);
    const totals = fields.map((field) => `${field} { totalCount }`).join(" ");
    const answer = await ask(`{ of: ${kind.many ?? ""}(first: 100) { nodes { id ${totals} } } }`);
    const { nodes } = answer.of as {
      nodes: readonly (Readonly<Record<string, { totalCount: number }>> & { id: string })[];
    };
    return nodes.map((node) => ({
      id: node.id,
      relationCounts: fields
        .map((field) => ({ field, count: node[field]?.totalCount ?? 0 }))
        .filter(({ count }) => count > 0),
    }));
  };

  test("are the totals of the fields that they name, in the order of the ontology", async () => {
    const counts = await countsOfAll();
    const { concrete } = attestOntology.kinds.get("Entity") as KindModel;
    let compared = 0;
    for (const kind of concrete) {
      for (const { id, relationCounts } of await totalsOf(kind)) {
        expect([id, counts.get(id)]).toEqual([id, relationCounts]);
        compared++;
      }
    }
    expect(compared).toBe(counts.size);
  });

  test("say which way each relation goes, in the language asked for", async () => {
    const { mission } = await ask(
      `{ mission(id: "kfor") { relationCounts { relation direction field label french: label(language: "fr") count } } }`,
    );
    expect(mission).toEqual({
      relationCounts: [
        {
          relation: "CONTRIBUTES_TO",
          direction: "INVERSE",
          field: "contributors",
          label: "contributors",
          french: "contributeurs",
          count: 1,
        },
        {
          relation: "TAKES_PLACE_IN",
          direction: "FORWARD",
          field: "takesPlaceIn",
          label: "takes place in",
          french: "se déroule en",
          count: 1,
        },
        {
          relation: "UNDERLINES",
          direction: "FORWARD",
          field: "underlines",
          label: "underlines",
          french: "souligne",
          count: 1,
        },
      ],
    });
  });

  test("are read in lists in lists, with the same statement", async () => {
    const { state } = await ask(
      `{ state(id: "italy") { contributesTo(first: 2) { nodes { id relationCounts { field count } } } } }`,
    );
    const { nodes } = (state as { contributesTo: { nodes: readonly Counted[] } }).contributesTo;
    expect(nodes).toHaveLength(2);
    for (const { relationCounts } of nodes)
      expect(relationCounts.map(({ field }) => field)).toContain("contributors");
  });

  test("come with what an exploration shows", async () => {
    const { data, errors } = await seed.api.ask({
      query: `{ neighborhood(of: ["kfor"]) { nodes { id relationCounts { field count } } } }`,
    });
    expect(errors).toEqual([]);
    const { nodes } = (data as { neighborhood: { nodes: readonly Counted[] } }).neighborhood;
    const counts = await countsOfAll();
    for (const { id, relationCounts } of nodes) expect(relationCounts).toEqual(counts.get(id));
  });

  test("count for the cost as what they may answer", async () => {
    const { errors } = await openTestApi(seed.store, { maximumCost: 500 }).ask({
      query: "{ places(first: 100) { nodes { relationCounts { count } } } }",
    });
    const sides = [...attestOntology.relations.values()].flatMap(({ forward, inverse }) => [
      forward,
      inverse,
    ]);
    const ofPlaces = sides.filter(({ owners }) => owners.some(({ name }) => name === "Place")).length;
    expect(errors[0]?.extensions).toMatchObject({
      code: "QUERY_TOO_COMPLEX",
      cost: 1 + 100 * (1 + ofPlaces),
    });
  });
});
