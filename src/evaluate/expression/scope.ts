/** What stands for the things that a value refers to. */
import type { Span } from "../../text/span.js";
import type { Data } from "../data.js";
import type { Surroundings } from "../functions/meaning.js";

/** A value, ready to be computed for what the variables now hold. */
export type Code = () => Data;

/**
 * Where a variable's data are while a value is computed. Nothing in a program calls itself, so each variable needs one place and no more,
 * and calling a lambda or a fn allocates nothing.
 */
export interface Cell {
  value: Data;
}

export function cell(value: Data = null): Cell {
  return { value };
}

/** What is the same for all expressions of a job. */
export interface ProgramScope {
  readonly surroundings: Surroundings;
  readonly param: (name: string) => Data;
  /** A fn of the program, made when it is first needed. */
  readonly fn: (name: string) => CompiledFn;
  readonly extern: (name: string) => (...args: readonly Data[]) => Data;
  /** Undefined: nobody counts. */
  readonly branches: BranchCounters | undefined;
}

export interface CompiledFn {
  readonly parameters: readonly Cell[];
  readonly body: Code;
}

export interface BranchCounters {
  /** Counts that a branch was taken. The same expression gives the same counters, however often it is compiled. */
  counters(kind: "if" | "match", origin: Span, arms: readonly { readonly label: string; readonly origin: Span }[]): readonly (() => void)[];
}

export interface EvaluateScope {
  readonly program: ProgramScope;
  readonly variables: ReadonlyMap<string, Cell>;
  /** What the aggregates of the step gave. */
  readonly aggregates: readonly Cell[];
  /** The bounds of the window, as timestamps. */
  readonly window: Readonly<Record<"start" | "end", Cell>> | undefined;
}

/** A scope in which nothing but constants, params and functions are known. */
export function evaluateScope(program: ProgramScope, known: Partial<Omit<EvaluateScope, "program">> = {}): EvaluateScope {
  return { program, variables: new Map(), aggregates: [], window: undefined, ...known };
}

/** The scope within a function, and the cells of its parameters. */
export function withParameters(
  scope: EvaluateScope,
  parameters: readonly { readonly name: string }[],
): { readonly cells: readonly Cell[]; readonly scope: EvaluateScope } {
  const cells = parameters.map(() => cell());
  const variables = new Map(scope.variables);
  parameters.forEach((parameter, i) => variables.set(parameter.name, cells[i] as Cell));
  return { cells, scope: { ...scope, variables } };
}
