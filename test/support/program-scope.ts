/** What values are computed in that belong to no job. */
import { compileValue } from "../../src/evaluate/expression/compile.js";
import { type CompiledFn, type ProgramScope, evaluateScope, withParameters } from "../../src/evaluate/expression/scope.js";
import type { JobFn } from "../../src/ir/values.js";

/** A program of fns only: time stands still in it, chance gives 0, and there are no params and no extern functions. */
export function programOf(fns: readonly JobFn[] = []): ProgramScope {
  const made = new Map<string, CompiledFn>();
  const program: ProgramScope = {
    surroundings: { now: () => 0n, random: () => 0 },
    param: (name) => absent("param", name),
    fn(name) {
      const compiled = made.get(name) ?? compiledFn(fns.find((each) => each.name === name) ?? absent("fn", name), program);
      made.set(name, compiled);
      return compiled;
    },
    extern: (name) => absent("extern function", name),
    branches: undefined,
  };
  return program;
}

function compiledFn(fn: JobFn, program: ProgramScope): CompiledFn {
  const { cells, scope } = withParameters(evaluateScope(program), fn.parameters);
  return { parameters: cells, body: compileValue(fn.body, scope) };
}

function absent(what: string, name: string): never {
  throw new Error(`there is no ${what} ${name} here`);
}
