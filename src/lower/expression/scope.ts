/** What the lowering of an expression knows of its surroundings, and where it puts what does not stand in expressions. */
import type { ResolvedCall } from "../../check/context.js";
import type { Aggregate, PythonCall } from "../../ir/steps.js";
import type { Lambda, LambdaParameter, Value } from "../../ir/values.js";
import type { DeclaredTypes } from "../../model/declared.js";
import type { Type } from "../../model/type.js";
import type { CallExpression, Expression } from "../../syntax/nodes/expressions.js";
import { camelCase } from "../../text/case.js";

/** What the checker has found out about expressions. */
export interface CheckedExpressions {
  readonly types: ReadonlyMap<Expression, Type>;
  readonly conversions: ReadonlyMap<Expression, Type>;
  readonly calls: ReadonlyMap<CallExpression, ResolvedCall>;
  readonly declared: DeclaredTypes;
}

export interface LowerScope {
  /** What `.` is; undefined where there is no event. */
  readonly event: LambdaParameter | undefined;
  /** Variables by their names in the program; the name in the job is another where two would be the same. */
  readonly variables: ReadonlyMap<string, LambdaParameter>;
  /** Parameters of the function that the step calls for each event: Python functions take theirs from these. */
  readonly parameters: readonly LambdaParameter[];
  /** Takes the aggregate functions; undefined where there are none. */
  readonly aggregates: AggregateCollector | undefined;
  /** Takes the calls of Python functions. */
  readonly python: PythonCollector | undefined;
  /** The field of a record that the expression is for: it names what an aggregate keeps. */
  readonly field: string | undefined;
}

/** Nothing but constants and params in sight. */
export const EMPTY_SCOPE: LowerScope = {
  event: undefined,
  variables: new Map(),
  parameters: [],
  aggregates: undefined,
  python: undefined,
  field: undefined,
};

/** The scope of a function of one event. */
export function eventScope(event: LambdaParameter, python?: PythonCollector): LowerScope {
  return { ...EMPTY_SCOPE, event, parameters: [event], python };
}

/** The scope of the result of an aggregate over events of that type. */
export function aggregateScope(key: Type, aggregates: AggregateCollector): LowerScope {
  return { ...EMPTY_SCOPE, variables: new Map([["key", { name: "key", type: key }]]), aggregates };
}

/** A parameter for an event, named after its type: `reading`. */
export function eventParameter(type: Type): LambdaParameter {
  return { name: type.kind === "record" && type.declared ? camelCase(type.name) : type.kind === "record" ? "event" : "value", type };
}

export interface AggregateCollector {
  /** The parameter of each aggregate's lambda. */
  readonly event: LambdaParameter;
  /** In the order of their first use. */
  readonly aggregates: Aggregate[];
}

export function aggregateCollector(event: LambdaParameter): AggregateCollector {
  return { event, aggregates: [] };
}

/** The index of an aggregate; the same one is kept once. */
export function collectAggregate(collector: AggregateCollector, aggregate: Omit<Aggregate, "name">, field: string | undefined): number {
  const key = keyOf(aggregate);
  const known = collector.aggregates.findIndex(({ name: _, ...other }) => keyOf(other) === key);
  if (known >= 0) return known;
  const names = collector.aggregates.map((a) => a.name);
  const name = field !== undefined && !names.includes(field) ? field : freshName(aggregate.function, names, 1);
  return collector.aggregates.push({ name, ...aggregate }) - 1;
}

export interface PythonCollector {
  readonly calls: CollectedCall[];
}

export interface CollectedCall {
  readonly call: PythonCall;
  /** Stands for the result in the function of the step. */
  readonly variable: LambdaParameter;
}

export function pythonCollector(): PythonCollector {
  return { calls: [] };
}

/** The variable for the result of a call; the same call is made once. */
export function collectPython(collector: PythonCollector, call: PythonCall, taken: readonly string[]): LambdaParameter {
  const key = keyOf(call);
  const known = collector.calls.find((other) => keyOf(other.call) === key);
  if (known !== undefined) return known.variable;
  const names = [...taken, ...collector.calls.map((c) => c.variable.name)];
  const variable = { name: freshName("called", names, collector.calls.length + 1), type: call.result };
  collector.calls.push({ call, variable });
  return variable;
}

/** The same text for the same thing, wherever in the source it stands. */
function keyOf(value: Value | Lambda | PythonCall | Omit<Aggregate, "name">): string {
  return JSON.stringify(value, (key, part: unknown) => (key === "origin" ? undefined : typeof part === "bigint" ? `${part}` : part));
}

/** `max1`, or with the next number that is free. */
function freshName(base: string, taken: readonly string[], from: number): string {
  let n = from;
  while (taken.includes(`${base}${n}`)) n++;
  return `${base}${n}`;
}

/** The name, with a number where the scope has it already. */
export function uniqueName(name: string, scope: LowerScope): string {
  const taken = [...scope.variables.values(), ...scope.parameters, ...(scope.event === undefined ? [] : [scope.event])].map((v) => v.name);
  return taken.includes(name) ? freshName(name, taken, 2) : name;
}
