/** Rules that only the job graph shows. None is an error: a job that is there can be emitted. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { reporter } from "../../diagnostics/report.js";
import type { Job } from "../../ir/job.js";
import type { Checked } from "../checked.js";
import { checkOrder } from "../guarantee/order.js";
import { sinksOf } from "../guarantee/sinks.js";

export function checkJobs(checked: Checked, jobs: readonly Job[]): readonly Diagnostic[] {
  const { report, diagnostics } = reporter();
  for (const pipeline of checked.pipelines) {
    const job = jobs.find(({ name }) => name === pipeline.symbol.name);
    if (job === undefined) continue;
    for (const sink of sinksOf(pipeline, checked)) checkOrder(sink, checked.streams.get(sink.stream), job, report);
  }
  return diagnostics;
}
