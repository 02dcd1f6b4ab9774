/** Time and ends: sources that fall quiet, and jobs of which only a part ends. */
import type { Edit } from "../../diagnostics/diagnostic.js";
import { choiceOf } from "../../model/said.js";
import type { Expression } from "../../syntax/nodes/expressions.js";
import { durationText } from "../../text/duration.js";
import { niceUp } from "../../text/nice.js";
import type { CheckedCall, CheckedPipeline, CheckedStream } from "../checked.js";
import type { CheckContext } from "../context.js";
import { fix, replaced } from "../guarantee/edits.js";
import { upstreamOf, type Upstream } from "../guarantee/sinks.js";

/** A window, and what comes into it. */
interface Windowed extends Upstream {
  readonly call: CheckedCall;
}

export function checkTime(pipeline: CheckedPipeline, streams: ReadonlyMap<string, CheckedStream>, context: CheckContext): void {
  const names = { streams, references: context.references };
  const windows = pipeline.flows.flatMap((flow) =>
    flow.calls.flatMap((call, index): readonly Windowed[] =>
      call.operator.name === "window" ? [{ call, ...upstreamOf(pipeline, flow, index, names) }] : [],
    ),
  );
  for (const window of windows) {
    if (window.call.output.window === "event") checkIdleness(window, pipeline, context);
    else checkLastWindow(window, context);
  }
  const read = pipeline.flows.flatMap((flow) => upstreamOf(pipeline, flow, flow.calls.length, names).sources);
  checkEnds([...new Set(read)], context);
}

function checkIdleness({ sources }: Windowed, { settings }: CheckedPipeline, { report }: CheckContext): void {
  const interval = settings.checkpoint?.interval ?? 0;
  for (const source of sources) {
    const { symbol, said, watermark, end } = source;
    const node = said.get("watermark")?.node;
    // At an end all windows close.
    if (watermark === undefined || node === undefined || end !== undefined) continue;
    const { idleness } = watermark;
    if (idleness === undefined) {
      const others = sources.filter((each) => each !== source).map((each) => each.symbol.name);
      const idle = durationText(Math.max(60_000, niceUp(interval)));
      const fixes = [fix(`Pass over a segment after ${idle} without events`, insertIdle(node, idle))];
      report("PFL4621", node.span, { stream: symbol.name, others }, { fixes });
      continue;
    }
    if (idleness >= interval) continue;
    const form = choiceOf(said, "watermark")?.said;
    const place = form?.get("idle")?.node.span ?? node.span;
    const facts = { stream: symbol.name, idle: durationText(idleness), interval: durationText(interval) };
    report("PFL4622", place, facts, { fixes: [fix(`Wait ${durationText(interval)}`, ...replaced(form, "idle", durationText(interval)))] });
  }
}

/** Into `bounded(5s)`, or behind `monotonous`. */
function insertIdle(node: Expression, idle: string): Edit {
  const { path, end } = node.span;
  const text = `idle: ${idle}`;
  if (node.kind !== "call") return { span: { path, start: end, end }, text: `(${text})` };
  return { span: { path, start: end - 1, end: end - 1 }, text: node.arguments.length === 0 ? text : `, ${text}` };
}

/** The clock goes no further when a job has come to its end. */
function checkLastWindow({ call, sources }: Windowed, { report }: CheckContext): void {
  if (sources.length === 0 || sources.some((source) => source.end === undefined)) return;
  report("PFL4627", call.node.name.span, { streams: sources.map((source) => source.symbol.name) });
}

function checkEnds(read: readonly CheckedStream[], { report }: CheckContext): void {
  const others = read.filter((source) => source.end === undefined).map((source) => source.symbol.name);
  if (others.length === 0) return;
  for (const { symbol, said, end } of read) {
    const place = said.get("end")?.node.span;
    if (end !== undefined && place !== undefined) report("PFL4626", place, { ends: symbol.name, others });
  }
}
