/**
 * The process in which the embedded engine runs, so that a query that never ends, or that takes all memory, can be ended
 * without the server. Started by `engine-link.ts` with the database file and a memory limit as its arguments; talks JSON over IPC.
 */
import { writeFileSync } from "node:fs";
import { reasonOf } from "../../support/reason-of.js";
import { describeFailure } from "./describe-failure.js";
import { Engine } from "./engine.js";
import { allowedMemory, guardMemory } from "./guard-memory.js";
import { openDatabase } from "./open-database.js";
import type { EngineReply, EngineRequest, FromEngine, ToEngine, WireValue } from "./wire.js";

const file = process.argv[2] ?? "";
const allowed = allowedMemory(Number(process.argv[3] ?? 0));
const replies: EngineReply[] = [];

standBack();
guardMemory(allowed);
await open().then(serve, refuse);

/** Signals of a terminal go to the server as well, which ends this process in good order; without it, end at once. */
function standBack(): void {
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => undefined);
  process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
  preferAsVictim();
}

/** If memory runs out, the kernel shall end this process and not the server. Only on Linux; elsewhere it is not needed. */
function preferAsVictim(): void {
  try {
    writeFileSync("/proc/self/oom_score_adj", "900");
  } catch {
    return;
  }
}

async function open(): Promise<Engine> {
  return new Engine(await openDatabase(file), file);
}

function serve(engine: Engine): void {
  process.on("message", (message: ToEngine) => {
    if ("readAhead" in message) void readAhead(engine, message.readAhead);
    else for (const request of message.requests) void answer(engine, request);
  });
  send({ opened: true });
}

/** Tells how it went. What is not read ahead is read by the requests that need it. */
async function readAhead(engine: Engine, properties: readonly string[]): Promise<void> {
  const start = performance.now();
  const end = await engine.readAhead(properties, allowed).catch(reasonOf);
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  send({ readAhead: `The embedded engine read its file ahead for ${seconds} s: ${end}.` });
}

function refuse(error: unknown): void {
  send({ refused: reasonOf(error) });
}

async function answer(engine: Engine, { id, task }: EngineRequest): Promise<void> {
  try {
    const rows = await perform(engine, task);
    reply(task.kind === "write" && !task.isLast ? { id, isTaken: true } : { id, rows });
  } catch (error) {
    reply({ id, failure: describeFailure(error) });
  }
}

async function perform(engine: Engine, task: EngineRequest["task"]): Promise<readonly WireValue[]> {
  switch (task.kind) {
    case "read":
      return engine.read(task.statement);
    case "write":
      return engine.write(task);
    case "abandon":
      await engine.abandon();
      return [];
    case "createIndexes":
      await engine.createIndexes(task.indexes);
      return [];
    case "close":
      await engine.close();
      return [];
  }
}

/** Replies that are ready in the same turn of the event loop share a message. */
function reply(next: EngineReply): void {
  if (replies.push(next) > 1) return;
  setImmediate(() => send({ replies: replies.splice(0) }));
}

function send(message: FromEngine): void {
  if (process.connected) process.send?.(message);
}
