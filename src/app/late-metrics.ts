import type { Metrics } from "../http/router.js";
import type { Recorder } from "../http/recorder.js";
import type { MetricSources } from "./metrics.js";

/** Milliseconds after which the library of the metrics is loaded, if nobody has asked for them before. */
const PAUSE = 1_000;

/**
 * Metrics whose library is loaded when the service has been ready for a moment: loading it would make every start longer.
 * What is to be recorded until then is kept.
 */
export function loadMetricsLate(sources: MetricSources): Metrics & Recorder {
  const early: Parameters<Recorder["answered"]>[] = [];
  let metrics: (Metrics & Recorder) | null = null;
  let loading: Promise<Metrics & Recorder> | null = null;
  const load = async (): Promise<Metrics & Recorder> => {
    const { createMetrics } = await import("./metrics.js");
    metrics = createMetrics(sources);
    for (const one of early.splice(0)) metrics.answered(...one);
    return metrics;
  };
  const loaded = (): Promise<Metrics & Recorder> => (loading ??= load());
  setTimeout(() => void loaded(), PAUSE).unref();
  return {
    type: "text/plain; version=0.0.4; charset=utf-8",
    print: async () => (await loaded()).print(),
    answered(code, milliseconds) {
      if (metrics === null) early.push([code, milliseconds]);
      else metrics.answered(code, milliseconds);
    },
  };
}
