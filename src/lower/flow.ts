/** A flow to steps: each operator adds its own. */
import type { CheckedCall, CheckedFlow, CheckedPipeline } from "../check/checked.js";
import { sameType } from "../model/relate.js";
import type { Step } from "../ir/steps.js";
import { UNKNOWN, typeText, type Type } from "../model/type.js";
import type { OperatorLower, Port } from "../operators/operator.js";
import type { Name } from "../syntax/nodes/base.js";
import type { Span } from "../text/span.js";
import { convert } from "./expression/convert.js";
import { lowerExpression } from "./expression/expression.js";
import { lowerLambda } from "./expression/lambda.js";
import { aggregateCollector, aggregateScope, EMPTY_SCOPE, eventParameter } from "./expression/scope.js";
import { lowerFunctions } from "./functions.js";
import { stepIds, type StepIds } from "./ids.js";
import { labelOf } from "./label.js";
import type { LowerContext } from "./context.js";

interface FlowLowering {
  readonly context: LowerContext;
  readonly steps: Step[];
  readonly ids: StepIds;
  /** Where streams and lets stand, by name. */
  readonly ports: Map<string, Port>;
}

/** The steps of a pipeline, in an order in which each comes after its inputs. */
export function lowerFlows(pipeline: CheckedPipeline, context: LowerContext): readonly Step[] {
  const lowering: FlowLowering = { context, steps: [], ids: stepIds(context.reservedIds), ports: new Map() };
  for (const flow of pipeline.flows) lowerFlow(flow, lowering);
  return lowering.steps;
}

function lowerFlow(flow: CheckedFlow, lowering: FlowLowering): void {
  if (flow.node.source.kind === "missing") return;
  let port = portOf(flow.node.source, lowering);
  for (const call of flow.calls) port = call.operator.lower(operatorLower(call, flow.prefix, port, lowering), call.facts);
  if (flow.name !== undefined) lowering.ports.set(flow.name.name, port);
}

/** The port of a let, or of a stream; the first who reads a stream adds its source. */
function portOf(name: Name, { context, steps, ids, ports }: FlowLowering): Port {
  const before = ports.get(name.text);
  if (before !== undefined) return before;
  const event = context.checked.streams.get(name.text)?.type ?? UNKNOWN;
  const id = ids.source(name.text);
  steps.push({ kind: "source", id, label: name.text, origin: name.span, stream: name.text, output: event });
  const port: Port = { step: id, event, key: undefined, window: undefined };
  ports.set(name.text, port);
  return port;
}

function operatorLower(call: CheckedCall, prefix: string, input: Port, lowering: FlowLowering): OperatorLower {
  const { context, steps, ids } = lowering;
  const { checked, texts } = context;
  const { node, operator, said, rest } = call;
  const origin = node.span;
  const id = (word: string = operator.name): string => ids.step(prefix, word);
  return {
    node,
    input,
    said,
    rest,
    origin,
    label: labelOf(origin, texts),
    id,
    sinkId: ids.sink,
    functions: (nodes) => lowerFunctions(nodes, input, { id, origin, add: (step) => steps.push(step) }, checked),
    lambda: (expression, parameters) => lowerLambda(expression, parameters.map(eventParameter), EMPTY_SCOPE, checked),
    aggregated: (expression) => {
      const collector = aggregateCollector(eventParameter(input.event));
      const result = lowerExpression(expression, aggregateScope(input.key ?? UNKNOWN, collector), checked);
      return { aggregates: collector.aggregates, result };
    },
    flow: (name) => portOf(name, lowering),
    streamType: (name) => checked.streams.get(name)?.type ?? UNKNOWN,
    converted: (port, type) => converted(port, type, id, origin, steps),
    add: (step) => steps.push(step),
  };
}

/** A derived record becomes the declared one with the same fields by a step of its own. */
function converted(port: Port, type: Type, id: (word: string) => string, origin: Span, steps: Step[]): Port {
  if (sameType(port.event, type)) return port;
  const parameter = eventParameter(port.event);
  const body = convert({ kind: "variable", name: parameter.name, type: port.event, origin }, type);
  const made = id("convert");
  const lambda = { kind: "lambda" as const, parameters: [parameter], body, origin };
  steps.push({
    kind: "map",
    id: made,
    label: `convert to ${typeText(type)}`,
    origin,
    input: port.step,
    function: lambda,
    output: type,
  });
  return { step: made, event: type, key: undefined, window: undefined };
}
