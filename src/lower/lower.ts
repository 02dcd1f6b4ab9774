import type { Checked, CheckedPipeline } from "../check/checked.js";
import type { Job } from "../ir/job.js";
import type { FlinkFacts } from "../platform/facts.js";
import { lowerContext, type LowerContext } from "./context.js";
import { lowerFlows } from "./flow.js";
import type { SourceTexts } from "./label.js";
import { lowerCluster, lowerStream } from "./stream.js";
import { lowerSettings } from "./settings.js";
import { reachingSinks, usedBy } from "./used.js";

/** A job for each pipeline that leads anywhere. Total: called only for a program without errors. */
export function lower(checked: Checked, texts: SourceTexts, facts: FlinkFacts): readonly Job[] {
  const context = lowerContext(checked, texts);
  return checked.pipelines.map((pipeline) => lowerPipeline(pipeline, context, facts)).filter((job) => job.steps.length > 0);
}

function lowerPipeline(pipeline: CheckedPipeline, context: LowerContext, facts: FlinkFacts): Job {
  const { checked, declared } = context;
  const { symbol, settings } = pipeline;
  const steps = reachingSinks(lowerFlows(pipeline, context));
  const names = new Set(steps.flatMap((step) => (step.kind === "source" || step.kind === "write" ? [step.stream] : [])));
  const streams = declared(names).flatMap((name) => checked.streams.get(name) ?? []);
  const clusters = declared(new Set(streams.map((s) => s.cluster))).flatMap((name) => checked.clusters.get(name) ?? []);
  const jobStreams = streams.map((stream) => lowerStream(stream, checked));
  return {
    name: symbol.name,
    doc: symbol.declaration.doc?.text,
    origin: symbol.declaration.span,
    settings: lowerSettings(settings, steps, facts),
    ...usedBy(steps, jobStreams, context),
    clusters: clusters.map((cluster) => lowerCluster(cluster, checked)),
    streams: jobStreams,
    steps,
  };
}
