/** What the language knows about an aggregate function: what it takes of each event, and what it gives for all of them. */
import type { Type } from "../../model/type.js";
import type { ExpressionFunction, FunctionSignature, Pattern } from "../function.js";
import { type Bindings, fill, patternShort } from "../infer.js";
import { signature } from "../function.js";

export interface AggregateFunction extends Pick<ExpressionFunction, "name" | "summary" | "doc"> {
  /** Names that other languages have for it: whoever writes one is told ours. */
  readonly elsewhere: readonly string[];
  /** What it takes, in words: `a number or a duration`. */
  readonly takes: string;
  /** Over values that are not null; the parameters have the same names in each. The first that the arguments fit is meant. */
  readonly signatures: readonly AggregateSignature[];
  /** What no value at all gives: null, so that the result is optional where the values are, or a value such as 0. */
  readonly none: "null" | "a value";
  readonly examples: readonly AggregateExample[];
}

export interface AggregateSignature {
  /** What is computed for each event. */
  readonly values: FunctionSignature["parameters"];
  /** What is said once, and known when compiling. */
  readonly constants: readonly AggregateConstant[];
  readonly result: AggregateResult;
}

export interface AggregateConstant {
  readonly name: string;
  readonly type: Type;
  /** The smallest and the largest number that it may be. */
  readonly range?: readonly [number, number];
}

/** A decimal with all 38 digits has the scale of what the hole stands for, or `scale` where that is more. */
export type AggregateResult = Pattern | { readonly kind: "widest-decimal"; readonly of: string; readonly scale: number };

/** Some events, by columns, and what a call gives for them; all as a program writes it. */
export interface AggregateExample {
  readonly events: Readonly<Record<string, readonly string[]>>;
  readonly call: string;
  readonly value: string;
}

/** `over({ value: N }, DOUBLE)`; constants come after the values. */
export function over(
  values: Parameters<typeof signature>[0],
  result: Type | AggregateResult,
  constants: readonly AggregateConstant[] = [],
): AggregateSignature {
  if (result.kind === "widest-decimal") return { values: signature(values, { kind: "null" }).parameters, constants, result };
  const { parameters, result: pattern } = signature(values, result);
  return { values: parameters, constants, result: pattern };
}

/** Makes a family: each aggregate function by its name. */
export function aggregates<N extends string>(functions: {
  readonly [K in N]: Omit<AggregateFunction, "name" | "elsewhere"> & Partial<Pick<AggregateFunction, "elsewhere">>;
}): { readonly [K in N]: AggregateFunction } {
  const entries = Object.entries<Omit<AggregateFunction, "name" | "elsewhere"> & Partial<Pick<AggregateFunction, "elsewhere">>>(functions);
  return Object.fromEntries(entries.map(([name, f]) => [name, { name, elsewhere: [], ...f }])) as { readonly [K in N]: AggregateFunction };
}

/** The result over values that are not null. */
export function resultOf(result: AggregateResult, bindings: Bindings): Type {
  if (result.kind !== "widest-decimal") return fill(result, bindings);
  const type = bindings.get(result.of);
  return { kind: "decimal", precision: 38, scale: Math.max(result.scale, type?.kind === "decimal" ? type.scale : 0) };
}

/** `percentile(value: double, p: double) -> double` */
export function aggregateText(name: string, { values, constants, result }: AggregateSignature): string {
  const parameters = [...values.map((v) => `${v.name}${v.optional ? "?" : ""}: ${patternShort(v.type)}`), ...constants.map((c) => `${c.name}: ${patternShort({ kind: "type", type: c.type })}`)];
  return `${name}(${parameters.join(", ")}) -> ${result.kind === "widest-decimal" ? "decimal" : patternShort(result)}`;
}

