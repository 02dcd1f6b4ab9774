/** What settings and arguments say, read by the rows of form.ts. */
import type { Name } from "../syntax/nodes/base.js";
import type { Expression } from "../syntax/nodes/expressions.js";
import type { Span } from "../text/span.js";
import type { Symbol } from "./symbol.js";

/** By the name of the row. What is wrong or not said is not in it. */
export type Said = ReadonlyMap<string, SaidEntry>;

export interface SaidEntry {
  readonly node: Expression;
  readonly value: SaidValue;
}

export type SaidValue =
  | { readonly kind: "duration"; readonly millis: number }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "bool"; readonly value: boolean }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "choice"; readonly form: string; readonly said: Said }
  | { readonly kind: "name"; readonly symbol: Symbol }
  | { readonly kind: "reasons"; readonly reasons: readonly Reason[] }
  | { readonly kind: "expression" };

/** `PFL4616: "reason"` */
export interface Reason {
  readonly code: Name;
  readonly text: string;
  readonly span: Span;
}

export function millisOf(said: Said, name: string): number | undefined {
  const value = said.get(name)?.value;
  return value?.kind === "duration" ? value.millis : undefined;
}

export function numberOf(said: Said, name: string): number | undefined {
  const value = said.get(name)?.value;
  return value?.kind === "number" ? value.value : undefined;
}

export function boolOf(said: Said, name: string): boolean | undefined {
  const value = said.get(name)?.value;
  return value?.kind === "bool" ? value.value : undefined;
}

export function textOf(said: Said, name: string): string | undefined {
  const value = said.get(name)?.value;
  return value?.kind === "text" ? value.value : undefined;
}

export function choiceOf(said: Said, name: string): { readonly form: string; readonly said: Said } | undefined {
  const value = said.get(name)?.value;
  return value?.kind === "choice" ? value : undefined;
}

export function reasonsOf(said: Said, name: string): readonly Reason[] {
  const value = said.get(name)?.value;
  return value?.kind === "reasons" ? value.reasons : [];
}

export function symbolOf(said: Said, name: string): Symbol | undefined {
  const value = said.get(name)?.value;
  return value?.kind === "name" ? value.symbol : undefined;
}

export function expressionOf(said: Said, name: string): Expression | undefined {
  const entry = said.get(name);
  return entry?.value.kind === "expression" ? entry.node : undefined;
}
