/** Does what a `write` promises hold? What is said is the proof, cut to the premise that is broken. */
import type { Report } from "../../diagnostics/report.js";
import type { CheckedPipeline } from "../checked.js";
import type { Known } from "../guarantee/facts.js";
import { judgeSinks } from "../guarantee/judge.js";

export function checkGuarantees(pipeline: CheckedPipeline, known: Known, report: Report): void {
  const sinks = judgeSinks(pipeline, known);
  for (const { judgements } of sinks) for (const judgement of judgements) judgement.report?.(report);
  const exact = sinks.map(({ facts }) => facts.sink).filter((sink) => sink.guarantee.kind === "exactly_once" && sink.stream !== "");
  const streams = [...new Set(exact.map((sink) => sink.stream))];
  const second = exact.find((sink) => sink.stream === streams[1]);
  if (second !== undefined) report("PFL4606", second.place, { streams });
}
