import type { GraphStore } from "../../src/store/graph-store.js";
import { costOf, engineNames, operationsOf } from "./print-growth.js";
import type { GrowthPoint } from "./measure-growth.js";

const WIDTH = 760;
const HEIGHT = 460;
const LEFT = 60;
const RIGHT = 170;
const TOP = 56;
const BOTTOM = 40;

/** Colors and dashes: of as many curves as are drawn, each is told apart without color as well. */
const colors = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#666666"] as const;
const dashes = ["", "6 3", "2 3", "9 3 2 3"] as const;

/** CPU milliseconds of a request against the number of entities, both axes logarithmic, as SVG text. */
export function drawGrowth(points: readonly GrowthPoint[], engine: GraphStore["engine"]): string {
  const names = operationsOf(points);
  const x = axis(
    points.map(({ scale }) => scale.entities),
    LEFT,
    WIDTH - RIGHT,
  );
  const costs = names.flatMap((name) => points.map((point) => costOf(point, name)));
  const y = axis(
    costs.filter((cost) => cost > 0),
    HEIGHT - BOTTOM,
    TOP,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    `<text x="16" y="24" font-size="15" font-weight="bold">CPU of a request as the graph grows: ${engineNames[engine]}</text>`,
    `<text x="16" y="42" fill="#444444">milliseconds against entities, both logarithmic</text>`,
    ...x.ticks.map(
      (at) =>
        `<text x="${x.place(at)}" y="${HEIGHT - 16}" text-anchor="middle">${at.toLocaleString("en")}</text>`,
    ),
    ...y.ticks.flatMap((at) => [
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y.place(at)}" y2="${y.place(at)}" stroke="#dddddd"/>`,
      `<text x="${LEFT - 8}" y="${y.place(at) + 4}" text-anchor="end">${at}</text>`,
    ]),
    ...names.flatMap((name, index) => drawCurve(name, index, points, { x, y })),
    "</svg>",
    "",
  ].join("\n");
}

interface Axis {
  readonly place: (value: number) => number;
  /** Powers of ten. */
  readonly ticks: readonly number[];
}

function axis(values: readonly number[], from: number, to: number): Axis {
  const least = Math.floor(Math.log10(Math.min(...values)));
  const most = Math.max(least + 1, Math.ceil(Math.log10(Math.max(...values))));
  const place = (value: number) =>
    Math.round(from + ((Math.log10(value) - least) / (most - least)) * (to - from));
  const ticks = Array.from({ length: most - least + 1 }, (_, at) =>
    Number((10 ** (least + at)).toPrecision(1)),
  );
  return { place, ticks };
}

function drawCurve(
  name: string,
  index: number,
  points: readonly GrowthPoint[],
  { x, y }: Readonly<Record<"x" | "y", Axis>>,
): readonly string[] {
  const places = points.flatMap((point) => {
    const cost = costOf(point, name);
    return cost > 0 ? [`${x.place(point.scale.entities)},${y.place(cost)}`] : [];
  });
  const style = `stroke="${colors[index % colors.length] ?? ""}" stroke-dasharray="${dashes[Math.floor(index / colors.length) % dashes.length] ?? ""}"`;
  const legend = TOP + index * 18;
  return [
    `<polyline points="${places.join(" ")}" fill="none" ${style} stroke-width="2"/>`,
    `<line x1="${WIDTH - RIGHT + 14}" x2="${WIDTH - RIGHT + 36}" y1="${legend}" y2="${legend}" ${style} stroke-width="2"/>`,
    `<text x="${WIDTH - RIGHT + 42}" y="${legend + 4}">${name}</text>`,
  ];
}
