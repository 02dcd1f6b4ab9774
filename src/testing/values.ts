/** The values in a test, computed by the evaluator. */
import type { Call, Data } from "../evaluate/data.js";
import { compileLambda, compileValue } from "../evaluate/expression/compile.js";
import { constantData } from "../evaluate/expression/constant.js";
import { evaluateScope } from "../evaluate/expression/scope.js";
import { programScope } from "../evaluate/program.js";
import type { Job } from "../ir/job.js";
import type { Test } from "../ir/test.js";
import type { Lambda, Value } from "../ir/values.js";

export interface TestValues {
  /** A Failure when it can't be computed. */
  readonly data: (value: Value) => Data;
  readonly call: (lambda: Lambda) => Call;
  /** Values of params by name, without those that have their defaults. */
  readonly params: ReadonlyMap<string, Data>;
}

/** Nothing in a test depends on the world: its `now()` is where the clock stands first. */
export function testValues(test: Test, job: Job, clock: bigint): TestValues {
  const params = new Map(test.params.map(({ name, type, value }) => [name, constantData(value, type)] as const));
  const scope = evaluateScope(programScope({ ...job, fns: test.fns, externs: [] }, { params }, { now: clock }, undefined));
  return { data: (value) => compileValue(value, scope)(), call: (lambda) => compileLambda(lambda, scope), params };
}
