import { contenderNames, type ContenderId } from "../contenders/contender.js";
import { spreadOf } from "../measure/spread.js";
import { operationNames, type OperationName } from "../operations/operation-name.js";
import { samplesOf } from "./goals.js";
import type { Results } from "./results.js";

const CONNECTIONS = 32;
const REFERENCE: ContenderId = "maps";

/** Colors that are told apart without seeing red and green, on white and on dark. */
const shown: readonly { readonly id: ContenderId; readonly color: string }[] = [
  { id: "attest-embedded", color: "#56b4e9" },
  { id: "attest-neo4j", color: "#0072b2" },
  { id: "rows", color: "#999999" },
  { id: "maps", color: "#666666" },
  { id: "peer", color: "#e69f00" },
];

const WIDTH = 860;
const LEFT = 130;
const RIGHT = 70;
const TOP = 84;
const BAR = 11;
const GROUP = shown.length * (BAR + 2) + 14;

/** A chart of requests a second at 32 connections, hand-written Cypher with nested maps being 1, as SVG text. */
export function drawChart(results: Results): string {
  const groups = operationNames.map((operation) => ({ operation, ratios: ratiosOf(results, operation) }));
  const most = Math.max(1, ...groups.flatMap(({ ratios }) => [...ratios.values()]));
  const scale = (WIDTH - LEFT - RIGHT) / most;
  const height = TOP + groups.length * GROUP + 16;
  const one = LEFT + scale;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    `<text x="16" y="24" font-size="15" font-weight="bold">Requests a second, ${CONNECTIONS} connections, ${results.setting.scale} graph</text>`,
    `<text x="16" y="42" fill="#444444">${contenderNames[REFERENCE]} = 1; longer is better</text>`,
    ...legend(),
    ...groups.flatMap(({ operation, ratios }, at) => drawGroup(operation, ratios, TOP + at * GROUP, scale)),
    `<line x1="${one}" x2="${one}" y1="${TOP - 6}" y2="${height - 14}" stroke="#000000" stroke-dasharray="3 3"/>`,
    "</svg>",
    "",
  ].join("\n");
}

function ratiosOf(results: Results, operation: OperationName): ReadonlyMap<ContenderId, number> {
  const reference = samplesOf(results, operation, CONNECTIONS, REFERENCE);
  const ratios = shown.flatMap(({ id }): [ContenderId, number][] => {
    const rounds = samplesOf(results, operation, CONNECTIONS, id).map(
      ({ requestsPerSecond }, round) => requestsPerSecond / (reference[round]?.requestsPerSecond ?? NaN),
    );
    const spread = spreadOf(rounds);
    return spread === null ? [] : [[id, spread.median]];
  });
  return new Map(ratios);
}

function legend(): readonly string[] {
  let x = 16;
  return shown.flatMap(({ id, color }) => {
    const at = x;
    x += 30 + contenderNames[id].length * 6.4;
    return [
      `<rect x="${at}" y="56" width="11" height="11" fill="${color}"/>`,
      `<text x="${at + 16}" y="66">${contenderNames[id]}</text>`,
    ];
  });
}

function drawGroup(
  operation: OperationName,
  ratios: ReadonlyMap<ContenderId, number>,
  top: number,
  scale: number,
): readonly string[] {
  const bars = shown.flatMap(({ id, color }, at) => {
    const ratio = ratios.get(id);
    if (ratio === undefined) return [];
    const y = top + at * (BAR + 2);
    const width = Math.max(1, ratio * scale);
    return [
      `<rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" fill="${color}"/>`,
      `<text x="${(LEFT + width + 4).toFixed(1)}" y="${y + BAR - 1}" font-size="10">${ratio.toFixed(2)}</text>`,
    ];
  });
  const middle = top + (shown.length * (BAR + 2)) / 2 + 3;
  return [`<text x="${LEFT - 8}" y="${middle}" text-anchor="end">${operation}</text>`, ...bars];
}
