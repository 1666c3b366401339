import { describe, expect, test } from "@jest/globals";
import { isInputObjectType, isInterfaceType, isObjectType, type GraphQLSchema } from "graphql";
import { buildApiSchema } from "../../src/api/schema/build-api-schema.js";
import { fieldRoleOf } from "../../src/api/schema/field-role.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";

const schema = buildApiSchema(attestOntology);

/** The members of a type, each as `name(arguments): type`. */
function membersOf(name: string, of: GraphQLSchema = schema): string[] {
  const type = of.getType(name);
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((one) => `${one.name}: ${String(one.type)}`);
  if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`No such type: ${name}`);
  return Object.values(type.getFields()).map((field) => {
    const args = field.args.map((argument) => `${argument.name}: ${String(argument.type)}`).join(", ");
    return `${field.name}${args === "" ? "" : `(${args})`}: ${String(field.type)}`;
  });
}

function interfacesOf(name: string): string[] {
  const type = schema.getType(name);
  if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`No such type: ${name}`);
  return type
    .getInterfaces()
    .map((one) => one.name)
    .sort();
}

describe("Types of kinds", () => {
  test("implement all interfaces of their kind, and Node", () => {
    expect(interfacesOf("State")).toEqual(["Actor", "Entity", "Location", "Node"]);
    expect(interfacesOf("Activity")).toEqual(["Entity", "Node"]);
    expect(interfacesOf("Claim")).toEqual(["Node"]);
  });

  test("leave out Node where nothing can be looked up: a name is met below its entity", () => {
    expect(interfacesOf("Name")).toEqual([]);
    expect(membersOf("Name")).not.toContain("id: ID!");
    expect(membersOf("NameFilter")).not.toContain("id: IdFilter");
    expect(membersOf("Query").join()).not.toContain("Name:");
  });

  test("have their attributes, with a language where they are said in several", () => {
    expect(membersOf("Mission")).toEqual(
      expect.arrayContaining([
        "id: ID!",
        "kind: EntityKind!",
        "modality: Modality!",
        "name(language: Language): String!",
        "description(language: Language): String",
        "time: FuzzyTime",
        "missionType: MissionType",
        "names: [Name!]!",
      ]),
    );
    expect(membersOf("Fact")).toEqual(
      expect.arrayContaining(["predicate: Predicate!", "qualifiers: [Qualifier!]!", "documentIds: [ID!]!"]),
    );
    expect(membersOf("Claim")).toEqual(
      expect.arrayContaining(["recordedAt: DateTime!", "retractedAt: DateTime"]),
    );
    expect(membersOf("Document")).toEqual(expect.arrayContaining(["publishedOn: Date", "source: Source!"]));
  });

  test("show a list of nodes by its first ones, with their number", () => {
    expect(membersOf("Fact")).toEqual(
      expect.arrayContaining([
        "claims(first: Int): [Claim!]!",
        "claimCount: Int!",
        "subject: Entity!",
        "object: Entity",
      ]),
    );
  });

  test("carry a relation on an interface only where all its kinds do", () => {
    const fields = (name: string): string[] => membersOf(name).map((member) => member.replace(/[(:].*/s, ""));
    expect(fields("Activity")).toContain("takesPlaceIn");
    expect(fields("Activity")).not.toContain("contributors");
    expect(fields("Mission")).toContain("contributors");
  });
});

describe("Connections", () => {
  test("take matches of node and edge where they follow a relation", () => {
    expect(membersOf("State")).toContain(
      "contributesTo(where: ContributesToMatch, orderBy: [ContributesToOrder!], first: Int, after: String, last: Int, before: String, evidence: EvidenceFilter): ContributesToConnection!",
    );
    expect(membersOf("ContributesToMatch")).toEqual([
      "node: ActivityFilter",
      "edge: ContributesToEdgeFilter",
      "AND: [ContributesToMatch!]",
      "OR: [ContributesToMatch!]",
      "NOT: ContributesToMatch",
    ]);
    expect(membersOf("ContributesToConnection")).toEqual([
      "edges: [ContributesToEdge!]!",
      "nodes: [Activity!]!",
      "pageInfo: PageInfo!",
      "totalCount: Int!",
      "groups(by: ContributesToGrouping, orderBy: NodeGroupOrder, first: Int): [ActivityGroup!]!",
      "groupCount(by: ContributesToGrouping): Int!",
    ]);
    expect(membersOf("ContributesToEdge")).toEqual([
      "cursor: String!",
      "node: Activity!",
      "status: FactStatus!",
      "modality: Modality!",
      "affirmingClaims: Int!",
      "disputingClaims: Int!",
      "documentIds: [ID!]!",
      "role: ContributionRole",
      "time: FuzzyTime",
      "fact: Fact!",
    ]);
  });

  test("take the filter of the far end where they follow the evidence", () => {
    const args = "orderBy: [FactOrder!], first: Int, after: String, last: Int, before: String";
    expect(membersOf("Entity")).toContain(`facts(where: FactFilter, ${args}): FactConnection!`);
    expect(membersOf("FactEdge")).toEqual(["cursor: String!", "node: Fact!"]);
  });

  test("show where a mention stands on its edge", () => {
    expect(membersOf("MentionEdge")).toEqual([
      "cursor: String!",
      "node: Sentence!",
      "text: String!",
      "startOffset: Int!",
      "endOffset: Int!",
    ]);
  });

  test("share their types where they list the same: Query.facts and Entity.facts", () => {
    const query = membersOf("Query").find((member) => member.startsWith("facts("));
    expect(query).toMatch(/\(where: FactFilter, .*\): FactConnection!$/);
  });
});

describe("Filters", () => {
  test("compare attributes by their type and follow links", () => {
    expect(membersOf("MissionFilter")).toEqual(
      expect.arrayContaining([
        "id: IdFilter",
        "kind: EntityKindFilter",
        "modality: ModalityFilter",
        "name: TextFilter",
        "nameIn: NameInLanguageFilter",
        "time: TimeFilter",
        "missionType: MissionTypeFilter",
        "contributors: ContributorsLinkFilter",
        "facts: FactLinkFilter",
        "AND: [MissionFilter!]",
        "OR: [MissionFilter!]",
        "NOT: MissionFilter",
      ]),
    );
    expect(membersOf("MissionFilter").join()).not.toContain("description");
    expect(membersOf("ClaimFilter")).toEqual(
      expect.arrayContaining(["fact: FactFilter", "document: DocumentFilter", "recordedAt: DateTimeFilter"]),
    );
    expect(membersOf("FactFilter")).toEqual(
      expect.arrayContaining([
        "predicate: PredicateFilter",
        "documentIds: IdListFilter",
        "claims: ClaimLinkFilter",
      ]),
    );
  });

  test("ask how many of a link match", () => {
    expect(membersOf("ContributorsLinkFilter")).toEqual([
      ...["some", "none", "all", "single"].map((quantifier) => `${quantifier}: ContributorsMatch`),
      "count: CountFilter",
      "exists: Boolean",
    ]);
  });

  test("do not count where several ways lead to the same node: an entity may be subject and object of a fact", () => {
    expect(membersOf("FactLinkFilter")).toEqual([
      "some: FactFilter",
      "none: FactFilter",
      "all: FactFilter",
      "exists: Boolean",
    ]);
  });

  test("compare by operators that fit the type", () => {
    const text = [
      "eq: String",
      "in: [String!]",
      "contains: String",
      "startsWith: String",
      "endsWith: String",
    ];
    expect(membersOf("TextFilter")).toEqual([...text, "exists: Boolean"]);
    expect(membersOf("NameInLanguageFilter")).toEqual(["language: Language!", ...text]);
    expect(membersOf("IntFilter")).toEqual([
      "eq: Int",
      "in: [Int!]",
      "lt: Int",
      "lte: Int",
      "gt: Int",
      "gte: Int",
      "exists: Boolean",
    ]);
    expect(membersOf("IdListFilter")).toEqual(["includes: ID", "includesAny: [ID!]"]);
    expect(membersOf("EntityKindFilter")).toEqual(["eq: EntityKind", "in: [EntityKind!]"]);
  });
});

describe("Orders", () => {
  test("go by attributes, and of relations by the far end and the edge", () => {
    const order = membersOf("StateOrder");
    expect(order.slice(0, 4)).toEqual([
      "id: Direction",
      "modality: Direction",
      "name: Direction",
      "countryCode: Direction",
    ]);
    expect(order.slice(4)).toContain("contributesToCount: Direction");
    expect(order.slice(4).every((member) => /^\w+Count: Direction$/.test(member))).toBe(true);
    expect(order.join()).not.toContain("factsCount");
    expect(membersOf("ContributesToOrder")).toEqual(
      expect.arrayContaining(["node: ActivityOrder", "role: Direction", "status: Direction"]),
    );
    expect(membersOf("ContributesToOrder").join()).not.toContain("documentIds");
  });
});

describe("Query", () => {
  test("looks up and lists every kind that says so, interfaces by list only", () => {
    const fields = membersOf("Query");
    expect(fields).toEqual(
      expect.arrayContaining([
        "node(id: ID!): Node",
        "nodes(ids: [ID!]!): [Node]!",
        "entity(by: EntityBy!): Entity",
        "state(id: ID!): State",
        "person(id: ID!): Person",
        "sentence(id: ID!): Sentence",
      ]),
    );
    const names = fields.map((field) => field.replace(/\(.*/s, ""));
    expect(names).toEqual(
      expect.arrayContaining(["entities", "actors", "activities", "locations", "people", "sources"]),
    );
    expect(names.filter((name) => ["actor", "activity", "location"].includes(name))).toEqual([]);
  });
});

describe("Roles", () => {
  test("are those of the interface on every type below it", () => {
    const of = (type: string, field: string): unknown => {
      const declared = schema.getType(type);
      if (!isObjectType(declared) && !isInterfaceType(declared)) throw new Error(type);
      const found = declared.getFields()[field];
      return found === undefined ? undefined : fieldRoleOf(found);
    };
    const link = attestOntology.relations.get("TAKES_PLACE_IN")?.forward;
    expect(of("Activity", "takesPlaceIn")).toEqual({ role: "link", link });
    expect(of("Mission", "takesPlaceIn")).toBe(of("Activity", "takesPlaceIn"));
    expect(of("Mission", "id")).toEqual({ role: "id" });
    expect(of("Mission", "name")).toEqual({ role: "name" });
    expect(of("FuzzyTime", "earliestStart")).toEqual({ role: "time-part", part: "EarliestStart" });
    expect(of("Fact", "claimCount")).toMatchObject({ role: "link-count", link: { field: "claims" } });
    expect(of("Query", "missions")).toMatchObject({ role: "root-many", kind: { name: "Mission" } });
  });
});
