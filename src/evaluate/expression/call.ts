import type { ExternValue, FnValue, FunctionValue, Value } from "../../ir/values.js";
import type { Data } from "../data.js";
import type { Argument } from "../functions/meaning.js";
import { meanings } from "../functions/registry.js";
import { compileLambda, compileValue } from "./compile.js";
import type { Cell, Code, EvaluateScope } from "./scope.js";

/** A function of the registry. */
export function functionCall(value: FunctionValue, scope: EvaluateScope): Code {
  const meaning = meanings.get(value.name);
  if (meaning === undefined) throw new Error(`the function ${value.name} has no meaning`);
  const types = value.arguments.map((each) => (each.kind === "lambda" ? each.body.type : each.type));
  const compute = meaning({ arguments: types, result: value.type }, scope.program.surroundings);
  const args = value.arguments.map((each): (() => Argument) => {
    if (each.kind !== "lambda") return compileValue(each, scope);
    const call = compileLambda(each, scope);
    return () => call;
  });
  return applied(compute, args);
}

/** An `extern` function, as whoever evaluates means it. */
export function externCall(value: ExternValue, scope: EvaluateScope): Code {
  return applied(scope.program.extern(value.name), compiled(value.arguments, scope));
}

function compiled(values: readonly Value[], scope: EvaluateScope): readonly Code[] {
  return values.map((each) => compileValue(each, scope));
}

function applied<A extends Argument>(compute: (...args: A[]) => Data, args: readonly (() => A)[]): Code {
  const [first, second, third] = args as readonly [() => A, () => A, () => A];
  switch (args.length) {
    case 0:
      return () => compute();
    case 1:
      return () => compute(first());
    case 2:
      return () => compute(first(), second());
    case 3:
      return () => compute(first(), second(), third());
    default:
      return () => compute(...args.map((each) => each()));
  }
}

/** A fn of the program. All arguments are there before the first is put in its place: one of them may call the same fn. */
export function fnCall(value: FnValue, scope: EvaluateScope): Code {
  const { parameters, body } = scope.program.fn(value.name);
  const args = compiled(value.arguments, scope);
  const [first] = args;
  const [place] = parameters;
  if (first === undefined || place === undefined) return body;
  if (args.length === 1) {
    return () => {
      place.value = first();
      return body();
    };
  }
  return () => {
    const data = args.map((each) => each());
    data.forEach((each, i) => {
      (parameters[i] as Cell).value = each;
    });
    return body();
  };
}
