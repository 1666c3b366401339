import neo4j, { Neo4jError, type Driver } from "neo4j-driver";
import { setTimeout as sleep } from "node:timers/promises";
import { reasonOf } from "../../support/reason-of.js";
import type { StoreListener } from "../store-event.js";
import { StoreOpenError } from "../store-open-error.js";

/** The first release with `CALL (x) { … }`, which generated statements use. */
const OLDEST = [5, 23] as const;

/** Milliseconds between attempts to connect, between lines that say so, and for one TCP connection to be made. */
const RETRY_PAUSE = 500;
const NOTICE_PAUSE = 5_000;
const CONNECTION_TIMEOUT = 5_000;

/** Connections at once. Few are busy, as waiting reads share statements; the rest are for slow ones. */
const POOL_SIZE = 64;

/** How a Neo4j server is reached. */
export interface Neo4jAddress {
  /** `neo4j://` (a cluster or one server) or `bolt://`; with `+s` encrypted, with `+ssc` by a self-signed certificate. */
  readonly uri: string;
  /** Left out where the server asks for none. */
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  /** The server's default database where left out. */
  readonly database?: string | undefined;
  /** Milliseconds to wait for a server that does not answer yet. */
  readonly connectTimeout: number;
}

/**
 * A driver whose server has answered.
 *
 * @throws StoreOpenError no answer in time; at once for wrong credentials, an unknown database or too old a server
 */
export async function openDriver(address: Neo4jAddress, tell: StoreListener): Promise<Driver> {
  const driver = makeDriver(address);
  try {
    const agent = await waitForAnswer(driver, address, tell);
    refuseOldServer(agent, address);
    tell({ kind: "opened", message: `${agent} answers at ${shown(address)}.` });
    return driver;
  } catch (error) {
    await driver.close();
    throw error;
  }
}

/** Whether an address names one server, not a cluster that the driver finds its way in. */
export function isDirect(uri: string): boolean {
  return uri.startsWith("bolt");
}

function makeDriver({ uri, username, password }: Neo4jAddress): Driver {
  const auth = username === undefined ? undefined : neo4j.auth.basic(username, password ?? "");
  try {
    return neo4j.driver(uri, auth, {
      maxConnectionPoolSize: POOL_SIZE,
      connectionTimeout: CONNECTION_TIMEOUT,
      // Every row is read anyway: fetching in portions would only cost round trips.
      fetchSize: -1,
      // Hints about generated statements are for tests, not for each answer on the wire.
      notificationFilter: { minimumSeverityLevel: "OFF" },
      telemetryDisabled: true,
      userAgent: "attest",
    });
  } catch (error) {
    throw new StoreOpenError(
      `The address of Neo4j is not valid (${messageOf(error)}). It is to be like neo4j://host:7687 or bolt+s://host:7687.`,
      { cause: error },
    );
  }
}

/** Resolves to the server's name and version, such as `Neo4j/5.26.30`. */
async function waitForAnswer(driver: Driver, address: Neo4jAddress, tell: StoreListener): Promise<string> {
  const end = performance.now() + address.connectTimeout;
  let nextNotice = 0;
  for (;;) {
    try {
      return await ask(driver, address);
    } catch (error) {
      refuseHopeless(error, address);
      if (performance.now() + RETRY_PAUSE > end) throw noAnswer(error, address);
      if (performance.now() > nextNotice) {
        tell({ kind: "waiting", message: `Waiting for Neo4j at ${shown(address)} (${messageOf(error)}).` });
        nextNotice = performance.now() + NOTICE_PAUSE;
      }
      await sleep(RETRY_PAUSE);
    }
  }
}

async function ask(driver: Driver, { database }: Neo4jAddress): Promise<string> {
  const session = driver.session(database === undefined ? {} : { database });
  try {
    const { summary } = await session.run("RETURN 1 AS one");
    return summary.server.agent ?? "Neo4j";
  } finally {
    await session.close();
  }
}

/** Waiting cures neither. */
function refuseHopeless(error: unknown, address: Neo4jAddress): void {
  if (!(error instanceof Neo4jError)) return;
  if (error.code.startsWith("Neo.ClientError.Security.")) {
    throw new StoreOpenError(
      `Neo4j at ${shown(address)} refuses the credentials. Check the user name and the password.`,
      {
        cause: error,
      },
    );
  }
  if (error.code === "Neo.ClientError.Database.DatabaseNotFound") {
    throw new StoreOpenError(
      `Neo4j at ${shown(address)} has no database ${address.database ?? ""}. Check its name.`,
      {
        cause: error,
      },
    );
  }
}

function noAnswer(error: unknown, address: Neo4jAddress): StoreOpenError {
  const waited = `${Math.round(address.connectTimeout / 1000)} seconds`;
  return new StoreOpenError(
    `Neo4j at ${shown(address)} did not answer within ${waited} (${messageOf(error)}). Check that it runs, that the ` +
      `address and the port are right, and that encryption fits: bolt+s:// or neo4j+s:// for a server with a ` +
      `certificate, +ssc for a self-signed one, neither for one without.`,
    { cause: error },
  );
}

function refuseOldServer(agent: string, address: Neo4jAddress): void {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? [];
  if (major === undefined || minor === undefined) return;
  const isOld = Number(major) < OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) < OLDEST[1]);
  if (!isOld) return;
  throw new StoreOpenError(
    `${agent} at ${shown(address)} is too old: Neo4j ${OLDEST.join(".")} or later is needed.`,
  );
}

/** The address without whatever credentials someone put into it. */
function shown({ uri }: Neo4jAddress): string {
  return uri.replace(/\/\/[^/]*@/, "//");
}

function messageOf(error: unknown): string {
  return reasonOf(error).split("\n")[0] ?? "";
}
