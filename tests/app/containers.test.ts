import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { configurationExample } from "../../src/app/configuration-documents.js";

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly ports: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly read_only?: boolean;
  readonly init?: boolean;
  readonly stop_grace_period?: string;
}

const compose = parse(readFileSync("docker-compose.yml", "utf8")) as {
  readonly services: Record<string, Service>;
};
const { neo4j, attest } = compose.services as { readonly neo4j: Service; readonly attest: Service };
const dockerfile = readFileSync("Dockerfile", "utf8");
const ignored = readFileSync(".dockerignore", "utf8").split("\n");
const known = new Set(
  [...configurationExample().matchAll(/^# ?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name),
);

/** Sources of COPY lines that come from the checkout. */
const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+)$/gm)].flatMap(([, line]) =>
  (line ?? "").split(" ").slice(0, -1),
);

// No Docker engine is asked: these hold the files against the program and against each other.
describe("the container files", () => {
  test("name only variables that the program knows", () => {
    const inDockerfile = [...(/^ENV (.+)$/m.exec(dockerfile)?.[1] ?? "").matchAll(/([A-Z_]+)=/g)].map(
      ([, name]) => name,
    );
    const named = [...inDockerfile, ...Object.keys(attest.environment)].filter((name) => name !== "NODE_ENV");
    expect(named.length).toBeGreaterThan(4);
    for (const name of named) expect(known).toContain(name);
  });

  test("copy only what is there, and what the build is not kept from", () => {
    expect(copied.length).toBeGreaterThan(5);
    for (const path of copied) {
      expect(existsSync(path)).toBe(true);
      expect(ignored).toContain(`!${path}`);
    }
  });

  test("agree on ports: what is exposed is what the program listens on and what is published", () => {
    const port = /PORT=(\d+)/.exec(dockerfile)?.[1] ?? "";
    expect(dockerfile).toContain(`EXPOSE ${port}`);
    expect(attest.ports).toEqual([`127.0.0.1:${port}:${port}`]);
    expect(attest.environment.NEO4J_URI).toBe("neo4j://neo4j:7687");
    expect(neo4j.ports).toContain("127.0.0.1:7687:7687");
  });

  test("pin Neo4j, start the service when it is healthy, and keep no password", () => {
    expect(neo4j.image).toMatch(/^neo4j:5\.26\.\d+-community$/);
    expect(attest.depends_on).toEqual({ neo4j: { condition: "service_healthy" } });
    expect(neo4j.healthcheck?.test.join(" ")).toContain("7474");
    for (const text of [neo4j.environment.NEO4J_AUTH, attest.environment.NEO4J_PASSWORD])
      expect(text).toContain("${NEO4J_PASSWORD:?");
  });

  test("run as a user without rights, on a file system that is read-only", () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK /m);
    expect(dockerfile).not.toMatch(/alpine/);
    expect(attest).toMatchObject({ read_only: true, init: true });
  });

  test("give the service the time to stop that its documentation asks for", () => {
    expect(attest.stop_grace_period).toBe("30s");
    expect(readFileSync("docs/operation.md", "utf8")).toContain(
      "Give it 30 (`terminationGracePeriodSeconds`",
    );
  });
});
