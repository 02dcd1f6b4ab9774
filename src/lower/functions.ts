/** Functions over events, and the Python functions that they call: those get a step before. */
import type { Checked } from "../check/checked.js";
import type { Step } from "../ir/steps.js";
import type { LambdaParameter, Value } from "../ir/values.js";
import type { Functions, Port } from "../operators/operator.js";
import type { Expression, LambdaExpression } from "../syntax/nodes/expressions.js";
import type { Span } from "../text/span.js";
import { lowerExpression } from "./expression/expression.js";
import { EMPTY_SCOPE, eventParameter, pythonCollector, type LowerScope } from "./expression/scope.js";

interface Adding {
  readonly id: (word: string) => string;
  readonly origin: Span;
  readonly add: (step: Step) => void;
}

/** All of them take the same parameters: the event, and the results of the Python functions. */
export function lowerFunctions(nodes: readonly Expression[], input: Port, adding: Adding, checked: Checked): Functions {
  const python = pythonCollector();
  const event = parameterOf(nodes, input);
  const bodies = nodes.map((node): Value => {
    const lambda = explicit(node);
    const scope: LowerScope = { ...EMPTY_SCOPE, parameters: [event], python };
    const [name] = lambda?.parameters ?? [];
    if (lambda === undefined) return lowerExpression(node, { ...scope, event }, checked);
    const variables = new Map(name === undefined ? [] : [[name.text, event]]);
    return lowerExpression(lambda.body, { ...scope, variables }, checked);
  });
  const parameters = [event, ...python.calls.map((called) => called.variable)];
  if (python.calls.length === 0) return { step: input.step, parameters, bodies };
  const calls = python.calls.map((called) => called.call);
  const id = adding.id("python");
  const label = calls
    .map((call) => call.extern)
    .join(", ")
    .slice(0, 60);
  adding.add({ kind: "python", id, label, origin: adding.origin, input: input.step, calls, output: input.event });
  return { step: id, parameters, bodies };
}

/** A lambda that stands alone keeps the name that it gives to the event. */
function parameterOf(nodes: readonly Expression[], { event }: Port): LambdaParameter {
  const [only, ...more] = nodes;
  const lambda = only === undefined || more.length > 0 ? undefined : explicit(only);
  const name = lambda?.parameters[0]?.text;
  return name === undefined ? eventParameter(event) : { name, type: event };
}

function explicit(node: Expression): LambdaExpression | undefined {
  let inner = node;
  while (inner.kind === "paren" && inner.of.kind !== "missing") inner = inner.of;
  return inner.kind === "lambda" ? inner : undefined;
}
