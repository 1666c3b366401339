import { describe, expect, test } from "@jest/globals";
import { ConfigurationError, readConfiguration } from "../../src/app/configuration.js";

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfiguration(environment, false);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.faults.map(({ variable, problem }) => `${variable} ${problem}`);
  }
}

describe("the configuration", () => {
  test("needs nothing: the embedded engine, on this machine only, seeded", () => {
    expect(readConfiguration({}, true)).toEqual({
      port: 4000,
      host: "127.0.0.1",
      neo4j: null,
      dataDirectory: "./data",
      seedOnStart: true,
      queryTimeout: 10_000,
      maxCost: 10_000,
      maxDepth: 12,
      maxRememberedEdges: 500_000,
      maxRememberedTerms: 200_000,
      introspection: true,
      metrics: true,
      corsOrigins: null,
      warmOperations: null,
      shutdownDelay: 0,
      logLevel: "info",
      logFormat: "pretty",
    });
  });

  test("takes Neo4j where its address is given, and leaves what is in it alone", () => {
    const { neo4j, seedOnStart, logFormat } = readConfiguration(
      {
        NEO4J_URI: "neo4j+s://graph.example.org",
        NEO4J_PASSWORD: "secret-enough",
        NEO4J_CONNECT_TIMEOUT: "5",
      },
      false,
    );
    expect({ neo4j, seedOnStart, logFormat }).toEqual({
      neo4j: {
        uri: "neo4j+s://graph.example.org",
        username: "neo4j",
        password: "secret-enough",
        database: undefined,
        connectTimeout: 5000,
      },
      seedOnStart: false,
      logFormat: "json",
    });
  });

  test("may seed Neo4j when told so, and reaches one without authentication", () => {
    const { neo4j, seedOnStart } = readConfiguration(
      { NEO4J_URI: "bolt://localhost", SEED_ON_START: "on" },
      false,
    );
    expect(seedOnStart).toBe(true);
    expect(neo4j).toMatchObject({ username: undefined, password: undefined });
  });

  test("lists every fault at once, each with what would be right", () => {
    const faults = faultsOf({
      PORT: "http",
      MAX_DEPTH: "0",
      INTROSPECTION: "maybe",
      CORS_ORIGIN: "https://a.example.org/path",
      LOG_LEVEL: "loud",
      NEO4J_URI: "http://localhost:7474",
    });
    expect(faults).toEqual([
      "PORT must be a whole number from 0 to 65535, such as 4000.",
      "NEO4J_URI must start with neo4j://, neo4j+s://, bolt:// or bolt+s://, such as neo4j://localhost:7687.",
      "MAX_DEPTH must be a whole number from 1 to 50, such as 8.",
      "INTROSPECTION must be on or off (true and false will do), such as off.",
      expect.stringContaining("CORS_ORIGIN must be * or origins"),
      "LOG_LEVEL must be one of silent, fatal, error, warn, info, debug, trace, such as debug.",
    ]);
  });

  test.each([
    ["NEO4J_URL", "NEO4J_URI"],
    ["NEO4J_USER", "NEO4J_USERNAME"],
    ["NEO4J_PASS", "NEO4J_PASSWORD"],
    ["NEO4J_PASSWROD", "NEO4J_PASSWORD"],
  ])("asks whether %s was to be %s, rather than start without Neo4j", (slip, meant) => {
    expect(faultsOf({ [slip]: "x" })).toEqual([`${slip} is not known. Did you mean ${meant}?`]);
  });

  test.each(["NEO4J_PORT", "NEO4J_SERVICE_HOST", "NEO4J_AUTH", "NEO4J_HOME"])(
    "does not mind %s, which others set",
    (name) => {
      expect(faultsOf({ [name]: "x" })).toEqual([]);
    },
  );

  test("sees Neo4j named by halves", () => {
    expect(faultsOf({ NEO4J_PASSWORD: "x" })[0]).toContain("NEO4J_URI is not");
    expect(faultsOf({ NEO4J_URI: "bolt://localhost", NEO4J_USERNAME: "reader" })).toEqual([
      "NEO4J_PASSWORD must be set, because NEO4J_USERNAME is.",
    ]);
  });

  test("repeats no password", () => {
    const faults = faultsOf({
      NEO4J_URI: "bolt://me:hunter2@localhost",
      NEO4J_PASSWORD: "hunter2",
      PORT: "x",
    });
    expect(faults.join()).toContain("must not carry a user or a password");
    expect(faults.join()).not.toContain("hunter2");
  });

  test("takes an empty variable as not set", () => {
    expect(readConfiguration({ NEO4J_URI: "", PORT: "" }, false)).toMatchObject({ neo4j: null, port: 4000 });
  });

  test("reads several origins", () => {
    const { corsOrigins } = readConfiguration(
      { CORS_ORIGIN: "https://a.example.org, http://localhost:5173" },
      false,
    );
    expect(corsOrigins).toEqual(["https://a.example.org", "http://localhost:5173"]);
  });
});
