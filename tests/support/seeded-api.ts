import { beforeAll, expect } from "@jest/globals";
import type { ApiOptions } from "../../src/api/create-api.js";
import { recordingStore, type RecordingStore } from "./recording-store.js";
import { openSeededStore } from "./seeded-store.js";
import type { OpenEmptyStore } from "./stores.js";
import { openTestApi, type Answer, type AnswerError, type TestApi } from "./test-api.js";

type Variables = Readonly<Record<string, unknown>>;

/** The seed with an API over it, for the tests of one suite. */
export interface SeededApi {
  readonly store: RecordingStore;
  readonly api: TestApi;
  /** The value of the only root field of an operation, which must be answered without errors. */
  readonly valueOf: (query: string, variables?: Variables) => Promise<unknown>;
  /** The first error of an operation, which must have one. */
  readonly errorOf: (query: string, variables?: Variables) => Promise<AnswerError>;
}

/** Opens the seed before the tests of a suite: to be called where the suite is described, used in its tests. */
export function seededApi(openEmptyStore: OpenEmptyStore, options: Partial<ApiOptions> = {}): SeededApi {
  let opened: Pick<SeededApi, "store" | "api"> | null = null;
  beforeAll(async () => {
    const store = recordingStore(await openSeededStore(openEmptyStore));
    opened = { store, api: openTestApi(store, options) };
  }, 120_000);
  const get = (): Pick<SeededApi, "store" | "api"> => {
    if (opened === null) throw new Error("A suite used its seed before its tests.");
    return opened;
  };
  const ask = (query: string, variables: Variables = {}): Promise<Answer> =>
    get().api.ask({ query, variables });
  return {
    get store() {
      return get().store;
    },
    get api() {
      return get().api;
    },
    valueOf: async (query, variables) => {
      const { data, errors } = await ask(query, variables);
      expect(errors).toEqual([]);
      const values = Object.values(data ?? {});
      expect(values).toHaveLength(1);
      return values[0];
    },
    errorOf: async (query, variables) => {
      const { data, errors } = await ask(query, variables);
      expect(data ?? null).toBeNull();
      expect(errors.length).toBeGreaterThan(0);
      return errors[0] as AnswerError;
    },
  };
}
