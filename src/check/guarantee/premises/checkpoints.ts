/** Checkpoints: whether there are any, of what mode, and the last one of a job that ends. */
import { choiceOf } from "../../../model/said.js";
import { durationText } from "../../../text/duration.js";
import { addedToPipeline, fix, replaced } from "../edits.js";
import { placeOf, premise, type Judgement, type SinkFacts } from "../facts.js";
import type { Origin } from "../proof.js";

export function checkpointPremises(facts: SinkFacts): readonly Judgement[] {
  const { sink, checkpoint } = facts;
  const { symbol, said } = sink.pipeline;
  const { kind } = sink.guarantee;
  if (kind === "best_effort") return [];
  const setting = said.get("checkpoint");
  const origin: Origin = placeOf(said, "checkpoint") ?? { kind: "default", by: "pfc", setting: "checkpoint", source: "no checkpoints" };
  const related = setting === undefined ? [] : [{ span: setting.node.span, message: "the checkpoints are set here" }];
  if (checkpoint === undefined) {
    const off = premise("checkpoints", "The job takes checkpoints.", "broken", { origin, code: "PFL4601" });
    // A setting that was not understood has been reported.
    if (setting === undefined && isWritten(facts)) return [{ premise: off }];
    const edits = setting === undefined ? addedToPipeline(symbol.declaration, "checkpoint: every(10s)") : replaced(said, "checkpoint", "every(10s)");
    return [
      {
        premise: off,
        report: (report) =>
          report(
            "PFL4601",
            sink.place,
            { pipeline: symbol.name, guarantee: kind, said: setting !== undefined },
            { related, fixes: edits.length === 0 ? [] : [fix("Take a checkpoint each 10s", ...edits)] },
          ),
      },
    ];
  }
  const taken = premise("checkpoints", `The job takes a checkpoint every ${durationText(checkpoint.interval)}.`, "holds", {
    origin,
    value: { unit: "ms", amount: checkpoint.interval },
  });
  return [{ premise: taken }, ...(kind === "exactly_once" ? [mode(facts, origin), ...finalCheckpoint(facts)] : [])];
}

function isWritten({ sink }: SinkFacts): boolean {
  return sink.pipeline.symbol.declaration.items.some(
    (item) => item.kind === "setting" && item.name.kind === "name" && item.name.text === "checkpoint",
  );
}

function mode({ sink, checkpoint }: SinkFacts, place: Origin): Judgement {
  const statement = "Checkpoints count every event once.";
  const settings = choiceOf(sink.pipeline.said, "checkpoint")?.said;
  const found = checkpoint?.mode ?? "exactly_once";
  const value = { unit: "word", amount: found } as const;
  const origin: Origin = (settings && placeOf(settings, "mode")) ?? { kind: "default", by: "pfc", setting: "mode", source: "exactly_once" };
  if (found === "exactly_once") return { premise: premise("checkpoint-mode", statement, "holds", { origin, value }) };
  const related = place.kind === "source" ? [{ span: place.place, message: "the checkpoints are set here" }] : [];
  return {
    premise: premise("checkpoint-mode", statement, "broken", { origin, value, code: "PFL4602" }),
    report: (report) =>
      report(
        "PFL4602",
        sink.place,
        { pipeline: sink.pipeline.symbol.name },
        { related, fixes: [fix("Take exactly-once checkpoints", ...replaced(settings, "mode", "exactly_once"))] },
      ),
  };
}

/** What a job that ends has written last is committed by the checkpoint after its end. */
function finalCheckpoint({ sink, flink }: SinkFacts): readonly Judgement[] {
  const { sources } = sink.upstream;
  if (sources.length === 0 || sources.some((source) => source.end === undefined)) return [];
  const origin: Origin = { kind: "default", by: "pfc", setting: undefined, source: `${flink.finalCheckpoint.name}: true` };
  return [{ premise: premise("final-checkpoint", "A job that comes to its end takes a last checkpoint.", "holds", { origin }) }];
}
