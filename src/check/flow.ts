/** A flow: what comes out of each operator goes into the next. */
import type { FlowType } from "../model/flow.js";
import { exampleArguments } from "../model/form.js";
import type { LetSymbol, StreamSymbol, Symbol } from "../model/symbol.js";
import { UNKNOWN, type Type } from "../model/type.js";
import type { Operator, OperatorCheck } from "../operators/operator.js";
import { operators } from "../operators/registry.js";
import type { Name } from "../syntax/nodes/base.js";
import type { Flow, OperatorCall } from "../syntax/nodes/pipelines.js";
import { nearest } from "../text/suggest.js";
import type { CheckedCall, CheckedFlow, CheckedStream } from "./checked.js";
import type { CheckContext } from "./context.js";
import type { Derivations } from "./derive.js";
import { checkExpression, checkLambda } from "./expression/check.js";
import { NO_SCOPE } from "./fn.js";
import { readArguments, type SaidContext } from "./said.js";

/** What the flows of one pipeline share. */
export interface FlowContext {
  readonly check: CheckContext;
  readonly said: SaidContext;
  readonly streams: ReadonlyMap<string, CheckedStream>;
  /** The lets above, by name. */
  readonly lets: ReadonlyMap<string, FlowType>;
  readonly derivations: Derivations;
}

/** What follows a mistake: nothing is known, so nothing is reported. */
const UNSURE: FlowType = { event: UNKNOWN, key: UNKNOWN, keyLostAt: undefined, window: undefined, untimed: [] };

export function checkFlow(node: Flow, name: LetSymbol | undefined, context: FlowContext): CheckedFlow {
  const found = node.source.kind === "name" ? context.check.bound.references.get(node.source) : undefined;
  const source = found?.kind === "stream" || found?.kind === "let" ? found : undefined;
  const prefix = name?.name ?? writtenStream(node) ?? source?.name ?? "flow";
  const calls: CheckedCall[] = [];
  let flow = source === undefined ? UNSURE : sourceType(source, context);
  node.operators.forEach((call, index) => {
    const checked = checkOperator(call, flow, prefix, context);
    if (checked?.call !== undefined) calls.push(checked.call);
    const gaveKey = checked?.call?.operator.name === "key_by";
    const next = node.operators[index + 1];
    if (gaveKey && next !== undefined) warnOfLostKey(call, next, context.check);
    flow = checked?.output ?? UNSURE;
  });
  return { node, name, prefix, source, calls, output: flow };
}

/** The stream that the last `write` of a flow names. */
function writtenStream(flow: Flow): string | undefined {
  const write = flow.operators.findLast((call) => call.name.kind === "name" && call.name.text === "write");
  const stream = write?.arguments.find((a) => a.name === undefined || a.name.text === "stream")?.value;
  return stream?.kind === "name-expression" ? stream.name.text : undefined;
}

function sourceType(source: StreamSymbol | LetSymbol, { streams, lets }: FlowContext): FlowType {
  if (source.kind === "let") return lets.get(source.name) ?? UNSURE;
  const stream = streams.get(source.name);
  if (stream === undefined) return UNSURE;
  const timed = stream.symbol.declaration.settings.some((s) => s.name.kind === "name" && s.name.text === "event_time");
  return { event: stream.type, key: undefined, keyLostAt: undefined, window: undefined, untimed: timed ? [] : [source.name] };
}

interface CheckedOperator {
  readonly call: CheckedCall | undefined;
  readonly output: FlowType;
}

