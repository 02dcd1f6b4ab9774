/** Reads settings and arguments by their tables; reports what does not fit a row. */
import { formExample, type Form, type Row, type ValueKind } from "../model/form.js";
import type { Said, SaidEntry, SaidValue } from "../model/said.js";
import type { Symbol } from "../model/symbol.js";
import type { Missing, Name } from "../syntax/nodes/base.js";
import type { Argument, Expression } from "../syntax/nodes/expressions.js";
import type { Setting } from "../syntax/nodes/pipelines.js";
import type { Span } from "../text/span.js";
import { durationText } from "../text/duration.js";
import { nearest } from "../text/suggest.js";
import type { Fix } from "../diagnostics/diagnostic.js";
import type { Report } from "../diagnostics/report.js";
import { readReasons } from "./allow.js";
import { describe } from "./describe.js";

export interface SaidContext {
  readonly report: Report;
  /** Finds a declaration, writes the reference down, and reports where there is none. */
  readonly resolve: (name: Name, kinds: readonly Symbol["kind"][], what: string) => Symbol | undefined;
}

/** Reads a block of settings. `owner` is what the block belongs to: "The cluster `plant`"; `place` is where a missing one is reported. */
export function readSettings(
  settings: readonly Setting[],
  rows: readonly Row[],
  owner: string,
  place: Span,
  context: SaidContext,
): Said {
  const said = new Map<string, SaidEntry>();
  const seen = new Map<string, Name>();
  let unsure = false;
  for (const { name, value } of settings) {
    if (name.kind === "missing") {
      unsure = true;
      continue;
    }
    const row = rows.find((r) => r.name === name.text);
    const before = seen.get(name.text);
    if (row === undefined) {
      const known = rows.map((r) => r.name);
      const near = nearest(name.text, known);
      // A word that is nearly right is that setting, and so it is not missing as well.
      if (near !== undefined) seen.set(near, name);
      context.report("PFL4001", name.span, { name: name.text, owner, near, known }, { fixes: renameTo(name, near) });
    } else if (before !== undefined && before.text === name.text) {
      context.report(
        "PFL4002",
        name.span,
        { name: name.text, owner },
        { related: [{ span: before.span, message: "first said here" }] },
      );
    } else {
      seen.set(name.text, name);
      readEntry(row, value, said, context);
    }
  }
  if (unsure) return said;
  for (const row of rows) {
    if (row.required !== true || seen.has(row.name)) continue;
    context.report("PFL4003", place, { name: row.name, owner, summary: row.summary, example: row.example });
  }
  return said;
}

export interface ReadArguments {
  readonly said: Said;
  /** Those that no row takes, where `rest` allows any. */
  readonly rest: readonly Argument[];
}

/**
 * Reads the arguments of a call: those without a name go to the positional rows in their order. With `rest`, what no row takes
 * is handed back instead of reported.
 */
export function readArguments(
  args: readonly Argument[],
  rows: readonly Row[],
  owner: string,
  example: string,
  place: Span,
  context: SaidContext,
  rest = false,
): ReadArguments {
  const said = new Map<string, SaidEntry>();
  const seen = new Map<string, Span>();
  const left: Argument[] = [];
  const positional = rows.filter((row) => row.positional === true);
  let position = 0;
  let unsure = false;
  for (const argument of args) {
    const { name, value } = argument;
    const row = name === undefined ? positional[position++] : rows.find((r) => r.name === name.text);
    const before = row && seen.get(row.name);
    if (row === undefined) {
      if (rest) left.push(argument);
      else if (name === undefined) {
        if (value.kind === "missing") unsure = true;
        else context.report("PFL4008", value.span, { owner, most: positional.length, example });
      } else {
        const known = rows.filter((r) => r.positional !== true || r.required !== true).map((r) => r.name);
        const near = nearest(
          name.text,
          rows.map((r) => r.name),
        );
        if (near !== undefined) seen.set(near, name.span);
        context.report("PFL4006", name.span, { name: name.text, owner, near, known }, { fixes: renameTo(name, near) });
      }
    } else if (before !== undefined) {
      context.report(
        "PFL4002",
        argument.span,
        { name: row.name, owner: `\`${owner}\`` },
        { related: [{ span: before, message: "first said here" }] },
      );
    } else {
      seen.set(row.name, argument.span);
      readEntry(row, value, said, context);
    }
  }
  if (!unsure) {
    for (const row of rows) {
      if (row.required !== true || seen.has(row.name)) continue;
      context.report("PFL4007", place, { name: row.name, owner, summary: row.summary, example });
    }
  }
  return { said, rest: left };
}

/** The fix for a word that is nearly right. */
export function renameTo(name: Name, near: string | undefined): readonly Fix[] {
  return near === undefined ? [] : [{ title: `Write \`${near}\``, edits: [{ span: name.span, text: near }] }];
}

function readEntry(row: Row, written: Expression | Missing, said: Map<string, SaidEntry>, context: SaidContext): void {
  let node = written;
  while (node.kind === "paren") node = node.of;
  if (node.kind === "missing") return;
  const value = readValue(row, node, context);
  if (value !== undefined) said.set(row.name, { node, value });
}

