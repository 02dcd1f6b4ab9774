/** One expression among declarations: its type, and what is said of it. */
import type { CheckContext, ExpressionScope } from "../../../src/check/context.js";
import { checkExpression } from "../../../src/check/expression/check.js";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.js";
import type { Signature } from "../../../src/model/declared.js";
import { DOUBLE, INT, STRING, type Type, optional, typeText } from "../../../src/model/type.js";
import type { Expression } from "../../../src/syntax/nodes/expressions.js";
import { parse } from "../../../src/syntax/parse.js";
import { sourceFile } from "../../../src/text/source-file.js";
import { NO_SCOPE, expression, program } from "../../support/expressions.js";

export const DECLARATIONS = `
enum Level { low, high }
record Place { city: string, floor: int? }
record Reading {
  sensor: string
  celsius: double
  raw: float
  small: int8
  count: int
  total: long
  price: decimal(10, 2)
  at: timestamp
  took: duration
  day: date
  hour: time
  data: bytes
  note: string?
  amount: int?
  many: long?
  flag: bool
  maybe: bool?
  level: Level
  some_level: Level?
  place: Place?
  home: Place
  tags: list<string>
  notes: list<string>?
  numbers: list<int>
  levels: list<Level>
  prices: map<string, decimal(10, 2)>
}
record Alert { sensor: string, peak: double, note: string? = null }
record Ratio { value: double, count: int }
record Counted { value: string, count: int }
param threshold: double = 80.0
param low: int = 1
param peak: int = 2
fn half(x: double) -> double = x / 2.0
fn noon() -> time = @12:00
fn between_both(low: double, high: double) -> double = low + high
`;

/** A Python function, whose file would have to be there for a declaration. */
const SCORE: Signature = {
  name: "score",
  kind: "extern-python",
  parameters: [{ name: "x", type: DOUBLE }, { name: "y", type: DOUBLE }],
  result: DOUBLE,
};

export interface Look {
  /** After conversion to what is expected. */
  readonly type: Type;
  readonly node: Expression;
  readonly context: CheckContext;
  readonly diagnostics: readonly Diagnostic[];
  /** The part of the text that a diagnostic or an edit is about. */
  readonly part: (span: { readonly start: number; readonly end: number }) => string;
  /** The text with the edits of the first fix of the first diagnostic. */
  readonly mended: () => string | undefined;
}

/** What an expression sees: an event, `r` that is one and `n` that may be null. */
export function inEvent(context: CheckContext): ExpressionScope {
  const event = context.declared.types.get("Reading") as Type;
  return { ...NO_SCOPE, event, variables: new Map([["r", event], ["n", optional(INT)]]), python: true };
}

/** What it sees in an aggregate of windows, whose key is a text. */
export function inAggregate(context: CheckContext): ExpressionScope {
  return { ...NO_SCOPE, aggregated: context.declared.types.get("Reading") as Type, variables: new Map([["key", STRING]]), window: true };
}

export function look(text: string, expected?: Type, scopeOf: (context: CheckContext) => ExpressionScope = inEvent): Look {
  const { context: bare, said } = program(DECLARATIONS);
  const declared = { ...bare.declared, functions: new Map([...bare.declared.functions, [SCORE.name, SCORE]]) };
  const context: CheckContext = { ...bare, declared, types: new Map(), conversions: new Map(), calls: new Map(), references: new Map() };
  const node = expression(text);
  const type = checkExpression(node, expected, scopeOf(context), context);
  // The expression stands within a declaration.
  const start = "fn expression() -> int = ".length;
  return {
    type,
    node,
    context,
    diagnostics: said.diagnostics,
    part: (span) => text.slice(span.start - start, span.end - start),
    mended: () =>
      said.diagnostics[0]?.fixes[0]?.edits.reduceRight((now, edit) => now.slice(0, edit.span.start - start) + edit.text + now.slice(edit.span.end - start), text),
  };
}

/** The type, or the codes of what is said, each with its place. */
export function found(text: string, expected?: Type, scopeOf?: (context: CheckContext) => ExpressionScope): string {
  const { type, diagnostics, part } = look(text, expected, scopeOf);
  return diagnostics.length === 0 ? typeText(type) : diagnostics.map(({ code, span }) => `${code} ${part(span)}`).join("; ");
}

/** What is said, as code, place, message and remedy. */
export function said(text: string, expected?: Type, scopeOf?: (context: CheckContext) => ExpressionScope): readonly (readonly string[])[] {
  const { diagnostics, part } = look(text, expected, scopeOf);
  return diagnostics.map(({ code, span, message, remedy }) => [code, part(span), message, remedy]);
}

/** The codes of what is said of an expression that is not written to its end, beside that it isn't. */
export function unfinished(text: string, scopeOf: (context: CheckContext) => ExpressionScope = inEvent): readonly string[] {
  const { file, diagnostics } = parse(sourceFile("unfinished.pfl", `fn unfinished() -> int = ${text}\n`));
  const [declaration] = file.declarations;
  if (diagnostics.length === 0 || declaration?.kind !== "fn-declaration") throw new Error(`${text} is finished`);
  const { context, said } = program(DECLARATIONS);
  checkExpression(declaration.body, undefined, scopeOf(context), context);
  return said.diagnostics.map(({ code }) => code);
}

/** Which parts are converted, each with the type after it. */
export function converted(text: string, expected?: Type, scopeOf?: (context: CheckContext) => ExpressionScope): readonly string[] {
  const { context, part } = look(text, expected, scopeOf);
  return [...context.conversions].map(([node, type]) => `${part(node.span)}: ${typeText(type)}`);
}
