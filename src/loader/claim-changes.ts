import type { ClaimRecord } from "../evidence/records.js";
import type { ClaimDifference } from "./claim-difference.js";
import type { Change, NodeEnd } from "./writing/change.js";
import { linkTypes } from "./writing/link-types.js";
import { deferred } from "./writing/listed.js";
import { claimProperties } from "./writing/stored-evidence.js";

/** New claims with what they are about, quote and are said by; and claims that are closed. */
export function claimChanges({ added, closed, now }: ClaimDifference): readonly Change[] {
  const spoken = added.filter(({ speakerId }) => speakerId !== null);
  const unspoken = added.filter(({ speakerId }) => speakerId === null);
  return [
    creation(unspoken, []),
    creation(spoken, [
      { link: linkTypes.attributedTo, newNode: "from", ids: spoken.map(({ speakerId }) => speakerId ?? "") },
    ]),
    {
      change: "changeNodes",
      label: "Claim",
      nodes: closed.map(({ id }) => ({ id, properties: { retractedAt: now } })),
    },
  ];
}

function creation(claims: readonly ClaimRecord[], more: readonly NodeEnd[]): Change {
  return {
    change: "createNodes",
    labels: ["Claim"],
    nodes: deferred(claims, claimProperties),
    ends: [
      { link: linkTypes.about, newNode: "from", ids: claims.map(({ factId }) => factId) },
      { link: linkTypes.quotes, newNode: "from", ids: claims.map(({ sentenceId }) => sentenceId) },
      ...more,
    ],
  };
}
