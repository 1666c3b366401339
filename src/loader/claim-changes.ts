import type { ClaimDifference } from "./claim-difference.js";
import type { Change } from "./writing/change.js";
import { linkTypes } from "./writing/link-types.js";
import { claimProperties } from "./writing/stored-evidence.js";

/** New claims with what they are about, quote and are said by; and claims that are closed. */
export function claimChanges({ added, closed, now }: ClaimDifference): readonly Change[] {
  const to = (
    link: keyof typeof linkTypes,
    target: (claim: (typeof added)[number]) => string | null,
  ): Change => ({
    change: "createLinks",
    link: linkTypes[link],
    links: added.flatMap((claim) => {
      const id = target(claim);
      return id === null ? [] : [{ from: claim.id, to: id, properties: {} }];
    }),
  });
  return [
    { change: "createNodes", labels: ["Claim"], nodes: added.map(claimProperties) },
    to("about", ({ factId }) => factId),
    to("quotes", ({ sentenceId }) => sentenceId),
    to("attributedTo", ({ speakerId }) => speakerId),
    { change: "extendNodes", label: "Claim", nodes: closed.map(({ id }) => ({ id, retractedAt: now })) },
  ];
}
