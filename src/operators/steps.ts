import type { Value } from "../ir/values.js";
import type { Type } from "../model/type.js";
import type { Functions, OperatorLower, Port } from "./operator.js";

/** Adds a step that makes `body` of each event: what most operators on shapes come to. */
export function addMap(call: OperatorLower, functions: Functions, body: Value | undefined, output: Type): Port {
  if (body === undefined) return call.input;
  const id = call.id();
  const lambda = { kind: "lambda" as const, parameters: functions.parameters, body, origin: call.origin };
  call.add({ kind: "map", id, label: call.label, origin: call.origin, input: functions.step, function: lambda, output });
  return { step: id, event: output, key: undefined, window: undefined };
}
