/** What a job is made of, for all who look for something in it. Without recursion over steps, so that long flows are fine. */
import type { Type } from "../model/type.js";
import type { Step } from "./steps.js";
import type { Lambda, Value } from "./values.js";

/** The values directly in a step, lambdas as they are. */
export function partsOfStep(step: Step): readonly (Value | Lambda)[] {
  switch (step.kind) {
    case "filter":
      return [step.predicate];
    case "map":
    case "flat_map":
      return [step.function];
    case "key_by":
      return [step.key];
    case "reduce":
      return [step.reducer];
    case "aggregate":
      return [...step.aggregates.flatMap((a) => a.arguments), step.result];
    case "python":
      return step.calls.flatMap((call) => call.arguments);
    case "source":
    case "union":
    case "write":
    case "print":
      return [];
  }
}

/** The types that a step says itself, beside those of its values. */
export function typesOfStep(step: Step): readonly Type[] {
  switch (step.kind) {
    case "write":
    case "print":
      return [];
    case "key_by":
      return [step.keyType, step.output];
    case "aggregate":
      return [step.keyType, ...step.aggregates.map((a) => a.type), step.output];
    case "python":
      return [step.output, ...step.calls.map((call) => call.result)];
    default:
      return [step.output];
  }
}

/** The steps that a step takes its events from. */
export function inputsOf(step: Step): readonly string[] {
  if (step.kind === "source") return [];
  return step.kind === "union" ? step.inputs : [step.input];
}

/** The values directly in a value. */
export function partsOfValue(value: Value): readonly (Value | Lambda)[] {
  switch (value.kind) {
    case "constant":
    case "variable":
    case "param":
    case "aggregate-result":
    case "window":
      return [];
    case "field":
      return [value.of];
    case "index":
      return [value.of, value.index];
    case "function":
    case "fn":
    case "extern":
      return value.arguments;
    case "arithmetic":
    case "compare":
    case "logic":
    case "coalesce":
      return [value.left, value.right];
    case "negate":
    case "not":
    case "is-null":
    case "convert":
      return [value.operand];
    case "if":
      return [value.condition, value.then, value.else];
    case "match":
      return [value.subject, ...value.arms.map((arm) => arm.value), ...(value.otherwise === undefined ? [] : [value.otherwise])];
    case "record":
      return value.fields;
    case "list":
      return value.elements;
    case "map":
      return value.entries.flat();
  }
}

/** Every value in there, the outermost first. */
export function* allValues(parts: readonly (Value | Lambda)[]): Generator<Value> {
  const rest = [...parts].reverse();
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (next.kind === "lambda") {
      rest.push(next.body);
    } else {
      yield next;
      rest.push(...[...partsOfValue(next)].reverse());
    }
  }
}
