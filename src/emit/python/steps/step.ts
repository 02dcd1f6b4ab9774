/** What every step's emitter has at hand. */
import type { Job } from "../../../ir/job.js";
import type { KeyByStep, Step } from "../../../ir/steps.js";
import type { Doc } from "../../doc.js";
import type { FunctionRole, JavaPlan } from "../../java/plan.js";
import type { PythonPlan } from "../plan.js";
import { call, stringLiteral } from "../syntax.js";

export interface StepContext {
  readonly job: Job;
  readonly java: JavaPlan;
  readonly python: PythonPlan;
}

/** The calls that make the step's flow of its input's, first to last. */
export type StepEmitter<S extends Step> = (step: S, context: StepContext) => readonly Doc[];

/** `functions.FilterCelsius(threshold)`: an object of the Java class that the job's jar has for a step or a stream. */
export function javaFunction(owner: string, role: FunctionRole, { java, python }: StepContext, value = paramVariable): Doc {
  const found = java.functions.get(`${owner}/${role}`);
  if (found === undefined) throw new Error(`no Java class is planned for ${owner}/${role}`);
  return call(["functions.", found.name], ...found.params.map((param) => value(param, python)));
}

function paramVariable(param: string, python: PythonPlan): Doc {
  return python.params.get(param) ?? param;
}

/** `.name(…).uid(…)` of an operator. */
export function named(step: Step): readonly Doc[] {
  return [call("name", stringLiteral(step.label)), call("uid", stringLiteral(step.id))];
}

/** The key that a keyed step's input is partitioned by. */
export function keyOf(input: string, { job }: StepContext): KeyByStep {
  const found = job.steps.find((step) => step.id === input);
  if (found?.kind !== "key_by") throw new Error(`${input} is no key_by`);
  return found;
}

/** Whether the step's events come in rows with the results of Python functions. */
export function afterPython(step: { readonly input: string }, { job }: StepContext): boolean {
  return job.steps.find((each) => each.id === step.input)?.kind === "python";
}
