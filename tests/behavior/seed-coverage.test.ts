import { beforeAll, describe, expect, test } from "@jest/globals";
import { coverageOf, type Coverage, type Shares } from "../../src/loader/coverage.js";
import { readFacts } from "../../src/loader/read-facts.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";

/** More sentences than these say nothing that a fact could hold. */
const maxSentencesWithoutFacts = 5;

describe("what the seed says of its documents", () => {
  let coverage: Coverage;
  beforeAll(async () => {
    coverage = coverageOf(await readFacts("seed", attestOntology));
    process.stdout.write(
      `${printed("Sentences", coverage.sentences)}${printed("Mentions", coverage.mentions)}`,
    );
  });

  test("beside headings and table headers, nearly every sentence carries a fact", () => {
    const plain = coverage.sentences.withoutFacts.filter(({ form }) => form === "SENTENCE");
    expect(plain.length).toBeLessThanOrEqual(maxSentencesWithoutFacts);
  });

  test("no sentence is left out without a reason", () => {
    expect(coverage.sentences.unexplained.map(({ text }) => text)).toEqual([]);
  });

  test("no entity that a sentence names is left out of its facts without a reason", () => {
    expect(coverage.mentions.unexplained).toEqual([]);
  });

  test("no exception is needless", () => {
    expect([...coverage.sentences.needless, ...coverage.mentions.needless]).toEqual([]);
  });
});

function printed(what: string, { total, inFacts, excepted }: Shares): string {
  const share = ((100 * inFacts) / total).toFixed(1);
  return `${what}: ${share} % of ${total} in facts, ${excepted} excepted with a reason\n`;
}