function checkOperator(node: OperatorCall, input: FlowType, prefix: string, context: FlowContext): CheckedOperator | undefined {
  const { report } = context.check;
  if (node.name.kind === "missing") return undefined;
  const operator = operators.get(node.name.text);
  if (operator === undefined) {
    const known = [...operators.keys()];
    const near = nearest(node.name.text, known) ?? FOREIGN_OPERATORS[node.name.text.toLowerCase()];
    const fixes = near === undefined ? [] : [{ title: `Write \`${near}\``, edits: [{ span: node.name.span, text: near }] }];
    report("PFL4301", node.name.span, { name: node.name.text, near, known }, { fixes });
    return undefined;
  }
  const accepted = acceptInput(operator, node.name, input, context);
  const example =
    operator.parameters.length === 0 ? operator.example : `${operator.name}(${exampleArguments(operator.parameters)})`;
  const { said, rest } = readArguments(
    node.arguments,
    operator.parameters,
    operator.name,
    example,
    node.span,
    context.said,
    operator.rest !== undefined,
  );
  const checking = operator.check(operatorCheck(node, accepted, said, rest, prefix, context));
  if (checking === undefined) return undefined;
  const { output, facts } = checking;
  return { output, call: { node, operator, said, rest, output, facts } };
}

/** Names that others give to our operators. */
const FOREIGN_OPERATORS: Readonly<Record<string, string>> = {
  where: "filter",
  group_by: "key_by",
  groupby: "key_by",
  partition_by: "key_by",
  with_columns: "add_columns",
  sink: "write",
  sink_to: "write",
  add_sink: "write",
  explode: "flat_map",
  project: "select",
};

/** What an operator can't go on with is reported once; it then sees a flow in which that is fine. */
function acceptInput(operator: Operator, name: Name, input: FlowType, { check }: FlowContext): FlowType {
  let accepted = input;
  if (operator.input !== "any" && input.key === undefined) {
    check.report("PFL4302", name.span, { operator: operator.name, lost: input.keyLostAt });
    accepted = { ...accepted, key: UNKNOWN };
  }
  if (operator.input !== "keyed-or-window" && input.window !== undefined) {
    check.report("PFL4303", name.span, { operator: operator.name });
    accepted = { ...accepted, window: undefined };
  }
  return accepted;
}

function operatorCheck(
  node: OperatorCall,
  input: FlowType,
  said: OperatorCheck["said"],
  rest: OperatorCheck["rest"],
  prefix: string,
  context: FlowContext,
): OperatorCheck {
  const { check, derivations } = context;
  return {
    node,
    input,
    said,
    rest,
    report: check.report,
    capabilities: check.capabilities,
    lambda: (expression, parameters, expected, python = false) =>
      checkLambda(expression, parameters, expected, { ...NO_SCOPE, python }, check),
    aggregated: (expression) => checkAggregated(expression, input, check),
    derive: (fields, what) => derivations.derive(fields, prefix, what),
    flow: (name) => findFlow(name, context),
    streamType: (name): Type => context.streams.get(name)?.type ?? UNKNOWN,
  };
}

function checkAggregated(node: Parameters<OperatorCheck["aggregated"]>[0], input: FlowType, check: CheckContext): Type {
  const scope = {
    ...NO_SCOPE,
    variables: new Map([["key", input.key ?? UNKNOWN]]),
    aggregated: input.event,
    // Where a mistake came before, nobody knows whether there is a window.
    window: input.window !== undefined || input.event.kind === "unknown",
  };
  return checkExpression(node, undefined, scope, check);
}

function findFlow(name: Name, context: FlowContext): FlowType | undefined {
  const symbol: Symbol | undefined = context.said.resolve(name, ["stream", "let"], "stream");
  return symbol?.kind === "stream" || symbol?.kind === "let" ? sourceType(symbol, context) : undefined;
}

/** A key is for what comes directly after it; sinks look at events only, but do no harm. */
function warnOfLostKey(keyBy: OperatorCall, next: OperatorCall, { report }: CheckContext): void {
  const operator = next.name.kind === "name" ? operators.get(next.name.text) : undefined;
  if (operator === undefined || operator.input !== "any" || operator.sink === true) return;
  report("PFL4313", keyBy.name.span, { operator: operator.name });
}
