import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LogLimit } from "../../../src/store/embedded/log-limit.js";

const megabyte = 1024 * 1024;
let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "attest-log-"));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

test("the log may grow to 64 MB, and in a larger graph to half the size of its file", () => {
  const file = join(directory, "graph");
  const set: (number | undefined)[] = [];
  const limit = new LogLimit({ setCheckpointTriggers: ({ walBytes }) => void set.push(walBytes) }, file);
  limit.follow();
  writeFileSync(file, "");
  limit.follow();
  truncateSync(file, 200 * megabyte);
  limit.follow();
  limit.follow();
  // Bytes are whole.
  truncateSync(file, 300 * megabyte + 1);
  limit.follow();
  expect(set).toEqual([64 * megabyte, 100 * megabyte, 150 * megabyte]);
});
