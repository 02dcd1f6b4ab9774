/** Jobs on given events, as text: what tests of the evaluator share. */
import { inspect } from "node:util";
import { sameData } from "../../src/evaluate/compare.js";
import { type Data, Failure } from "../../src/evaluate/data.js";
import { evaluateJob, type EvaluateOptions, type Evaluation, type InputItem } from "../../src/evaluate/evaluate.js";
import { compileValue } from "../../src/evaluate/expression/compile.js";
import { evaluateScope } from "../../src/evaluate/expression/scope.js";
import { jsonText } from "../../src/evaluate/json.js";
import type { Job } from "../../src/ir/job.js";
import type { Value } from "../../src/ir/values.js";
import type { JavaCase, JavaProgram } from "./java.js";
import { programOf } from "./program-scope.js";

/** Events of one stream, a JSON text each. */
export function rawEvents(stream: string, events: readonly string[]): readonly InputItem[] {
  return events.map((event) => ({ kind: "raw", stream, event }));
}

export interface Shown {
  /** What came out of each sink, a JSON text each, by the stream's name or the prefix of a print. */
  readonly sinks: ReadonlyMap<string, readonly string[]>;
  readonly evaluation: Evaluation;
}

export function evaluated(job: Job, input: Iterable<InputItem>, options: EvaluateOptions = {}): Shown {
  const evaluation = evaluateJob(job, input, options);
  const sinks = evaluation.sinks.map(({ step, type, events }): [string, readonly string[]] => [
    step.kind === "write" ? step.stream : (step.prefix ?? step.id),
    events.map(({ data }) => jsonText(type, data)),
  ]);
  return { sinks: new Map(sinks), evaluation };
}

/** The cases whose value in the evaluator is something else, as `label: found, not expected`; of those that `wrongInJava` takes. */
export function wrongInEvaluator(cases: readonly JavaCase[], { fns }: JavaProgram = { fns: [], types: [] }): readonly string[] {
  const program = programOf(fns);
  const outcome = (value: Value): Data | Failure => {
    try {
      return compileValue(value, evaluateScope(program))();
    } catch (error) {
      if (error instanceof Failure) return error;
      throw error;
    }
  };
  return cases.flatMap(({ label, value, expected }) => {
    const [found, wanted] = [outcome(value), typeof expected === "string" ? new Failure(expected) : outcome(expected)];
    return sameOutcome(found, wanted) ? [] : [`${label}: ${inspect(found)}, not ${inspect(wanted)}`];
  });
}

function sameOutcome(a: Data | Failure, b: Data | Failure): boolean {
  if (a instanceof Failure || b instanceof Failure) return a instanceof Failure && b instanceof Failure && a.message === b.message;
  return sameData(a, b);
}
