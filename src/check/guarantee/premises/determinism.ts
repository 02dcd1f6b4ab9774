/** Determinism: whether what is read again gives the same results again. */
import { functions } from "../../../functions/registry.js";
import { childrenOf } from "../../../syntax/child-keys.js";
import type { Node } from "../../../syntax/nodes/node.js";
import type { Span } from "../../../text/span.js";
import { listed } from "../../../diagnostics/words.js";
import type { ResolvedCall } from "../../context.js";
import { premise, type Judgement, type Known, type SinkFacts } from "../facts.js";

export interface Varying {
  readonly name: string;
  readonly place: Span;
}

export function determinismPremises(facts: SinkFacts): readonly Judgement[] {
  const { sink } = facts;
  if (sink.guarantee.kind === "best_effort") return [];
  const statement = "The same events give the same results again.";
  const { calls, sources } = sink.upstream;
  const timed = calls.some((call) => call.output.window === "event");
  const times = timed ? sources.flatMap(({ eventTime }) => (eventTime === undefined ? [] : varyingIn(eventTime, facts))) : [];
  const places = [...times, ...calls.flatMap((call) => varyingIn(call.node, facts))];
  const clocks = calls.filter((call) => call.output.window === "processing");
  const causes = [...new Set([...places.map((each) => each.name), ...(clocks.length > 0 ? ["window(…, time: processing)"] : [])])];
  const place = places[0]?.place ?? clocks[0]?.node.name.span;
  if (place === undefined) return [{ premise: premise("deterministic", statement, externs(facts) ? "assumed" : "holds", { required: false, origin: { kind: "computed" } }) }];
  const value = { unit: "word", amount: causes.join(", ") } as const;
  const origin = { kind: "source", place, setting: causes[0] ?? "" } as const;
  if (sink.guarantee.kind === "exactly_once") {
    const unseen = `Results that differ through ${listed(causes)} are never seen: what is not yet committed is thrown away with its transaction.`;
    return [{ premise: premise("deterministic", unseen, "holds", { required: false, origin, value }) }];
  }
  return [
    {
      premise: premise("deterministic", statement, "broken", { required: false, origin, value, code: "PFL4625" }),
      report: (report) => report("PFL4625", sink.place, { stream: sink.stream, causes }, { related: [{ span: place, message: "here they differ" }] }),
    },
  ];
}

/** Nobody knows what functions written elsewhere do. */
function externs({ sink, ...known }: SinkFacts): boolean {
  return sink.upstream.calls.some(({ node }) =>
    callsBelow(node, known).some(({ call }) => call.kind === "extern-java" || call.kind === "extern-python"),
  );
}

/** Calls below a node that give something else each time. */
export function varyingIn(node: Node, known: Pick<Known, "calls" | "symbols">): readonly Varying[] {
  return callsBelow(node, known)
    .filter(({ call }) => call.kind === "function" && functions.get(call.name)?.deterministic === false)
    .map(({ at }) => at);
}

/** All calls below a node, those in functions of the program at the place that calls them. */
function callsBelow(
  node: Node,
  { calls, symbols }: Pick<Known, "calls" | "symbols">,
): readonly { readonly call: ResolvedCall; readonly at: Varying }[] {
  const found: { readonly call: ResolvedCall; readonly at: Varying }[] = [];
  const bodies: { readonly node: Node; readonly called: Varying | undefined }[] = [{ node, called: undefined }];
  const seen = new Set<string>();
  for (let next = bodies.pop(); next !== undefined; next = bodies.pop()) {
    const open: Node[] = [next.node];
    for (let each = open.pop(); each !== undefined; each = open.pop()) {
      open.push(...[...childrenOf(each)].reverse());
      if (each.kind !== "call") continue;
      const call = calls.get(each);
      if (call === undefined) continue;
      const at = next.called ?? { name: call.name, place: each.callee.span };
      found.push({ call, at });
      const symbol = seen.has(call.name) ? undefined : symbols.get(call.name);
      if (symbol?.kind !== "fn") continue;
      seen.add(call.name);
      bodies.push({ node: symbol.declaration.body, called: at });
    }
  }
  return found;
}
