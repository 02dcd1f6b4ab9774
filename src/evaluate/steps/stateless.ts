/** Steps that look at one event at a time. */
import type { FilterStep, FlatMapStep, MapStep, PythonStep } from "../../ir/steps.js";
import type { Data } from "../data.js";
import type { EvaluateScope } from "../expression/scope.js";
import { type Downstream, located, passing, perEvent } from "./flow.js";

export function filter(step: FilterStep, out: Downstream, scope: EvaluateScope): Downstream {
  const test = perEvent(step, step.predicate, scope);
  return passing((data, time, called) => {
    if (test(data, called) === true) out.event(data, time);
  }, out);
}

export function map(step: MapStep, out: Downstream, scope: EvaluateScope): Downstream {
  const apply = perEvent(step, step.function, scope);
  return passing((data, time, called) => out.event(apply(data, called), time), out);
}

export function flatMap(step: FlatMapStep, out: Downstream, scope: EvaluateScope): Downstream {
  const apply = perEvent(step, step.function, scope);
  return passing((data, time, called) => {
    for (const each of apply(data, called) as readonly Data[]) out.event(each, time);
  }, out);
}

export function python(step: PythonStep, out: Downstream, scope: EvaluateScope): Downstream {
  const calls = step.calls.map((call) => {
    const implementation = scope.program.extern(call.extern);
    const args = call.arguments.map((argument) => perEvent(step, argument, scope));
    return located(step, (data: Data, called?: readonly Data[]) => implementation(...args.map((argument) => argument(data, called))));
  });
  return passing((data, time, called) => out.event(data, time, calls.map((call) => call(data, called))), out);
}
