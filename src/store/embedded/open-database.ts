import { accessSync, constants, existsSync, mkdirSync, readdirSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import grafeo from "@grafeo-db/js";
import { reasonOf } from "../../support/reason-of.js";
import { CommitMark } from "./commit-mark.js";
import { Spill } from "./spill.js";

/** A server that has just been killed leaves its engine a moment longer in possession of the data. */
const LOCK_WAIT = 5_000;
const LOCK_POLL = 100;

/** The data cannot be opened; the message is for the operator. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
}

/**
 * Opens the database file, making it and its directory where they are missing.
 *
 * @throws RefusedError in use elsewhere, damaged, behind its commit mark, or not to be written to; nothing was changed
 */
export async function openDatabase(file: string): Promise<grafeo.GrafeoDB> {
  prepareDirectory(file);
  const commits = new CommitMark(file);
  const mark = commits.read();
  if (mark > 0n && !existsSync(file)) {
    throw new RefusedError(
      `The data file ${file} is missing, but ${file}.commits says that there was one. ${REMEDY(file)}`,
    );
  }
  const spill = new Spill(file);
  spill.use();
  // A look reads the whole graph, as opening does: a start would take twice as long, and twice the memory.
  if (hasLog(file) || (mark > 0n && !commits.isClosed())) await checkBeforeWriting(file, mark);
  const database = await open(file, () => grafeo.GrafeoDB.create(file));
  refuseLoss(file, database, mark);
  commits.open();
  spill.removeOthers();
  return database;
}

const REMEDY = (file: string): string =>
  `Nothing was changed. Put back the directory ${dirname(file)} from a backup, or move it away to start with an empty graph.`;

function prepareDirectory(file: string): void {
  const directory = dirname(file);
  try {
    mkdirSync(directory, { recursive: true });
    accessSync(directory, constants.R_OK | constants.W_OK);
    if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new RefusedError(
      `The data directory ${directory} cannot be written to (${reasonOf(error)}). Make it writable, or name another one.`,
    );
  }
}

/** Whether the last owner did not close the database, so that opening replays its log. */
function hasLog(file: string): boolean {
  return existsSync(`${file}.wal`) && readdirSync(`${file}.wal`).length > 0;
}

/**
 * Opening to write cuts off a damaged end of the log, and writes to a file that has lost its log: with that goes what a repair
 * could start from. So a look comes first.
 */
async function checkBeforeWriting(file: string, mark: bigint): Promise<void> {
  const database = await open(file, () => grafeo.GrafeoDB.openReadOnly(file));
  try {
    refuseLoss(file, database, mark);
  } finally {
    database.close();
  }
}

function refuseLoss(file: string, database: grafeo.GrafeoDB, mark: bigint): void {
  const epoch = database.currentEpoch();
  if (epoch >= mark) return;
  throw new RefusedError(
    `The data in ${file} is damaged: it ends at commit ${epoch}, but commit ${mark} was stored. ${REMEDY(file)}`,
  );
}

async function open(file: string, attempt: () => grafeo.GrafeoDB): Promise<grafeo.GrafeoDB> {
  const until = Date.now() + LOCK_WAIT;
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      if (!isLocked(error))
        throw new RefusedError(`The data in ${file} cannot be opened (${reasonOf(error)}). ${REMEDY(file)}`);
      if (Date.now() > until) {
        throw new RefusedError(
          `The data in ${file} is in use by another process. Stop it, or name another data directory.`,
        );
      }
      await sleep(LOCK_POLL);
    }
  }
}

function isLocked(error: unknown): boolean {
  return reasonOf(error).includes("cannot be locked");
}
