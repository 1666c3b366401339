import type { Files } from "./facts-folder.js";

/** The documents of `corroborationFolder`: language, source and what else is declared of each. */
export type DeclaredDocuments = Readonly<Record<string, string>>;

const shared = "Norland leads the Harbor Watch mission in the northern sea.";

const texts: Readonly<Record<string, string>> = {
  alpha: `${shared} Nobody else had been asked before.`,
  beta: "The Harbor Watch mission is led by Norland today.",
  gamma: `A word of our own comes first. ${shared.toUpperCase()}`,
  delta: "La Norlande dirige la mission Harbor Watch depuis ce jour.",
  unknown: "Norland leads the Harbor Watch mission, says somebody.",
};

/** Alpha and gamma share a sentence, delta is a translation of beta; nobody knows who published the last. */
export const fiveDocuments: DeclaredDocuments = {
  alpha: "language: en, source: source:alpha",
  beta: "language: en, source: source:beta",
  gamma: "language: en, source: source:gamma",
  delta: "language: fr, source: source:delta, translationOf: document:beta",
  unknown: "language: en, source: source:unknown",
};

/** Some documents that each say that Norland leads a mission, and nothing else. */
export function corroborationFolder(documents: DeclaredDocuments): Files {
  const names = Object.keys(documents);
  return {
    ...Object.fromEntries(names.map((name) => [`documents/${name}.txt`, `${texts[name] ?? ""}\n`])),
    "facts.yaml": `
sources:
  source:alpha: {name: Alpha, reliability: C}
  source:beta: {name: Beta, reliability: B}
  source:gamma: {name: Gamma, reliability: A}
  source:delta: {name: Delta, reliability: D}
  source:unknown: {name: unknown, reliability: F}
documents:
${names.map((name) => `  document:${name}: {file: documents/${name}.txt, ${documents[name] ?? ""}}`).join("\n")}
entities:
  norland: {kind: STATE, names: {en: Norland, fr: Norlande}}
  harbor-watch: {kind: MISSION, names: {en: Harbor Watch}}
claims:
${names.map((name) => `  - document: document:${name}\n    quotes: [{quote: "${quotes[name] ?? ""}", facts: [{subject: norland, contributesTo: harbor-watch, role: LEAD}]}]`).join("\n")}
`,
  };
}

const quotes: Readonly<Record<string, string>> = {
  alpha: "Norland leads the Harbor Watch mission",
  beta: "The Harbor Watch mission is led by Norland",
  gamma: "NORLAND LEADS THE HARBOR WATCH MISSION",
  delta: "La Norlande dirige la mission Harbor Watch",
  unknown: "Norland leads the Harbor Watch mission",
};
