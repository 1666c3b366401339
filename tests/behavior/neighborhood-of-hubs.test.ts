import { beforeAll, expect, test } from "@jest/globals";
import { following } from "../../src/exploration/following.js";
import { findNeighborhood, type Neighborhood } from "../../src/exploration/neighborhood/find-neighborhood.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import { neighborhoodLimits } from "../../src/plan/limits.js";
import { countingRows, HUB_EDGES, hubEdges, writeMemberships, type Membership } from "../support/hubs.js";
import { recordingStore, type RecordingStore } from "../support/recording-store.js";
import { describeOnEachStore } from "../support/stores.js";

/** What hangs on a hub that is the object of its edges, and on one that is their subject. */
const joined: readonly Membership[] = [
  ["left", "hub-a"],
  ["hub-a", "right"],
  ["left", "right"],
];
const nodes = 50;

describeOnEachStore("The neighborhood of hubs of 100,000 edges", (openEmptyStore) => {
  let counting: ReturnType<typeof countingRows>;
  let store: RecordingStore;
  beforeAll(async () => {
    store = recordingStore(await openEmptyStore());
    const members = [...hubEdges("a", { leads: false }), ...hubEdges("b", { leads: true })];
    await writeMemberships(store, [...members, ...joined]);
    counting = countingRows(store);
  }, 600_000);

  /** The rows that came from the store, however they were nested. */
  let rows = 0;
  const find = async (of: readonly string[], depth: number, edges = 5 * nodes): Promise<Neighborhood> => {
    counting.takeRows();
    store.takeReads();
    const question = { of, depth, nodes, edges, leftOut: 10 * nodes, few: neighborhoodLimits.few };
    const found = await findNeighborhood(question, following({}, attestOntology, "neighborhood"), counting);
    rows = counting.takeRows();
    return found;
  };

  test.each([
    ["object", "hub-a", false],
    ["subject", "hub-b", true],
  ])("is as much as fits, and says how much does not, of one that is the %s", async (_, hub, forward) => {
    const found = await find([hub], 1);
    expect(found.nodes).toHaveLength(nodes);
    expect(found).toMatchObject({ truncated: false, reason: null });
    const shown = found.edges.filter((edge) => (forward ? edge.from : edge.to) === hub).length;
    const all = HUB_EDGES + joined.filter(([from, to]) => (forward ? from : to) === hub).length;
    expect(found.leftOut).toContainEqual({ node: hub, relation: "MEMBER_OF", forward, count: all - shown });
    expect(rows).toBeLessThan(4 * nodes);
  });

  test("leaves room for what is one of few beside many", async () => {
    const { nodes: shown } = await find(["hub-a"], 1);
    expect(shown).toContain("right");
  });

  test("reads no more of a hub that is met on the way", async () => {
    const found = await find(["left"], 3);
    expect(found.nodes).toEqual(expect.arrayContaining(["left", "hub-a", "right"]));
    expect(rows).toBeLessThan(8 * nodes);
  });

  test("says that edges were cut, and reads one more than it shows", async () => {
    const found = await find(["hub-b"], 1, 7);
    expect(found.edges.map(({ to }) => to)).toEqual(["b0", "b1", "b10", "b100", "b1000", "b10000", "b10001"]);
    expect(found.truncated).toBe(true);
    expect(found.reason).toMatch(/^More than 7 edges are between these entities;/u);
    expect(rows).toBeLessThan(2 * nodes);
  });

  test.each([
    ["object", "a5", "hub-a"],
    ["subject", "b5", "hub-b"],
  ])("does not look at all edges of one that is the %s and is met at last", async (_, member, hub) => {
    const found = await find([member], 1);
    expect(found.nodes).toEqual([member, hub]);
    expect(found.edges).toHaveLength(1);
    expect(found.leftOut).toEqual([]);
    const [among, ...others] = store.takeReads().slice(2);
    expect(among?.parameters).toMatchObject({ ids: [member, hub], few: 1_000n });
    expect(among?.text).toMatch(/degree, 0\) <= \$few MATCH/u);
    expect(others).not.toEqual([]);
    const hop = hub === "hub-b" ? "]->" : "<-[";
    const looking = others.filter(({ parameters: { ids } }) => (ids as readonly string[]).includes(hub));
    for (const { text } of looking) expect(text).not.toContain(hop);
  });
});
