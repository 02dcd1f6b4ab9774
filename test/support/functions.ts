/** Calls of functions and what they give, looked at in the evaluator and in Java. */
import { expect } from "vitest";
import { checkExpression } from "../../src/check/expression/check.js";
import type { Data } from "../../src/evaluate/data.js";
import { compileValue } from "../../src/evaluate/expression/compile.js";
import { evaluateScope } from "../../src/evaluate/expression/scope.js";
import type { ExpressionFunction } from "../../src/functions/function.js";
import { EMPTY_SCOPE } from "../../src/lower/expression/scope.js";
import type { JobFn, Value } from "../../src/ir/values.js";
import { lowerFn } from "../../src/lower/fn.js";
import type { FnSymbol } from "../../src/model/symbol.js";
import { NO_SCOPE, expression, lowered, program } from "./expressions.js";
import { type JavaCase, wrongInJava } from "./java.js";
import { programOf } from "./program-scope.js";

/** A call and the text of its value, both as a program writes them. */
export type CallCase = readonly [call: string, value: string];

export function evaluated(value: Value, fns: readonly JobFn[] = []): Data {
  return compileValue(value, evaluateScope(programOf(fns)))();
}

/** That every call gives its value, in the evaluator and in Java. `declarations` are the fns and types that the calls use. */
export async function expectValues(calls: readonly CallCase[], declarations = ""): Promise<void> {
  const within = program(declarations);
  const fns = [...within.context.bound.symbols.values()].filter((s): s is FnSymbol => s.kind === "fn").map((fn) => lowerFn(fn, within.checked));
  const types = [...within.checked.declared.types.values()].filter((t) => t.kind === "record" || t.kind === "enum");
  const cases = calls.map(([call, value]): JavaCase & { readonly expected: Value } => {
    const type = checkExpression(expression(call), undefined, NO_SCOPE, within.context);
    return { label: call, value: lowered(call, within), expected: lowered(value, within, NO_SCOPE, EMPTY_SCOPE, type) };
  });
  for (const { label, value, expected } of cases) expect(evaluated(value, fns), label).toEqual(evaluated(expected, fns));
  expect(await wrongInJava(cases, { fns, types })).toEqual([]);
}

/** That every call fails, in the evaluator and in Java, with this text in Java. */
export async function expectFailures(calls: readonly (readonly [call: string, message: string])[]): Promise<void> {
  const within = program("");
  const cases = calls.map(([call, message]): JavaCase => ({ label: call, value: lowered(call, within), expected: message }));
  for (const { label, value } of cases) expect(() => evaluated(value), label).toThrow();
  expect(await wrongInJava(cases)).toEqual([]);
}

/** The examples in the reference of some functions. */
export function examplesOf(functions: Readonly<Record<string, Omit<ExpressionFunction, "name">>>): readonly CallCase[] {
  return Object.values(functions).flatMap(({ examples }) => examples.map(({ call, value }): CallCase => [call, value]));
}
