/**
 * @neo4j/graphql over the same Neo4j, with the schema that its manual leads to and its defaults, on Apollo Server as its manual
 * starts it. Arguments: the port, the address of Neo4j.
 */
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

// Only what the operations ask for: a larger schema would not make it quicker.
const typeDefs = /* GraphQL */ `
  type State @node {
    id: ID!
    name: String!
    nameSort: String!
    kind: String!
    contributesTo: [Mission!]!
      @relationship(type: "CONTRIBUTES_TO", direction: OUT, properties: "Contribution")
  }

  type Mission @node {
    id: ID!
    name: String!
    nameFolded: String!
    nameSort: String!
    kind: String!
    modality: String!
    missionType: String
    names: [Name!]! @relationship(type: "NAMED", direction: OUT)
    contributors: [State!]! @relationship(type: "CONTRIBUTES_TO", direction: IN, properties: "Contribution")
    takesPlaceIn: [Place!]! @relationship(type: "TAKES_PLACE_IN", direction: OUT)
    pursues: [Objective!]! @relationship(type: "PURSUES", direction: OUT, properties: "Pursuit")
  }

  type Place @node {
    id: ID!
    name: String!
  }

  type Objective @node {
    id: ID!
    name: String!
  }

  type Name @node {
    text: String!
    language: String!
    rank: Int!
  }

  type Contribution @relationshipProperties {
    role: String
    status: String!
    affirmingClaims: Int!
  }

  type Pursuit @relationshipProperties {
    as: String
  }

  type Fact @node {
    id: ID!
    predicate: String!
    status: String!
    subject: [Mission!]! @relationship(type: "SUBJECT", direction: OUT)
    object: [Mission!]! @relationship(type: "OBJECT", direction: OUT)
    claims: [Claim!]! @relationship(type: "ABOUT", direction: IN)
  }

  type Claim @node {
    id: ID!
    quote: String!
    stance: String!
    documentId: String!
    startOffset: Int!
    retractedAt: String
    sentence: [Sentence!]! @relationship(type: "QUOTES", direction: OUT)
  }

  type Sentence @node {
    text: String!
    document: [Document!]! @relationship(type: "IN_DOCUMENT", direction: OUT)
  }

  type Document @node {
    id: ID!
    title: String
  }
`;

const [port, uri] = process.argv.slice(2);
const driver = neo4j.driver(uri);
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
await startStandaloneServer(new ApolloServer({ schema }), {
  listen: { port: Number(port), host: "127.0.0.1" },
  context: async () => ({}),
});
