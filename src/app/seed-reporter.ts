import { SingleBar } from "cli-progress";
import type { Coverage, Shares } from "../loader/coverage.js";
import type { FactSet } from "../loader/fact-set.js";
import type { FactsFault } from "../loader/load-error.js";
import { groupBy } from "../support/group-by.js";
import type { LoadReport } from "../loader/load-facts.js";
import type { LoadProgress } from "../loader/load-progress.js";

/** Tells what `npm run seed` does, to a person or to a program. Faults go to the standard error beside it. */
export interface SeedReporter {
  read(folder: string, factSet: FactSet): void;
  readonly progress: (progress: LoadProgress) => void;
  loaded(report: LoadReport, milliseconds: number): void;
  recomputed(changes: number): void;
  coverage(coverage: Coverage, factSet: FactSet): void;
  faults(faults: readonly FactsFault[]): void;
  /** Ends what is being drawn. */
  stop(): void;
}

type Output = Pick<NodeJS.WriteStream, "write"> & { readonly isTTY?: boolean };

/** One JSON object a line, each with an `event`. */
export function jsonReporter(output: Output): SeedReporter {
  const write = (event: string, rest: object): void =>
    void output.write(`${JSON.stringify({ event, ...rest })}\n`);
  return {
    read: (folder, factSet) => write("read", { folder, ...countsOf(factSet) }),
    progress: (progress) => write("progress", progress),
    loaded: (report, milliseconds) => write("loaded", { ...report, milliseconds: Math.round(milliseconds) }),
    recomputed: (changes) => write("recomputed", { changes }),
    coverage: (coverage) => write("coverage", coverage),
    faults: (faults) => {
      for (const { at, message } of faults) write("fault", { ...at, message });
    },
    stop: () => undefined,
  };
}

/** Lines for a person, and a bar where the output is a terminal. */
export function textReporter(output: Output): SeedReporter {
  const line = (text: string): void => void output.write(`${text}\n`);
  const bar = output.isTTY === true ? new LoadBar() : null;
  return {
    read: (folder, factSet) => line(`Read ${folder}: ${listed(countsOf(factSet))}.`),
    progress: (progress) => bar?.show(progress),
    loaded: (report, milliseconds) => line(describeLoad(report, milliseconds)),
    recomputed: (changes) => line(describeRecomputed(changes)),
    coverage: (coverage, factSet) => {
      for (const text of describeCoverage(coverage, factSet)) line(text);
    },
    faults: () => undefined,
    stop: () => bar?.stop(),
  };
}

/** A bar for the phase that runs. */
class LoadBar {
  readonly #bar = new SingleBar({ format: "{bar} {phase}", clearOnComplete: true, hideCursor: true });
  #isDrawn = false;

  show({ phase, done, total, part, parts }: LoadProgress): void {
    if (!this.#isDrawn) this.#bar.start(phases.length * parts, 0, { phase });
    this.#isDrawn = true;
    const before = phases.length * (part - 1) + phases.indexOf(phase);
    this.#bar.update(before + (total === 0 ? 1 : done / total), { phase: phaseNames[phase] });
  }

  stop(): void {
    if (this.#isDrawn) this.#bar.stop();
    this.#isDrawn = false;
  }
}

const phaseNames: Readonly<Record<LoadProgress["phase"], string>> = {
  compare: "comparing with the graph",
  project: "computing what facts show",
  write: "writing",
};
const phases = Object.keys(phaseNames);

function describeLoad({ claims, changes }: LoadReport, milliseconds: number): string {
  if (changes === 0) return "All of it is in the graph already: nothing was written.";
  const seconds = (milliseconds / 1000).toFixed(1);
  const { added, closed, unchanged } = claims;
  return `Loaded in ${seconds} s: ${added} claims added, ${closed} closed, ${unchanged} as they were; ${changes} nodes and relationships written.`;
}

function describeRecomputed(changes: number): string {
  return changes === 0
    ? "Computed anew: everything was right."
    : `Computed anew: ${changes} nodes and relationships were not right, and are now.`;
}

function describeCoverage(
  { sentences, mentions, unmentioned }: Coverage,
  factSet: FactSet,
): readonly string[] {
  const texts = new Map(factSet.sentences.map(({ id, text }) => [id, text]));
  const needless = [...sentences.needless, ...mentions.needless];
  return [
    describeShares("Sentences", sentences),
    describeShares("Mentions", mentions),
    ...sentences.unexplained.map(({ id, text }) => `  ${id} has no fact and no exception: ${text}`),
    ...mentions.unexplained.map(
      ({ sentenceId, entityId }) =>
        `  ${sentenceId} names ${entityId}, which is in none of its facts and not excepted: ${texts.get(sentenceId) ?? ""}`,
    ),
    ...needless.map(
      ({ at, sentenceId }) => `  ${at.file}:${at.line}:${at.column}: no exception of ${sentenceId} is needed`,
    ),
    ...describeUnmentioned(unmentioned),
  ];
}

/** What stands in several sentences is shown once, with the first of them. */
function describeUnmentioned(unmentioned: Coverage["unmentioned"]): readonly string[] {
  const byText = groupBy(unmentioned, ({ text }) => text);
  return [...byText].map(([text, [first, ...others]]) => {
    const more = others.length === 0 ? "" : ` and ${others.length} more`;
    return `  "${text}" looks like a name and is none that is known: ${first?.sentenceId ?? ""}${more}`;
  });
}

function describeShares(what: string, { total, inFacts, excepted }: Shares): string {
  const share = total === 0 ? 100 : Math.floor((100 * inFacts) / total);
  const left = total - inFacts - excepted;
  return `${what}: ${inFacts} of ${total} in facts (${share} %), ${excepted} excepted with a reason, ${left} left out.`;
}

function countsOf(
  factSet: FactSet,
): Readonly<Record<"documents" | "sentences" | "entities" | "facts" | "claims", number>> {
  return {
    documents: factSet.documents.length,
    sentences: factSet.sentences.length,
    entities: factSet.entities.length,
    facts: factSet.facts.length,
    claims: factSet.claims.length,
  };
}

function listed(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([what, count]) => `${count} ${what}`)
    .join(", ");
}
