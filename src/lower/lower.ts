import type { Checked, CheckedPipeline } from "../check/checked.js";
import type { Job } from "../ir/job.js";
import { lowerFlows } from "./flow.js";
import type { SourceTexts } from "./label.js";
import { lowerCluster, lowerStream } from "./stream.js";
import { reachingSinks, usedBy } from "./used.js";

/** A job for each pipeline that leads anywhere. Total: called only for a program without errors. */
export function lower(checked: Checked, texts: SourceTexts): readonly Job[] {
  return checked.pipelines.map((pipeline) => lowerPipeline(pipeline, checked, texts)).filter((job) => job.steps.length > 0);
}

function lowerPipeline(pipeline: CheckedPipeline, checked: Checked, texts: SourceTexts): Job {
  const { symbol, settings } = pipeline;
  const steps = reachingSinks(lowerFlows(pipeline, checked, texts));
  const names = new Set(steps.flatMap((step) => (step.kind === "source" || step.kind === "write" ? [step.stream] : [])));
  const streams = [...checked.streams.values()].filter((s) => names.has(s.symbol.name));
  const clusters = new Set(streams.map((s) => s.cluster));
  const jobStreams = streams.map((stream) => lowerStream(stream, checked));
  return {
    name: symbol.name,
    doc: symbol.declaration.doc?.text,
    origin: symbol.declaration.span,
    settings,
    ...usedBy(steps, jobStreams, checked),
    clusters: [...checked.clusters.values()].filter((c) => clusters.has(c.symbol.name)).map((c) => lowerCluster(c, checked)),
    streams: jobStreams,
    steps,
  };
}
