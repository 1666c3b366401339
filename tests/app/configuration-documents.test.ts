import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { configurationExample, configurationTable } from "../../src/app/configuration-documents.js";
import { readConfiguration } from "../../src/app/configuration.js";
import { describeVariables } from "../../src/app/variables.js";

const MARKED = /<!-- configuration -->\n([\s\S]*?)\n<!-- \/configuration -->/;

/** Handing the environment on to a child, or setting a variable in one, is not reading it. */
const READS_ENVIRONMENT = /(?<!\.\.\.)process\.env(?!\.\w+ = )/;

describe("what is written about the configuration", () => {
  test(".env.example has every variable, as it is", () => {
    expect(readFileSync(".env.example", "utf8")).toBe(configurationExample());
  });

  test("the README's table is the one that the variables give", () => {
    const readme = existsSync("README.md") ? readFileSync("README.md", "utf8") : "";
    const block = MARKED.exec(readme)?.[1];
    // Elsewhere the table may be left out; where it is, it is right.
    if (block !== undefined) expect(block.trim()).toBe(configurationTable());
  });

  test("every example can be used", () => {
    const examples = Object.fromEntries(describeVariables().map(({ name, example }) => [name, example]));
    expect(() => readConfiguration(examples, false)).not.toThrow();
  });

  test("nothing but the configuration reads the environment of the process", () => {
    const readers = readdirSync("src", { recursive: true, encoding: "utf8" })
      .filter(
        (path) => path.endsWith(".ts") && READS_ENVIRONMENT.test(readFileSync(join("src", path), "utf8")),
      )
      .map((path) => path.replaceAll("\\", "/"));
    expect(readers).toEqual(["app/configuration.ts"]);
  });
});
