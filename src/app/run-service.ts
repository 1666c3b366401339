import closeWithGrace from "close-with-grace";
import type { Logger } from "pino";
import { announcement, type ReadyFacts } from "./announcement.js";
import { readConfiguration, readEnvironment, type Configuration } from "./configuration.js";
import { createLog } from "./create-log.js";
import { isForOperator } from "./start-error.js";
import { startService } from "./start-service.js";
import type { Releases } from "./surroundings.js";

/** Milliseconds for what is in flight and the store to end, beside the configured delay. Orchestrators often allow 30 s. */
const GRACE = 25_000;

/**
 * Runs the service until a signal ends it.
 *
 * The first SIGTERM or SIGINT stops it in order and exits 0; a second one exits 1 at once. A start that fails says what
 * to do and exits 1.
 */
export async function runService(): Promise<void> {
  try {
    const configuration = readConfiguration(readEnvironment(), process.stdout.isTTY);
    await run(configuration, await createLog(configuration));
  } catch (error) {
    process.stderr.write(`\n${isForOperator(error) ? error.message : describeDefect(error)}\n\n`);
    process.exit(1);
  }
}

async function run(configuration: Configuration, log: Logger): Promise<void> {
  const isForPeople = configuration.logFormat === "pretty";
  const releases: Releases = [];
  const grace = stopOnSignal(configuration, releases, log);
  try {
    const facts = await startService(configuration, {
      log,
      releases,
      tell: isForPeople ? (message) => process.stdout.write(`${message}\n`) : (message) => log.info(message),
    });
    announce(facts, isForPeople, log);
  } catch (error) {
    if (grace.isStopping()) return;
    grace.uninstall();
    await release(releases, log);
    throw error;
  }
}

function announce(facts: ReadyFacts, isForPeople: boolean, log: Logger): void {
  if (isForPeople) process.stdout.write(announcement(facts));
  else log.info({ url: facts.url, engine: facts.engine, ...facts.size }, "Attest is ready");
}

function stopOnSignal(
  { shutdownDelay, logFormat }: Configuration,
  releases: Releases,
  log: Logger,
): { readonly isStopping: () => boolean; readonly uninstall: () => void } {
  let isStopping = false;
  const { uninstall } = closeWithGrace(
    {
      delay: shutdownDelay + GRACE,
      // Ending because nothing is left to do is how a failed start exits. A fault of the process itself cannot be handled in
      // JavaScript: with a listener the faulting instruction is run again, for ever, at full load.
      skip: ["beforeExit", "SIGSEGV", "SIGBUS", "SIGFPE", "SIGILL", "SIGABRT", "SIGTRAP"],
      logger: { error: (message: unknown) => log.error({ err: message }, "Stopping failed") },
      onSecondSignal: (signal) => log.warn(`Second ${signal}: stopped at once`),
    },
    async ({ err, signal }) => {
      isStopping = true;
      if (err) log.fatal({ err }, "Stopped by a defect");
      else if (logFormat === "json") log.info({ signal }, "Stopping");
      await release(releases, log);
    },
  );
  return { isStopping: () => isStopping, uninstall };
}

/** Releases all, last taken first, each even if another fails. */
async function release(releases: Releases, log: Logger): Promise<void> {
  for (const give of releases.splice(0).reverse()) {
    try {
      await give();
    } catch (error) {
      log.error({ err: error }, "Something did not close");
    }
  }
}

function describeDefect(error: unknown): string {
  return `Attest could not start. This is a defect:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