function readValue(row: Row, node: Expression, context: SaidContext): SaidValue | undefined {
  const kind = row.value;
  switch (kind.kind) {
    case "duration":
      return node.kind === "duration"
        ? readDuration(row, kind, node.micros, node.span, context)
        : wrong(row, "a duration", node, context);
    case "integer":
    case "number": {
      const value = literalNumber(node);
      if (value === undefined || (kind.kind === "integer" && !isWhole(node))) {
        return wrong(row, kind.kind === "integer" ? "a whole number" : "a number", node, context);
      }
      const max = kind.kind === "integer" ? kind.max : Number.MAX_VALUE;
      if (value >= kind.min && value <= max) return { kind: "number", value };
      const range = value > max || (kind.kind === "integer" && max < 2 ** 31 - 1) ? `from ${kind.min} to ${max}` : `at least ${kind.min}`;
      context.report("PFL4009", node.span, { name: row.name, found: `${value}`, range });
      return undefined;
    }
    case "bool":
      return node.kind === "bool" ? { kind: "bool", value: node.value } : wrong(row, "`true` or `false`", node, context);
    case "text":
      return node.kind === "string" ? { kind: "text", value: node.value } : wrong(row, "a text", node, context);
    case "secret":
      if (node.kind === "string") {
        context.report("PFL4204", node.span, { name: row.name });
        return undefined;
      }
      return readChoice(row, kind.forms, [], node, context);
    case "choice":
      if (node.kind === "string" && kind.text !== undefined) return { kind: "text", value: node.value };
      if (node.kind === "list" && kind.list !== undefined) return { kind: "expression" };
      return readChoice(row, kind.forms, [kind.text, kind.list].filter((also) => also !== undefined), node, context);
    case "name": {
      if (node.kind !== "name-expression") return wrong(row, `the name of a ${kind.what}`, node, context);
      const symbol = context.resolve(node.name, kind.of, kind.what);
      return symbol && { kind: "name", symbol };
    }
    case "reasons":
      return readReasons(row, node, context);
    case "expression":
      return { kind: "expression" };
  }
}

/** `1.0` is no whole number, as it is no `int`. */
function isWhole(node: Expression | Missing): boolean {
  return node.kind === "integer" || (node.kind === "unary" && isWhole(node.operand));
}

/** A number as written, with its sign. */
function literalNumber(node: Expression): number | undefined {
  if (node.kind === "integer") return Number(node.value);
  if (node.kind === "fraction") return Number(node.text);
  if (node.kind !== "unary" || node.operator !== "-" || node.operand.kind === "missing") return undefined;
  const value = literalNumber(node.operand);
  return value === undefined ? undefined : -value;
}

function readDuration(
  row: Row,
  kind: ValueKind & { kind: "duration" },
  micros: bigint,
  span: Span,
  context: SaidContext,
): SaidValue | undefined {
  const millis = Number(micros / 1000n);
  const min = kind.min ?? 1;
  const found = micros % 1000n === 0n ? durationText(millis) : `${micros}us`;
  if (micros % 1000n !== 0n) {
    context.report("PFL4009", span, { name: row.name, found, range: "whole milliseconds" });
  } else if (millis < min || millis > (kind.max ?? Number.MAX_SAFE_INTEGER)) {
    const range =
      kind.max === undefined ? `at least ${durationText(min)}` : `from ${durationText(min)} to ${durationText(kind.max)}`;
    context.report("PFL4009", span, { name: row.name, found, range });
  } else {
    return { kind: "duration", millis };
  }
  return undefined;
}

function readChoice(
  row: Row,
  forms: readonly Form[],
  also: readonly string[],
  node: Expression,
  context: SaidContext,
): SaidValue | undefined {
  const name = node.kind === "name-expression" ? node.name : node.kind === "call" ? node.callee : undefined;
  const known = forms.map(formExample);
  if (name === undefined) {
    const choices = [...forms.map((f) => `\`${f.name}\``), ...also];
    const expected =
      choices.length === 1 ? (choices[0] as string) : `${choices.slice(0, -1).join(", ")} or ${choices.at(-1) as string}`;
    return wrong(row, expected, node, context);
  }
  const form = forms.find((f) => f.name === name.text);
  if (form === undefined) {
    const near = nearest(
      name.text,
      forms.map((f) => f.name),
    );
    context.report("PFL4005", name.span, { name: row.name, found: name.text, near, known }, { fixes: renameTo(name, near) });
    return undefined;
  }
  const { report } = context;
  let fine = true;
  const watched: SaidContext = {
    ...context,
    report: (...call) => {
      fine = false;
      report(...call);
    },
  };
  const args = node.kind === "call" ? node.arguments : [];
  const { said } = readArguments(args, form.rows, form.name, formExample(form), node.span, watched);
  return fine && complete(form, said) ? { kind: "choice", form: form.name, said } : undefined;
}

/** A part that the parser has lost is missing without a report of ours. */
function complete(form: Form, said: Said): boolean {
  return form.rows.every((row) => row.required !== true || said.has(row.name));
}

function wrong(row: Row, expected: string, node: Expression, context: SaidContext): undefined {
  const example = row.positional === true ? row.example : `${row.name}: ${row.example}`;
  context.report("PFL4004", node.span, { name: row.name, expected, found: describe(node), example });
  return undefined;
}
