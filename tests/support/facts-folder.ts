import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Texts, or bytes, of files by their path below a folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Makes a folder with these files, for as long as `use` takes. */
export async function withFolder<Result>(
  files: Files,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "attest-facts-"));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Two short documents with a few entities, which tests say things about. */
export const smallFolder: Files = {
  "documents/visit.txt": [
    "Ada Brown leads the Harbor Watch mission in Norland. Norland hosts the mission.",
    "Norland and Sudland share the burden.",
    "",
    "Mission | Aim | Timeline |",
    "---|---|---|",
    "Harbor Watch | Calm seas | Q3 2025 onwards |",
    "",
  ].join("\n"),
  "documents/rapport.txt":
    "La Norlande dirige la mission Veille du port. La Norlande soutient la Sudlande.\n",
  "base.yaml": `
sources:
  source:paper: {name: The Paper, reliability: B}
documents:
  document:visit: {file: documents/visit.txt, language: en, source: source:paper}
  document:rapport: {file: documents/rapport.txt, language: fr, source: source:paper, publishedOn: 2025-03-01}
entities:
  ada-brown: {kind: PERSON, names: {en: Ada Brown}}
  norland: {kind: STATE, names: {en: [Norland, Kingdom of Norland], fr: Norlande}, countryCode: NL}
  sudland: {kind: STATE, names: {en: [Sudland], fr: [Sudlande]}}
  harbor-watch:
    kind: MISSION
    names: {en: [Harbor Watch, HW], fr: [Veille du port]}
    description: {en: A mission that watches harbors.}
  calm-seas: {kind: OBJECTIVE, names: {en: [Keep the seas calm, Calm seas]}}
`,
};

/** Facts of the small folder: each quote with its facts, as a file of YAML. */
export const smallFacts = `
claims:
  - document: document:visit
    quotes:
      - quote: Ada Brown leads the Harbor Watch mission in Norland.
        facts:
          - {subject: ada-brown, contributesTo: harbor-watch, role: LEAD}
          - {subject: harbor-watch, takesPlaceIn: norland}
      - quote: Norland hosts the mission.
        facts:
          - {subject: harbor-watch, missionType: MARITIME}
      - quote: Harbor Watch | Calm seas | Q3 2025 onwards
        facts:
          - {subject: harbor-watch, pursues: calm-seas, as: OBJECTIVE}
          - {subject: harbor-watch, time: {text: Q3 2025 onwards, start: 2025-35, end: OPEN}}
  - document: document:rapport
    quotes:
      - quote: La Norlande dirige la mission Veille du port.
        facts:
          - {subject: norland, contributesTo: harbor-watch, role: LEAD}
      - quote: La Norlande soutient la Sudlande.
        modality: PLANNED
        speaker: ada-brown
        facts:
          - {subject: norland, supports: sudland}
`;
