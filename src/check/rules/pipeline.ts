/** What only a whole pipeline shows: flows that lead nowhere, and names that would meet in the job. */
import type { CheckedPipeline, CheckedStream } from "../checked.js";
import type { CheckContext } from "../context.js";
import { writesOf } from "../guarantee/sinks.js";

export function checkPipelineRules(
  pipeline: CheckedPipeline,
  streams: ReadonlyMap<string, CheckedStream>,
  context: CheckContext,
): void {
  checkLets(pipeline, usedNames(pipeline, context), context);
  const read = streamsReadBy(pipeline, streams, context);
  checkIds(pipeline, read, context);
  checkRounds(pipeline, read, context);
  for (const name of read) {
    const stream = streams.get(name);
    const missing = stream?.truncated === "fail" ? context.capabilities.whyNot("truncated-fail") : undefined;
    if (stream !== undefined && missing !== undefined) context.report("PFL5001", stream.symbol.declaration.name.span, missing);
  }
}

/** Names of the streams that a pipeline reads. */
export function streamsReadBy(pipeline: CheckedPipeline, streams: ReadonlyMap<string, CheckedStream>, context: CheckContext): readonly string[] {
  return [...usedNames(pipeline, context)].filter((name) => streams.has(name));
}

/** Names of the streams and lets that flows start from or join. */
function usedNames({ flows }: CheckedPipeline, { references }: CheckContext): ReadonlySet<string> {
  const used = new Set<string>();
  for (const flow of flows) {
    if (flow.source !== undefined) used.add(flow.source.name);
    for (const call of flow.calls) {
      for (const { value } of call.rest) {
        const symbol = value.kind === "name-expression" ? references.get(value.name) : undefined;
        if (symbol?.kind === "stream" || symbol?.kind === "let") used.add(symbol.name);
      }
    }
  }
  return used;
}

function checkLets(pipeline: CheckedPipeline, used: ReadonlySet<string>, { report }: CheckContext): void {
  const { symbol, flows } = pipeline;
  // A flow from a name that is not known may have meant the let.
  const sure = flows.every((flow) => flow.source !== undefined);
  let sinks = 0;
  for (const flow of flows) {
    const writes = flow.node.operators.length > flow.calls.length || flow.calls.some((call) => call.operator.sink === true);
    if (writes || flow.name === undefined) sinks++;
    else if (sure && !used.has(flow.name.name)) report("PFL4315", flow.name.declaration.name.span, { name: flow.name.name });
  }
  if (sinks === 0) report("PFL4319", symbol.declaration.name.span, { name: symbol.name });
}

/** Ids of sources are names of streams; those of sinks have an ending. */
function checkIds(pipeline: CheckedPipeline, read: readonly string[], { report, bound }: CheckContext): void {
  for (const { stream } of writesOf(pipeline)) {
    const id = `${stream}_sink`;
    const other = read.includes(id) ? bound.symbols.get(id) : undefined;
    if (other === undefined) continue;
    report("PFL4607", other.declaration.name.span, { first: id, second: `write(${stream})`, id: id.replaceAll("_", "-") });
  }
}

function checkRounds(pipeline: CheckedPipeline, read: readonly string[], { report }: CheckContext): void {
  for (const { stream, call } of writesOf(pipeline)) {
    if (read.includes(stream)) report("PFL4609", call.said.get("stream")?.node.span ?? call.node.span, { stream });
  }
}
