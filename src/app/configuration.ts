import { existsSync } from "node:fs";
import { distance } from "fastest-levenshtein";
import { z } from "zod";
import { describeVariables, variables } from "./variables.js";

type Values = { readonly [Name in keyof typeof variables]: z.output<(typeof variables)[Name]> };

/** How to reach a Neo4j. */
export interface Neo4jConfiguration {
  readonly uri: string;
  /** Both undefined: without authentication. */
  readonly username: string | undefined;
  readonly password: string | undefined;
  /** Undefined: the server's default. */
  readonly database: string | undefined;
  /** Milliseconds to wait until it answers at start. */
  readonly connectTimeout: number;
}

/** All that can be set from outside, checked. Times are in milliseconds. */
export interface Configuration {
  readonly port: number;
  readonly host: string;
  /** Null: the embedded engine is used. */
  readonly neo4j: Neo4jConfiguration | null;
  readonly dataDirectory: string;
  readonly seedOnStart: boolean;
  readonly queryTimeout: number;
  readonly maxCost: number;
  readonly maxDepth: number;
  /** 0: none are remembered. */
  readonly maxRememberedEdges: number;
  readonly maxRememberedTerms: number;
  readonly introspection: boolean;
  readonly metrics: boolean;
  /** Origins that may call the API from a browser; null: none but its own. */
  readonly corsOrigins: "*" | readonly string[] | null;
  /** A folder of operations to be answered once before the service is ready; null: none. */
  readonly warmOperations: string | null;
  readonly shutdownDelay: number;
  readonly logLevel: Values["LOG_LEVEL"];
  readonly logFormat: "pretty" | "json";
}

/** One thing that is wrong with the environment. */
export interface ConfigurationFault {
  readonly variable: string;
  /** What is wrong and what would be right, to be read after the variable's name. */
  readonly problem: string;
}

/** The environment cannot be used. Holds every fault, not just the first. */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";

  constructor(readonly faults: readonly ConfigurationFault[]) {
    const lines = faults.map(({ variable, problem }) => `  ${variable} ${problem}`);
    super(`Attest cannot start with this configuration:\n${lines.join("\n")}\nAll variables: .env.example`);
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Has libraries run as in production, unless the environment says what to run as. To be called before they are loaded: graphql then
 * leaves out a check of each type that it compares, 15 of the 155 ms that the schema takes.
 */
export function runAsProduction(): void {
  process.env.NODE_ENV ??= "production";
}

/**
 * The environment of this process, with what `.env` in the working directory adds to it.
 * Nothing but this file reads `process.env`.
 */
export function readEnvironment(): Environment {
  if (existsSync(".env")) process.loadEnvFile(".env");
  return process.env;
}

/**
 * The configuration that an environment gives. An empty variable counts as not set.
 *
 * @param isTerminal whether the standard output is read by a person
 * @throws ConfigurationError with all faults; no message repeats a password
 */
export function readConfiguration(environment: Environment, isTerminal: boolean): Configuration {
  const given = Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
  const parsed = z.object(variables).safeParse(given);
  const faults = [...faultsOf(parsed.error), ...strangers(given), ...contradictions(given)];
  if (!parsed.success || faults.length > 0) throw new ConfigurationError(faults);
  return toConfiguration(parsed.data, isTerminal);
}

function toConfiguration(values: Values, isTerminal: boolean): Configuration {
  const neo4j = neo4jOf(values);
  return {
    port: values.PORT,
    host: values.HOST,
    neo4j,
    dataDirectory: values.DATA_DIR,
    seedOnStart: values.SEED_ON_START ?? neo4j === null,
    queryTimeout: values.QUERY_TIMEOUT,
    maxCost: values.MAX_COST,
    maxDepth: values.MAX_DEPTH,
    maxRememberedEdges: values.MAX_REMEMBERED_EDGES,
    maxRememberedTerms: values.MAX_REMEMBERED_TERMS,
    introspection: values.INTROSPECTION,
    metrics: values.METRICS,
    corsOrigins: values.CORS_ORIGIN,
    warmOperations: values.WARM_OPERATIONS,
    shutdownDelay: values.SHUTDOWN_DELAY * 1000,
    logLevel: values.LOG_LEVEL,
    logFormat: values.LOG_FORMAT ?? (isTerminal ? "pretty" : "json"),
  };
}

function neo4jOf(values: Values): Neo4jConfiguration | null {
  if (values.NEO4J_URI === null) return null;
  const password = values.NEO4J_PASSWORD ?? undefined;
  return {
    uri: values.NEO4J_URI,
    username: password === undefined ? undefined : values.NEO4J_USERNAME,
    password,
    database: values.NEO4J_DATABASE ?? undefined,
    connectTimeout: values.NEO4J_CONNECT_TIMEOUT * 1000,
  };
}

function faultsOf(error: z.ZodError | undefined): readonly ConfigurationFault[] {
  const examples = new Map<string, string>(describeVariables().map(({ name, example }) => [name, example]));
  return (error?.issues ?? []).map((issue) => {
    const name = String(issue.path[0]);
    return {
      variable: name,
      problem: `${issue.message}, such as ${examples.get(name) ?? "in .env.example"}.`,
    };
  });
}

const NEO4J_NAMES = Object.keys(variables).filter((name) => name.startsWith("NEO4J_"));
/** Farther apart than this, a name is meant for another program: Kubernetes alone sets NEO4J_PORT and the like. */
const LIKELY_SLIP = 2;

function strangers(given: Environment): readonly ConfigurationFault[] {
  return Object.keys(given)
    .filter((name) => name.startsWith("NEO4J_") && !NEO4J_NAMES.includes(name))
    .flatMap((name) => {
      const meant = NEO4J_NAMES.find(
        (known) => known.startsWith(name) || distance(known, name) <= LIKELY_SLIP,
      );
      return meant === undefined ? [] : [{ variable: name, problem: `is not known. Did you mean ${meant}?` }];
    });
}

function contradictions(given: Environment): readonly ConfigurationFault[] {
  if (given.NEO4J_URI !== undefined) {
    const isHalf = given.NEO4J_USERNAME !== undefined && given.NEO4J_PASSWORD === undefined;
    return isHalf ? [{ variable: "NEO4J_PASSWORD", problem: "must be set, because NEO4J_USERNAME is." }] : [];
  }
  return ["NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE"]
    .filter((name) => given[name] !== undefined)
    .map((variable) => ({
      variable,
      problem: "is set, but NEO4J_URI is not: set both for Neo4j, none for the embedded engine.",
    }));
}
