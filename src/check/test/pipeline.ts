/** The ends of a pipeline, as a test sees them: what it can feed, and what comes out where. */
import type { Type } from "../../model/type.js";
import { textOf } from "../../model/said.js";
import type { Name } from "../../syntax/nodes.js";
import type { CheckedPipeline, CheckedStream } from "../checked.js";
import type { CheckContext } from "../context.js";
import { writesOf } from "../guarantee/sinks.js";
import { streamsReadBy } from "../rules/pipeline.js";
import { saidContext } from "../setting-context.js";

export interface PipelineFacts {
  readonly name: string;
  readonly checked: CheckedPipeline;
  readonly read: readonly CheckedStream[];
  readonly written: readonly CheckedStream[];
  readonly prints: readonly Print[];
  /** The stream of that name, which the pipeline reads; another is reported. */
  readonly readStream: (name: Name, check: CheckContext) => CheckedStream | undefined;
}

export interface Print {
  readonly prefix: string | undefined;
  /** Of its events. */
  readonly type: Type;
}

export function pipelineSubject(checked: CheckedPipeline, streams: ReadonlyMap<string, CheckedStream>, check: CheckContext): PipelineFacts {
  const { name } = checked.symbol;
  const read = streamsReadBy(checked, streams, check).flatMap((stream) => streams.get(stream) ?? []);
  const written = [...new Set(writesOf(checked).map(({ stream }) => stream))].flatMap((stream) => streams.get(stream) ?? []);
  const prints = checked.flows.flatMap((flow) =>
    flow.calls.flatMap((call) => (call.operator.name === "print" ? [{ prefix: textOf(call.said, "prefix"), type: call.output.event }] : [])),
  );
  const readStream: PipelineFacts["readStream"] = (subject, context) => {
    const symbol = saidContext(context).resolve(subject, ["stream"], "stream");
    if (symbol === undefined) return undefined;
    const found = read.find((stream) => stream.symbol === symbol);
    if (found === undefined) context.report("PFL4702", subject.span, { stream: subject.text, pipeline: name, reads: read.map((stream) => stream.symbol.name) });
    return found;
  };
  return { name, checked, read, written, prints, readStream };
}
