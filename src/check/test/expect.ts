import { misfit, sameType } from "../../model/relate.js";
import { choiceOf, expressionOf, textOf, type Said } from "../../model/said.js";
import { typeText, UNKNOWN, type RecordType, type Type } from "../../model/type.js";
import type { Clause } from "../../syntax/nodes/declarations.js";
import type { Expression, ListExpression } from "../../syntax/nodes/expressions.js";
import { describe } from "../describe.js";
import type { CheckedExpectation, CheckedSink } from "../checked.js";
import type { CheckContext } from "../context.js";
import { checkExpression, checkLambda } from "../expression/check.js";
import { NO_SCOPE } from "../fn.js";
import { saidContext } from "../setting-context.js";
import type { TestContext } from "../test.js";
import { EVENTS } from "./clauses.js";
import { checkFile } from "./file.js";

/** `expect alerts: […]`: everything that comes out at one end of the pipeline. */
export function checkExpectation(clause: Clause, said: Said, before: readonly CheckedExpectation[], context: TestContext): readonly CheckedExpectation[] {
  const { check, owner } = context;
  const { subject, span } = clause;
  const found = sinkOf(clause, context);
  const first = found && before.find(({ sink }) => sameSink(sink, found.sink));
  if (first !== undefined && subject !== undefined) {
    const related = [{ span: first.span, message: "first said here" }];
    check.report("PFL4002", subject.span, { name: `expect ${sinkText(first.sink)}`, owner }, { related });
  }
  const type = found?.type ?? UNKNOWN;
  const form = choiceOf(said, "expect");
  const made = (events: CheckedExpectation["events"]): readonly CheckedExpectation[] =>
    found === undefined || first !== undefined ? [] : [{ sink: found.sink, type, events, span }];
  const list = said.get("expect")?.node;
  if (list?.kind === "list") return made({ kind: "listed", nodes: checkEvents(list, type, check), order: "any" });
  switch (form?.form) {
    case "any":
      return made({ kind: "any" });
    case "snapshot": {
      const path = textOf(form.said, "path");
      const place = form.said.get("path")?.node.span ?? span;
      return path === undefined || !checkFile(path, place, /\.jsonl$/, false, check) ? [] : made({ kind: "snapshot", path });
    }
    case "in_order": {
      const events = expressionOf(form.said, "events");
      const by = expressionOf(form.said, "by");
      if (by !== undefined) checkLambda(by, [type], undefined, NO_SCOPE, check);
      if (events?.kind === "list") return made({ kind: "listed", nodes: checkEvents(events, type, check), order: by ?? "all" });
      if (events !== undefined) check.report("PFL4004", events.span, { name: EVENTS.name, expected: "a list of events", found: describe(events), example: `in_order(${EVENTS.example})` });
      return [];
    }
    default:
      return [];
  }
}

interface FoundSink {
  readonly sink: CheckedSink;
  readonly type: Type;
}

function sinkOf({ subject }: Clause, { check, pipeline }: TestContext): FoundSink | undefined {
  if (subject === undefined || pipeline === undefined) return undefined;
  const prefix = subject.kind === "string" ? subject.value : undefined;
  const text = subject.kind === "string" ? subject.value : subject.text;
  const printed = subject.kind === "string" || (text === "print" && !check.bound.symbols.has("print"));
  if (printed) {
    const print = pipeline.prints.find((each) => each.prefix === prefix);
    if (print !== undefined) return { sink: { kind: "print", prefix }, type: print.type };
  } else {
    const symbol = saidContext(check).resolve(subject, ["stream"], "stream");
    if (symbol === undefined) return undefined;
    const stream = pipeline.written.find((each) => each.symbol === symbol);
    if (stream !== undefined) return { sink: { kind: "stream", stream: text }, type: stream.type };
  }
  const writes = pipeline.written.map((stream) => `\`${stream.symbol.name}\``);
  const prints = pipeline.prints.map((each) => (each.prefix === undefined ? "`print`" : `\`"${each.prefix}"\``));
  check.report("PFL4703", subject.span, { name: printed ? `print${prefix === undefined ? "" : `("${prefix}")`}` : text, printed, pipeline: pipeline.name, ends: [...writes, ...prints] });
  return undefined;
}

function sameSink(a: CheckedSink, b: CheckedSink): boolean {
  return a.kind === "stream" ? b.kind === "stream" && a.stream === b.stream : b.kind === "print" && a.prefix === b.prefix;
}

export function sinkText(sink: CheckedSink): string {
  return sink.kind === "stream" ? sink.stream : sink.prefix === undefined ? "print" : JSON.stringify(sink.prefix);
}

function checkEvents({ elements }: ListExpression, type: Type, check: CheckContext): readonly Expression[] {
  const derived = type.kind === "record" && !type.declared ? type : undefined;
  for (const element of elements) {
    if (derived === undefined) checkExpression(element, type, NO_SCOPE, check);
    else checkDerived(element, derived, check);
  }
  return elements;
}

/** A record that a pipeline derives has no name to write: one with the same fields stands for it. */
function checkDerived(node: Expression, type: RecordType, check: CheckContext): void {
  const found = checkExpression(node, undefined, NO_SCOPE, check);
  if (found.kind === "unknown") return;
  const same = found.kind === "record" && misfit(type, found) === undefined && found.fields.every((field) => type.fields.some((f) => f.name === field.name && sameType(f.type, field.type)));
  if (!same) check.report("PFL4711", node.span, { expected: typeText(type), found: typeText(found) });
}
