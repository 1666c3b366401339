import type { MissingAnswer } from "../contenders/contender.js";
import type { OperationName } from "../operations/operation-name.js";
import type { LayerCost } from "../measure/measure-layer.js";
import type { Footprint } from "../measure/measure-footprint.js";
import type { ImportFigures } from "../measure/measure-import.js";
import type { Cell } from "../measure/sample.js";

/** Everything that a run has measured. What was not measured is null. */
export interface Results {
  readonly setting: Setting;
  readonly cells: readonly Cell[];
  readonly layer: LayerCost | null;
  /** Statements sent for an operation with one root field, the most that any of its variables took. Empty: not counted. */
  readonly statements: Partial<Readonly<Record<OperationName, number>>>;
  /** What a contender that was measured could not be asked for. */
  readonly missing: readonly MissingAnswer[];
  /** Facts with evidence a second. */
  readonly importRates: { readonly embedded: number | null; readonly neo4j: number | null };
  /** What the same imports took. */
  readonly imports?: readonly (ImportFigures & { readonly engine: string })[];
  /** What the graph of this run takes, embedded. */
  readonly footprint?: Footprint;
  /** Milliseconds. */
  readonly starts: readonly number[];
  readonly schemaBuilds: readonly number[];
}

/** Where and on what a run was made. */
export interface Setting {
  readonly scale: string;
  readonly entities: number;
  readonly relations: number;
  readonly rounds: number;
  /** Of one measurement, in milliseconds. */
  readonly duration: number;
  readonly cores: number;
  readonly processor: string;
  readonly node: string;
  /** Processes that wanted to run, on average of a minute, before anything was started. More than the cores: others were at work. */
  readonly loadBefore: number;
}
