import type { PythonStep } from "../../../ir/steps.js";
import { moduleRef } from "../references.js";
import { call, list, stringLiteral } from "../syntax.js";
import { rowType } from "../types.js";
import { javaFunction, named, type StepEmitter } from "./step.js";

/** Event → row of the event and the arguments (Java) → row of the event and the results (Python); the next step takes that row. */
export const emitPython: StepEmitter<PythonStep> = (step, context) => [
  call("map", javaFunction(step.id, "to-python", context)),
  call("name", stringLiteral("to Python")),
  call("uid", stringLiteral(`${step.id}-rows`)),
  call(
    "call_python",
    list(step.calls.map((_, i) => [moduleRef("calls"), ".", context.python.calls.get(`${step.id}/${i}`) as string])),
    list(step.calls.map(({ result }) => rowType(result))),
  ),
  ...named(step),
];
