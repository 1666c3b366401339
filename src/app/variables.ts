import { z } from "zod";

/** What an engineer who runs Attest may know of a variable without reading code. */
interface VariableNotes {
  readonly description: string;
  /** A value that makes sense, as it stands in `.env`. */
  readonly example: string;
  /** Its default in words, where it is not one value for all. */
  readonly defaultText?: string;
}

const notes = z.registry<VariableNotes>();

/** A variable with its notes; `fallback` is its default as it would be written in the environment. */
function variable<T>(type: z.ZodType<T, string>, fallback: string, about: VariableNotes): z.ZodType<T> {
  return z
    .string()
    .default(fallback)
    .pipe(type)
    .register(notes, { defaultText: fallback, ...about });
}

/** A variable without a default: null where it is not set. */
function optional<T>(type: z.ZodType<T, string>, about: VariableNotes): z.ZodType<T | null> {
  return z.string().pipe(type).nullable().default(null).register(notes, about);
}

function integer(minimum: number, maximum: number): z.ZodType<number, string> {
  const error = `must be a whole number from ${minimum} to ${maximum}`;
  return z
    .string()
    .regex(/^\d{1,12}$/, { error, abort: true })
    .transform(Number)
    .pipe(z.number().min(minimum, { error }).max(maximum, { error }));
}

function oneOf<const T extends string>(...values: readonly T[]): z.ZodType<T, string> {
  return z.enum(values, { error: `must be one of ${values.join(", ")}` });
}

const SWITCH = new Map([
  ["on", true],
  ["true", true],
  ["off", false],
  ["false", false],
]);

const onOrOff = z.string().transform((text, context) => {
  const value = SWITCH.get(text.toLowerCase());
  if (value !== undefined) return value;
  context.addIssue("must be on or off (true and false will do)");
  return z.NEVER;
});

const BOLT_SCHEMES = /^(bolt|neo4j)(\+s|\+ssc)?:\/\//;

const boltUri = z
  .string()
  .regex(BOLT_SCHEMES, { error: "must start with neo4j://, neo4j+s://, bolt:// or bolt+s://", abort: true })
  .refine((text) => URL.canParse(text), { error: "is not a valid URI", abort: true })
  .refine((text) => !new URL(text).username && !new URL(text).password, {
    error: "must not carry a user or a password: use NEO4J_USERNAME and NEO4J_PASSWORD",
  });

const text = (error: string): z.ZodType<string, string> => z.string().min(1, { error });

const isOrigin = (candidate: string): boolean =>
  URL.canParse(candidate) && new URL(candidate).origin === candidate;

const origins = z.string().transform((value, context): "*" | readonly string[] => {
  if (value === "*") return "*";
  const list = value.split(",").map((origin) => origin.trim());
  const wrong = list.find((origin) => !isOrigin(origin));
  if (wrong === undefined) return list;
  context.addIssue(`must be * or origins with commas between (scheme, host and port only; wrong: ${wrong})`);
  return z.NEVER;
});

/** All variables of the environment that Attest reads, in the order in which they are documented. */
export const variables = {
  PORT: variable(integer(0, 65_535), "4000", {
    example: "4000",
    description: "Port to listen on; 0 takes any free one.",
  }),
  HOST: variable(text("must be a host name or an address"), "127.0.0.1", {
    example: "0.0.0.0",
    description: "Address to listen on. The default is reached from this machine only.",
  }),
  DATA_DIR: variable(text("must be a directory"), "./data", {
    example: "./data",
    description: "Where the embedded engine keeps the graph. Not used with Neo4j.",
  }),
  NEO4J_URI: optional(boltUri, {
    example: "neo4j://localhost:7687",
    description: "Neo4j to use. Without it, the embedded engine is used.",
  }),
  NEO4J_USERNAME: variable(text("must not be empty"), "neo4j", {
    example: "neo4j",
    description: "User of Neo4j, where it asks for a password.",
  }),
  NEO4J_PASSWORD: optional(text("must not be empty"), {
    example: "choose-your-own",
    description: "Password of that user. Without it, Neo4j is reached without authentication.",
  }),
  NEO4J_DATABASE: optional(text("must not be empty"), {
    example: "attest",
    defaultText: "the server's default",
    description: "Database inside Neo4j. It must be empty or one of Attest's.",
  }),
  NEO4J_CONNECT_TIMEOUT: variable(integer(0, 3600), "30", {
    example: "60",
    description: "Seconds to wait at start until Neo4j answers.",
  }),
  SEED_ON_START: optional(onOrOff, {
    example: "on",
    defaultText: "on with the embedded engine, off with Neo4j",
    description: "Whether to load the facts in `seed/` when the database is empty.",
  }),
  QUERY_TIMEOUT: variable(integer(1, 3_600_000), "10000", {
    example: "5000",
    description: "Milliseconds after which a query is ended with the code `TIMEOUT`.",
  }),
  MAX_COST: variable(integer(1, 100_000_000), "10000", {
    example: "20000",
    description: "Rows that one operation may ask for; more is refused with `QUERY_TOO_COMPLEX`.",
  }),
  MAX_DEPTH: variable(integer(1, 50), "12", {
    example: "8",
    description: "Levels of fields that one operation may nest; introspection does not count.",
  }),
  MAX_REMEMBERED_EDGES: variable(integer(0, 10_000_000), "500000", {
    example: "0",
    description:
      "Relations between entities that searches for paths may keep in memory once they have read as many, of at most as many entities; 0 keeps none.",
  }),
  MAX_REMEMBERED_TERMS: variable(integer(0, 10_000_000), "200000", {
    example: "0",
    description:
      "Words of names and texts, and names of entities, that searches may keep in memory once they have cost as much as to read all; 0 keeps none.",
  }),
  INTROSPECTION: variable(onOrOff, "on", {
    example: "off",
    description: "Whether clients may read the schema. The playground needs it for completion and docs.",
  }),
  METRICS: variable(onOrOff, "on", {
    example: "off",
    description: "Whether `/metrics` shows figures for Prometheus.",
  }),
  CORS_ORIGIN: optional(origins, {
    example: "https://app.example.org,http://localhost:5173",
    description:
      "Origins whose pages may call the API, or `*` for all. Without it, only Attest's own pages may.",
  }),
  WARM_OPERATIONS: optional(text("must not be empty"), {
    example: "schema/operations",
    description:
      "Folder of operations (`*.graphql`, each with its `*.variables.json`) that are answered once before Attest is ready, so that their first request is as quick as the next.",
  }),
  SHUTDOWN_DELAY: variable(integer(0, 300), "0", {
    example: "5",
    description:
      "Seconds for which `/readyz` says 503 before connections are refused: time for a load balancer to notice.",
  }),
  LOG_LEVEL: variable(oneOf("silent", "fatal", "error", "warn", "info", "debug", "trace"), "info", {
    example: "debug",
    description: "What is logged: this level and all above it.",
  }),
  LOG_FORMAT: optional(oneOf("pretty", "json"), {
    example: "json",
    defaultText: "pretty on a terminal, else json",
    description: "Log for people, or one JSON object a line for machines.",
  }),
} as const;

export type VariableName = keyof typeof variables;

/** Name, description, default and example of every variable, in order. */
export function describeVariables(): readonly (VariableNotes & { readonly name: VariableName })[] {
  return (Object.keys(variables) as VariableName[]).map((name) => {
    const about = notes.get(variables[name]);
    if (about === undefined) throw new Error(`${name} has no notes.`);
    return { name, ...about };
  });
}
