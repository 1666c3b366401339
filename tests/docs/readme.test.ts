import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startProcess, type ServiceProcess } from "../app/support/service-process.js";
import { codeBlocks } from "./support/code-blocks.js";
import { firstDifference } from "./support/first-difference.js";

const documents = [
  ...[
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "seed/README.md",
    "examples/typescript-client/README.md",
  ],
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];

let service: ServiceProcess;
let url: string;
beforeAll(async () => {
  service = await startProcess();
  url = await service.ready;
});
afterAll(() => service.stop());

/** The whole answer as it is sent, but for what differs from request to request. */
async function answerTo(query: string): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Readonly<Record<string, unknown>>;
}

const examples = documents.flatMap((document) => {
  const blocks = codeBlocks(readFileSync(document, "utf8"));
  return blocks
    .filter(({ language }) => language === "graphql")
    .map((block) => ({
      place: `${document}:${block.line}`,
      query: block.text,
      shown: blocks.find(({ language, after }) => language === "json" && after === block)?.text,
    }));
});

describe("what the documentation shows", () => {
  test.each(examples)("$place is answered as shown", async ({ query, shown }) => {
    const answer = await answerTo(query);
    if (shown === undefined) expect(answer.errors).toBeUndefined();
    else expect(firstDifference(JSON.parse(shown), answer)).toBeNull();
  });

  test("starts with at least five questions and their answers", () => {
    const answered = examples.filter(
      ({ place, shown }) => place.startsWith("README.md") && shown !== undefined,
    );
    expect(answered.length).toBeGreaterThanOrEqual(5);
  });
});

describe("the numbers in the README", () => {
  const readme = readFileSync("README.md", "utf8");

  test("of what the service starts with", async () => {
    const { data } = (await answerTo(
      "{ entities { totalCount } facts { totalCount } claims { totalCount } documents { totalCount } }",
    )) as { data: Record<string, { totalCount: number }> };
    const [entities, facts, claims, documentCount] = ["entities", "facts", "claims", "documents"].map(
      (name) => data[name]?.totalCount,
    );
    expect(readme).toContain(`Loaded ${facts} facts with ${claims} claims from ${documentCount} documents`);
    expect(readme).toContain(`ready: ${entities} entities, ${facts} facts, ${documentCount} documents`);
  });
});

describe("links in the documentation", () => {
  test.each(documents)("%s leads to files and headings that are there", (document) => {
    const text = readFileSync(document, "utf8");
    const targets = [...text.matchAll(/\]\((?!https?:)([^)#\s]*)(#[^)\s]*)?\)/g)].map(
      ([, path = "", anchor = ""]) => ({
        path: path === "" ? document : join(dirname(document), path),
        anchor,
      }),
    );
    const dead = targets.filter(({ path, anchor }) => !existsSync(path) || !hasHeading(path, anchor));
    expect(dead).toEqual([]);
  });
});

function hasHeading(path: string, anchor: string): boolean {
  if (anchor === "") return true;
  const headings = readFileSync(path, "utf8").matchAll(/^#+ (.+)$/gm);
  return [...headings].some(([, heading = ""]) => `#${slugOf(heading)}` === anchor);
}

/** As GitHub names the anchors of headings. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}

describe("comparing what is shown with what is answered", () => {
  test.each([
    [{ a: "Baltic…" }, { a: "Baltic Air Policing" }],
    [{ a: [1, "…"] }, { a: [1, 2, 3] }],
    [{ a: null }, { a: null }],
  ])("%j may stand for %j", (shown, actual) => expect(firstDifference(shown, actual)).toBeNull());

  test.each([
    [{ a: "Baltic" }, { a: "Baltic Air Policing" }],
    [{ a: [1] }, { a: [1, 2] }],
    [{ a: [1, 2, "…"] }, { a: [1, 2] }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: 1 }, { a: "1" }],
  ])("%j may not stand for %j", (shown, actual) => expect(firstDifference(shown, actual)).not.toBeNull());
});
