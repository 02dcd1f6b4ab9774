/** What every kind of step emits: the classes of its functions, and the calls that add it to a job. */
import type { KeyByStep, PythonStep, Step } from "../../../ir/steps.js";
import type { Lambda } from "../../../ir/values.js";
import type { Type } from "../../../model/type.js";
import type { Doc } from "../../doc.js";
import type { OutputFile } from "../../target.js";
import { variable } from "../classes.js";
import type { JavaContext } from "../context.js";
import { javaValue } from "../expression.js";
import { withParameters, type JavaScope } from "../expression/scope.js";
import { fromRow } from "../rows.js";
import { ref } from "../references.js";
import { call, literal, name, stringLiteral } from "../syntax.js";
import { boxedType, javaType } from "../types.js";

export interface StepEmitter<S extends Step> {
  readonly files: (step: S, context: JavaContext) => readonly OutputFile[];
  /** The flow after the step, of the flow before it. */
  readonly add: (step: S, input: Doc, context: JavaContext) => Doc;
}

export function stepById(id: string, { job }: JavaContext): Step {
  const found = job.steps.find((step) => step.id === id);
  if (found === undefined) throw new Error(`there is no step ${id}`);
  return found;
}

/** The key that a keyed step's input is partitioned by. */
export function keyOf(step: { readonly input: string }, context: JavaContext): KeyByStep {
  const found = stepById(step.input, context);
  if (found.kind !== "key_by") throw new Error(`${step.input} is no key_by`);
  return found;
}

/** What a step's events are: the output of the step before, which every kind but the ends has. */
export function eventType(input: string, context: JavaContext): Type {
  const found = stepById(input, context);
  if (found.kind === "write" || found.kind === "print") throw new Error(`${input} is an end`);
  return found.output;
}

/** The Python step directly before, whose output is a row of the event and the results. */
export function pythonBefore(step: { readonly input: string }, context: JavaContext): PythonStep | undefined {
  const found = stepById(step.input, context);
  return found.kind === "python" ? found : undefined;
}

export const ROW = "org.apache.flink.types.Row";

/** How a function of one event takes it: by itself, or in a row behind the event of a Python step. */
export interface EventInput {
  /** The type argument. */
  readonly type: Doc;
  readonly parameter: { readonly type: Doc; readonly name: string };
  /** Variables to declare first. */
  readonly before: readonly Doc[];
  readonly scope: JavaScope;
  /** The variable that holds the event. */
  readonly event: string;
}

export function eventInput(step: { readonly input: string }, lambda: Lambda, context: JavaContext, scope: JavaScope): EventInput {
  const { plan } = context;
  const python = pythonBefore(step, context);
  const type = eventType(step.input, context);
  const inner = withParameters(scope, lambda.parameters, python === undefined ? "as objects" : "as primitives");
  const event = inner.names[0] as string;
  if (python === undefined) {
    return { type: boxedType(type, plan), parameter: { type: boxedType(type, plan), name: event }, before: [], scope: inner.scope, event };
  }
  const row = withParameters(inner.scope, [{ name: "row" }], "as objects");
  const cell = (i: number): Doc => call(name(row.names[0] as string), "getField", literal(`${i}`));
  const types = [type, ...python.calls.map((each) => each.result)];
  return {
    type: ref(ROW),
    parameter: { type: ref(ROW), name: row.names[0] as string },
    before: inner.names.map((each, i) => variable(javaType(types[i] as Type, plan), each, fromRow(types[i] as Type, cell(i), plan))),
    scope: row.scope,
    event,
  };
}

/** The body of a lambda as an expression in the scope of its input. */
export function bodyOf(lambda: Lambda, input: EventInput): Doc {
  return javaValue(lambda.body, input.scope);
}

/** `.name(label).uid(id)` */
export function named(step: Step, flow: Doc): Doc {
  return call(call(flow, "name", stringLiteral(step.label)), "uid", stringLiteral(step.id));
}
