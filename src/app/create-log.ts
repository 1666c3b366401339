import { pino, type Logger } from "pino";
import type { Configuration } from "./configuration.js";

/** A log on the standard output: one JSON object a line, or lines for people. */
export async function createLog({
  logLevel,
  logFormat,
}: Pick<Configuration, "logLevel" | "logFormat">): Promise<Logger> {
  if (logFormat === "json") return pino({ level: logLevel });
  const { default: pretty } = await import("pino-pretty");
  // Written at once: what a process says last, it says before it exits.
  return pino({ level: logLevel }, pretty({ sync: true, ignore: "pid,hostname", translateTime: "HH:MM:ss" }));
}
