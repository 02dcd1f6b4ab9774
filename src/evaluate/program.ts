/** What the expressions of a job see of it and of the world. */
import type { Job } from "../ir/job.js";
import { type Data, Failure } from "./data.js";
import type { EvaluateOptions } from "./evaluate.js";
import { compileValue } from "./expression/compile.js";
import { constantData } from "./expression/constant.js";
import { type BranchCounters, type CompiledFn, type ProgramScope, evaluateScope, withParameters } from "./expression/scope.js";
import { seeded } from "./random.js";
import { StepFailure } from "./steps/flow.js";

/** Processing time, in microseconds since 1970. */
export interface Clock {
  now: bigint;
}

export function programScope(job: Job, options: EvaluateOptions, clock: Clock, branches: BranchCounters | undefined): ProgramScope {
  const fns = new Map<string, CompiledFn>();
  const program: ProgramScope = {
    surroundings: { now: () => clock.now, random: options.random ?? seeded(0) },
    param: (name) => paramData(name, job, options),
    fn(name) {
      const made = fns.get(name) ?? compiledFn(name, job, program);
      fns.set(name, made);
      return made;
    },
    extern(name) {
      const given = options.externs?.get(name);
      if (given !== undefined) return given;
      throw missing(name, job);
    },
    branches,
  };
  return program;
}

function missing(name: string, { externs }: Job): Error {
  const extern = externs.find((each) => each.name === name);
  if (extern === undefined) return new Error(`the job has no extern function ${name}`);
  const language = extern.language === "java" ? "Java" : "Python";
  const what = `the ${language} function ${name} runs in Flink only; here it needs a stand-in that says what it gives`;
  return new StepFailure({ id: name, origin: extern.origin }, new Failure(what));
}

function paramData(name: string, { params }: Job, options: EvaluateOptions): Data {
  const given = options.params?.get(name);
  if (given !== undefined) return given;
  const param = params.find((each) => each.name === name);
  if (param?.default === undefined) throw new Failure(`the param ${name} has no value: it has no default and none was given`);
  return constantData(param.default, param.type);
}

function compiledFn(name: string, job: Job, program: ProgramScope): CompiledFn {
  const fn = job.fns.find((each) => each.name === name);
  if (fn === undefined) throw new Error(`the job has no fn ${name}`);
  const { cells, scope } = withParameters(evaluateScope(program), fn.parameters);
  return { parameters: cells, body: compileValue(fn.body, scope) };
}
