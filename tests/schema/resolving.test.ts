import { describe, expect, test } from "@jest/globals";
import { graphql, type GraphQLFieldResolver } from "graphql";
import { TYPE_NAME } from "../../src/api/response/type-name.js";
import { buildApiSchema } from "../../src/api/schema/build-api-schema.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";

const italy = { [TYPE_NAME]: "State", id: "italy", name: "Italie", countryCode: "IT" };
const kfor = { [TYPE_NAME]: "Mission", id: "kfor", name: "KFOR", missionType: "PEACEKEEPING" };

describe("A built schema", () => {
  test("reads plain rows, which say by TYPE_NAME what they are", async () => {
    const schema = buildApiSchema(attestOntology, undefined, () => [italy, null, kfor]);
    const source = `{ nodes(ids: ["italy", "nowhere", "kfor"]) {
      __typename id
      ... on Entity { name }
      ... on State { countryCode }
      ... on Mission { missionType }
    } }`;
    const answer = JSON.parse(JSON.stringify(await graphql({ schema, source }))) as unknown;
    expect(answer).toEqual({
      data: {
        nodes: [
          { __typename: "State", id: "italy", name: "Italie", countryCode: "IT" },
          null,
          { __typename: "Mission", id: "kfor", name: "KFOR", missionType: "PEACEKEEPING" },
        ],
      },
    });
  });

  test("resolves generated fields by what it was given: one for Query, one for all below", async () => {
    const asked: string[] = [];
    const noting =
      (where: string, value: unknown): GraphQLFieldResolver<unknown, unknown> =>
      (_source, _args, _context, info) => {
        asked.push(`${where} ${info.parentType.name}.${info.fieldName}`);
        return value;
      };
    const schema = buildApiSchema(attestOntology, noting("field", "Italie"), noting("root", italy));
    await graphql({ schema, source: `{ state(id: "italy") { name } }` });
    expect(asked).toEqual(["root Query.state", "field State.name"]);
  });

  test("is another at each call, so that two servers of a process do not share resolvers", async () => {
    const [first, second] = ["first", "second"].map((name) =>
      buildApiSchema(attestOntology, undefined, () => ({ ...italy, name })),
    );
    if (first === undefined || second === undefined) throw new Error("Two schemas were built.");
    const source = `{ state(id: "italy") { name } }`;
    expect((await graphql({ schema: first, source })).data?.state).toMatchObject({ name: "first" });
    expect((await graphql({ schema: second, source })).data?.state).toMatchObject({ name: "second" });
  });

  test("refuses an order by two members at once", async () => {
    const schema = buildApiSchema(attestOntology);
    const source = `{ states(orderBy: [{ name: ASC, id: ASC }]) { totalCount } }`;
    const { errors } = await graphql({ schema, source });
    expect(errors?.map(({ message }) => message)).toEqual([
      'OneOf Input Object "StateOrder" must specify exactly one key.',
    ]);
  });

  test("hands enumerations, days and languages to resolvers as text", async () => {
    let received: unknown;
    const schema = buildApiSchema(attestOntology, undefined, (_source, args) => {
      received = args;
      return null;
    });
    const source = `query ($since: DateTime, $language: Language!) {
      claims(where: { modality: { in: [PLANNED] }, recordedAt: { gte: $since }, document: { publishedOn: { lt: "2025-06-12" } },
        speaker: { nameIn: { language: $language, eq: "experts" } } }) { totalCount }
    }`;
    await graphql({
      schema,
      source,
      variableValues: { since: "2025-01-01T00:00:00+01:00", language: "fr-ca" },
    });
    expect(JSON.parse(JSON.stringify(received))).toEqual({
      where: {
        modality: { in: ["PLANNED"] },
        recordedAt: { gte: "2024-12-31T23:00:00.000Z" },
        document: { publishedOn: { lt: "2025-06-12" } },
        speaker: { nameIn: { language: "fr-CA", eq: "experts" } },
      },
    });
  });
});
