import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";

const USABLE = /^[\w.:-]{1,64}$/;
/** Tells processes and restarts apart; the counter tells the requests of one process apart. */
const PROCESS = randomBytes(5).toString("hex");
let count = 0;

/** The `X-Request-Id` that a proxy gave, where it is safe to repeat, else a new id. */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers["x-request-id"];
  if (typeof given === "string" && USABLE.test(given)) return given;
  count += 1;
  return `${PROCESS}-${count.toString(36)}`;
}
