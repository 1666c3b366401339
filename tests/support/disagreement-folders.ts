import { smallFacts, smallFolder, type Files } from "./facts-folder.js";

/** The small folder with one claim of each of its documents, `visit` and `rapport`, given as facts in YAML. */
export function saying(visit: readonly string[], rapport: readonly string[]): Files {
  const quotes = ["Norland hosts the mission.", "Norland and Sudland share the burden."];
  const said = visit.map((fact, n) => `      - {quote: ${quotes[n] ?? ""}, facts: [${fact}]}`);
  const reported = rapport.map(
    (fact) => `      - {quote: La Norlande soutient la Sudlande., facts: [${fact}]}`,
  );
  const facts = [
    "claims:",
    ...listed("document:visit", said),
    ...listed("document:rapport", reported),
    "",
  ].join("\n");
  return { ...smallFolder, "facts.yaml": facts };
}

function listed(document: string, quotes: readonly string[]): readonly string[] {
  return quotes.length === 0 ? [] : [`  - document: ${document}`, "    quotes:", ...quotes];
}

const hosts = "subject: harbor-watch, takesPlaceIn: norland";
const supports = "subject: norland, supports: sudland";
const leads = "subject: norland, contributesTo: harbor-watch, role: LEAD";
const assists = "subject: norland, contributesTo: harbor-watch, role: CONTRIBUTOR";

/** Folders in which claims cannot all hold, and folders in which they can. */
export const disagreementFolders = {
  oppositeStances: saying([`{${hosts}}`], [`{${hosts}, stance: DISPUTES}`]),
  allDispute: saying([`{${hosts}, stance: DISPUTES}`], [`{${hosts}, stance: DISPUTES}`]),
  rivalValues: saying(
    ["{subject: harbor-watch, missionType: MARITIME}"],
    ["{subject: harbor-watch, missionType: TRAINING}"],
  ),
  threeRivals: saying(
    ["{subject: harbor-watch, missionType: MARITIME}", "{subject: harbor-watch, missionType: PEACEKEEPING}"],
    ["{subject: harbor-watch, missionType: TRAINING}"],
  ),
  changedPlan: saying(
    ["{subject: harbor-watch, missionType: MARITIME, modality: PLANNED}"],
    ["{subject: harbor-watch, missionType: TRAINING}"],
  ),
  clashingQualifiers: saying([`{${leads}}`], [`{${assists}}`]),
  reportedAndPlanned: saying([`{${supports}}`, `{${supports}, modality: PLANNED}`], []),
  fulfilledPlan: saying([`{${supports}, modality: PLANNED}`], [`{${supports}}`]),
  advised: saying([`{${supports}}`, `{${supports}, modality: RECOMMENDED}`], []),
  /** Told in March of a mission that cannot begin before July. */
  reportedBeforeEvent: { ...smallFolder, "facts.yaml": smallFacts },
} satisfies Readonly<Record<string, Files>>;
