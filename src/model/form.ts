/** What may be said in settings and calls: tables of rows, read by one reader (check/said.ts). Data only. */
import type { Symbol } from "./symbol.js";

/** One setting of a block, or one argument of a call. */
export interface Row {
  readonly name: string;
  /** What it says, as a part of a sentence: "how long a transaction may stay open". */
  readonly summary: string;
  /** A value as an example: `5m`. */
  readonly example: string;
  readonly value: ValueKind;
  readonly required?: boolean;
  /** In a call: may stand without its name. */
  readonly positional?: boolean;
}

export type ValueKind =
  /** A duration literal, whole milliseconds, within bounds in milliseconds (`min` is 1 where it is not said). */
  | { readonly kind: "duration"; readonly min?: number; readonly max?: number }
  | { readonly kind: "integer"; readonly min: number; readonly max: number }
  /** A number that need not be whole. */
  | { readonly kind: "number"; readonly min: number }
  | { readonly kind: "bool" }
  | { readonly kind: "text" }
  /** One of several forms; with `text` also a string literal, with `list` also a list. */
  | { readonly kind: "choice"; readonly forms: readonly Form[]; readonly text?: string; readonly list?: string }
  /** As `choice`, but a string literal would give a secret away. */
  | { readonly kind: "secret"; readonly forms: readonly Form[] }
  /** The name of a declaration. */
  | { readonly kind: "name"; readonly of: readonly Symbol["kind"][]; readonly what: string }
  /** `{ PFL4616: "reason" }`: codes, each with why it is no mistake here. */
  | { readonly kind: "reasons" }
  /** Any expression; who asks for it checks it. */
  | { readonly kind: "expression"; readonly what: string };

/** `every(10s, mode: exactly_once)`, or a bare word such as `json` where there are no rows. */
export interface Form {
  readonly name: string;
  readonly summary: string;
  readonly rows: readonly Row[];
}

/** A form that is a bare word. */
export function word(name: string, summary: string): Form {
  return { name, summary, rows: [] };
}

/** A call of the form as an example: `fixed_delay(attempts: 10, delay: 5s)`. */
export function formExample(form: Form): string {
  if (form.rows.length === 0) return form.name;
  return `${form.name}(${exampleArguments(form.rows)})`;
}

export function exampleArguments(rows: readonly Row[]): string {
  return rows
    .filter((row) => row.required === true)
    .map((row) => (row.positional === true ? row.example : `${row.name}: ${row.example}`))
    .join(", ");
}
