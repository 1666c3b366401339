import type { Logger } from "pino";
import { readMarker } from "../loader/graph-marker.js";
import type { GraphStore } from "../store/graph-store.js";

/** Milliseconds. Another process may load facts in a new language meanwhile; names fall back until it is noticed. */
const REFRESH = 30_000;

/** The languages in which the graph has names, kept up to date until it is stopped. */
export interface KnownLanguages {
  /** As last read. */
  current(): readonly string[];
  stop(): void;
}

/** Reads the languages now and from time to time. A failure later on leaves them as they were. */
export async function followLanguages(store: GraphStore, log: Logger): Promise<KnownLanguages> {
  let languages: readonly string[] = [];
  const refresh = async (): Promise<void> => {
    languages = (await readMarker(store))?.languages ?? [];
  };
  await refresh();
  const timer = setInterval(() => {
    refresh().catch((error: unknown) => log.debug({ err: error }, "Languages were not read"));
  }, REFRESH).unref();
  return { current: () => languages, stop: () => clearInterval(timer) };
}
