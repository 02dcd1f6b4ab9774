/** The sinks of a pipeline, each with everything that its events come through. */
import type { WriteGuarantee } from "../../ir/steps.js";
import type { WriteFacts } from "../../operators/write.js";
import type { Name } from "../../syntax/nodes/base.js";
import type { Span } from "../../text/span.js";
import type { Symbol } from "../../model/symbol.js";
import type { CheckedCall, CheckedFlow, CheckedPipeline, CheckedStream } from "../checked.js";

export interface Sink {
  readonly pipeline: CheckedPipeline;
  readonly call: CheckedCall;
  /** Of the `guarantee`. */
  readonly place: Span;
  /** Name of the stream in the program; empty where it was not understood. */
  readonly stream: string;
  readonly guarantee: WriteGuarantee;
  readonly upstream: Upstream;
}

/** What the events at a place of a flow come from and through. */
export interface Upstream {
  readonly sources: readonly CheckedStream[];
  readonly calls: readonly CheckedCall[];
}

export interface Names {
  readonly streams: ReadonlyMap<string, CheckedStream>;
  readonly references: ReadonlyMap<Name, Symbol>;
}

/** Those whose guarantee was understood. */
export function sinksOf(pipeline: CheckedPipeline, names: Names): readonly Sink[] {
  return pipeline.flows.flatMap((flow) =>
    flow.calls.flatMap((call, index): readonly Sink[] => {
      const place = guaranteeOf(call);
      if (place === undefined) return [];
      const { stream, guarantee } = call.facts as WriteFacts;
      return [{ pipeline, call, place, stream, guarantee, upstream: upstreamOf(pipeline, flow, index, names) }];
    }),
  );
}

/** The streams that are written with a guarantee that was understood, and where. */
export function writesOf({ flows }: CheckedPipeline): readonly { readonly call: CheckedCall; readonly stream: string }[] {
  const calls = flows.flatMap((flow) => flow.calls.filter((call) => guaranteeOf(call) !== undefined));
  return calls.map((call) => ({ call, stream: (call.facts as WriteFacts).stream }));
}

/** Only `write` takes one. */
function guaranteeOf({ said }: CheckedCall): Span | undefined {
  return said.get("guarantee")?.node.span;
}

/** Everything before the call with this index, through lets and unions. */
export function upstreamOf(pipeline: CheckedPipeline, flow: CheckedFlow, index: number, names: Names): Upstream {
  const sources = new Set<string>();
  const calls = new Set<CheckedCall>();
  const lets = new Map(pipeline.flows.flatMap((each) => (each.name === undefined ? [] : [[each.name.name, each] as const])));
  const open: { readonly flow: CheckedFlow; readonly until: number }[] = [{ flow, until: index }];
  const seen = new Set<string>();
  const start = (symbol: Symbol | undefined): void => {
    if (symbol?.kind === "stream") sources.add(symbol.name);
    if (symbol?.kind !== "let" || seen.has(symbol.name)) return;
    seen.add(symbol.name);
    const flow = lets.get(symbol.name);
    if (flow !== undefined) open.push({ flow, until: flow.calls.length });
  };
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    start(next.flow.source);
    for (const call of next.flow.calls.slice(0, next.until)) {
      calls.add(call);
      for (const { value } of call.rest) if (value.kind === "name-expression") start(names.references.get(value.name));
    }
  }
  const found = [...sources].map((name) => names.streams.get(name)).filter((stream) => stream !== undefined);
  return { sources: inSourceOrder(found), calls: [...calls] };
}

/** Sorts those that were found, instead of looking through all: a program may have thousands of streams and of sinks. */
export function inSourceOrder(streams: Iterable<CheckedStream>): readonly CheckedStream[] {
  return [...new Set(streams)].sort((a, b) => a.symbol.declaration.span.start - b.symbol.declaration.span.start);
}
