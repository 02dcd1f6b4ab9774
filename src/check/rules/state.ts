/** State that is kept for ever, and keys that are not the same twice. */
import { typeText, type Type } from "../../model/type.js";
import type { CheckedFlow, CheckedPipeline, CheckedStream } from "../checked.js";
import type { CheckContext } from "../context.js";
import { varyingIn } from "../guarantee/premises/determinism.js";
import { upstreamOf } from "../guarantee/sinks.js";

export function checkState(pipeline: CheckedPipeline, streams: ReadonlyMap<string, CheckedStream>, context: CheckContext): void {
  const known = { calls: context.calls, symbols: context.bound.symbols };
  for (const flow of pipeline.flows) {
    flow.calls.forEach((call, index) => {
      if (call.operator.name === "key_by") {
        for (const { name, place } of varyingIn(call.node, known)) context.report("PFL4624", place, { name });
      }
      const key = rollingKey(flow, index);
      if (key === undefined || !isUnbounded(key)) return;
      const { sources } = upstreamOf(pipeline, flow, index, { streams, references: context.references });
      // What ends forgets everything.
      if (sources.every((source) => source.end !== undefined)) return;
      context.report("PFL4623", call.node.name.span, { operator: call.operator.name, key: typeText(key) });
    });
  }
}

/** The key of an operator that keeps something for each key and has no window. */
function rollingKey({ node, calls }: CheckedFlow, index: number): Type | undefined {
  const call = calls[index];
  const before = calls[index - 1];
  // An operator between that was not understood may have been a window.
  if (call?.operator.input !== "keyed-or-window" || before === undefined || node.operators.length !== calls.length) return undefined;
  return before.output.window === undefined ? before.output.key : undefined;
}

/** Are there more values than a state could ever hold? */
function isUnbounded(type: Type): boolean {
  switch (type.kind) {
    case "bool":
    case "enum":
    case "unknown":
      return false;
    case "int":
      return type.bits > 16;
    case "record":
      return type.fields.some((field) => isUnbounded(field.type));
    default:
      return true;
  }
}

/** A routing key and an event time that follow from the event, so that they are the same when it is read or written again. */
export function checkFunctionsOfStream({ symbol, eventTime, routingKey }: CheckedStream, context: CheckContext): void {
  const known = { calls: context.calls, symbols: context.bound.symbols };
  for (const [setting, node] of [["event_time", eventTime] as const, ["routing_key", routingKey] as const]) {
    for (const { name, place } of node === undefined ? [] : varyingIn(node, known)) {
      context.report("PFL4628", place, { setting, stream: symbol.name, name });
    }
  }
}
