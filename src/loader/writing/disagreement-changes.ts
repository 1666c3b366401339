import type { DisagreementRecord, DisagreementSideRecord } from "../../evidence/records.js";
import type { Change, Link } from "./change.js";
import { linkTypes } from "./link-types.js";
import { nodeDifference } from "./node-changes.js";
import { type Properties, requiredText, stored as withoutNulls } from "./properties.js";

/** The relationships by which disagreements are stored. */
export const disagreementLinks = ["contests", "hasSide", "onFact", "restsOn"] as const;
export type DisagreementLink = (typeof disagreementLinks)[number];

/** Disagreements as nodes and relationships. */
export interface DisagreementGraph {
  /** By id. */
  readonly disagreements: ReadonlyMap<string, Properties>;
  /** By id. */
  readonly sides: ReadonlyMap<string, Properties>;
  readonly links: Readonly<Record<DisagreementLink, readonly Link[]>>;
}

/** Disagreements as they are to be, against what is stored. One that is over is removed; the claims that made it stay. */
export function disagreementChanges(
  wanted: readonly DisagreementRecord[],
  stored: DisagreementGraph,
): readonly Change[] {
  const graph = graphOf(wanted);
  return [
    ...nodeChanges("Disagreement", graph.disagreements, stored.disagreements),
    ...nodeChanges("DisagreementSide", graph.sides, stored.sides),
    ...disagreementLinks.flatMap((link) => linkChanges(link, graph, stored)),
  ];
}

function nodeChanges(
  label: string,
  wanted: ReadonlyMap<string, Properties>,
  stored: ReadonlyMap<string, Properties>,
): readonly Change[] {
  const { created, changed } = nodeDifference([...wanted.values()], stored);
  return [
    { change: "removeNodes", label, ids: [...stored.keys()].filter((id) => !wanted.has(id)) },
    { change: "createNodes", labels: [label], nodes: created, ends: [] },
    { change: "changeNodes", label, nodes: changed },
  ];
}

/** A relationship goes with its node: only those of nodes that stay are removed by themselves. */
function linkChanges(
  link: DisagreementLink,
  wanted: DisagreementGraph,
  stored: DisagreementGraph,
): readonly Change[] {
  const right = new Set(wanted.links[link].map(keyOf));
  const there = new Set(stored.links[link].map(keyOf));
  const stays = ({ from, to }: Link) =>
    (wanted.disagreements.has(from) || wanted.sides.has(from)) &&
    (link !== "hasSide" || wanted.sides.has(to));
  const removed = stored.links[link].filter((one) => !right.has(keyOf(one)) && stays(one));
  const created = wanted.links[link].filter((one) => !there.has(keyOf(one)));
  return [
    { change: "removeLinks", link: linkTypes[link], links: removed },
    { change: "createLinks", link: linkTypes[link], links: created },
  ];
}

function graphOf(records: readonly DisagreementRecord[]): DisagreementGraph {
  const sides = records.flatMap(({ id, sides: those }) =>
    those.map((side) => ({ ...side, id: sideId(id, side) })),
  );
  return {
    disagreements: byId(records.map(disagreementProperties)),
    sides: byId(sides.map(({ id, position, says }) => ({ id, position: BigInt(position), says }))),
    links: {
      contests: records.flatMap(({ id, factIds }) => factIds.map((factId) => bare(id, factId))),
      hasSide: records.flatMap(({ id, sides: those }) => those.map((side) => bare(id, sideId(id, side)))),
      onFact: sides.map(({ id, factId }) => bare(id, factId)),
      restsOn: sides.flatMap(({ id, claimIds }) => claimIds.map((claimId) => bare(id, claimId))),
    },
  };
}

function disagreementProperties(record: DisagreementRecord): Properties {
  const { id, reason, predicate, qualifier, documentIds } = record;
  return withoutNulls({ id, reason, predicate, qualifier, documentIds });
}

function sideId(disagreementId: string, { position }: DisagreementSideRecord): string {
  return `${disagreementId}/${position}`;
}

function byId(nodes: readonly Properties[]): ReadonlyMap<string, Properties> {
  return new Map(nodes.map((node) => [requiredText(node, "id"), node]));
}

function keyOf({ from, to }: Link): string {
  return `${from}|${to}`;
}

function bare(from: string, to: string): Link {
  return { from, to, properties: {} };
}
