import { expect, test } from "@jest/globals";
import { statementsOf } from "../../src/app/operation-statements.js";
import { profileStatement } from "../../src/store/neo4j/profile-statement.js";
import { seededApi } from "../support/seeded-api.js";
import { sharedNeo4j } from "../support/shared-neo4j.js";
import { describeOnEachStore } from "../support/stores.js";

/** Lists of all of a kind in an order that is stored, and what lies behind their cursors. */
const lists = [
  ["missions", "first: 2"],
  ["missions", "last: 2"],
  ["facts", "first: 3"],
  ["missions", "orderBy: [{ name: ASC }], first: 2"],
  ["entities", "orderBy: [{ name: DESC }], first: 2"],
  ["facts", "where: { modality: { eq: RECOMMENDED } }, first: 3"],
] as const;

interface Listed {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: Readonly<Record<"startCursor" | "endCursor", string>>;
}

describeOnEachStore("Pages of all of a kind", (openEmptyStore, engine) => {
  const seed = seededApi(openEmptyStore);
  const ask = async (list: string, given: string): Promise<Listed> =>
    (await seed.valueOf(
      `{ ${list}(${given}) { nodes { id } pageInfo { startCursor endCursor } } }`,
    )) as Listed;
  const idsOf = ({ nodes }: Listed): readonly string[] => nodes.map(({ id }) => id);

  test.each(lists)("%s(%s) go on behind their cursors, in the same order", async (list, given) => {
    const isBackward = given.includes("last");
    const expected = idsOf(await ask(list, given.replace(/(first|last): \d+/u, "$1: 100")));
    const pages: Listed[] = [await ask(list, given)];
    while (pages.flatMap(idsOf).length < expected.length) {
      const { startCursor, endCursor } = (pages.at(-1) as Listed).pageInfo;
      const bound = isBackward ? `before: "${startCursor}"` : `after: "${endCursor}"`;
      pages.push(await ask(list, `${given}, ${bound}`));
    }
    const met = (isBackward ? pages.toReversed() : pages).flatMap(idsOf);
    expect(met.slice(0, expected.length)).toEqual(expected);
    expect(pages.length).toBeGreaterThan(1);
  });

  if (engine.kind !== "neo4j") return;

  test.each(lists)("%s(%s) are read from an index, and nothing is sorted whole", async (list, given) => {
    const { pageInfo } = await ask(list, given);
    const release = engine.name === "neo4j-5" ? "5" : "2026";
    const behind = given.includes("last")
      ? `, before: "${pageInfo.startCursor}"`
      : `, after: "${pageInfo.endCursor}"`;
    for (const bound of ["", behind]) {
      const statements = statementsOf(`{ ${list}(${given}${bound}) { nodes { id } } }`, {
        variables: {},
        knownLanguages: ["en", "fr"],
        engine: "neo4j",
      });
      const [statement] = [...statements.values()];
      if (statement === undefined) throw new Error("A list is one statement.");
      const plan = await profileStatement(
        { uri: await sharedNeo4j(release), connectTimeout: 20_000 },
        statement,
      );
      expect(plan).toMatch(/ Node(?:Unique)?Index(?:Scan|SeekByRange) /u);
      expect(plan).not.toMatch(/^\s*(?:Sort|Top|NodeByLabelScan) /mu);
    }
  });
});
