/** The ends of a pipeline, as a test sees them: what it can feed, and what comes out where. */
import type { Type } from "../../model/type.js";
import { textOf } from "../../model/said.js";
import type { Clause } from "../../syntax/nodes/declarations.js";
import type { StringLiteral } from "../../syntax/nodes/literals.js";
import type { CheckedPipeline, CheckedStream } from "../checked.js";
import type { CheckContext } from "../context.js";
import { writesOf } from "../guarantee/sinks.js";
import { streamsReadBy } from "../rules/pipeline.js";
import { saidContext } from "../setting-context.js";
import type { TestContext } from "../test.js";
import { TEST_CLAUSES } from "./clauses.js";

export interface PipelineFacts {
  readonly name: string;
  readonly checked: CheckedPipeline;
  readonly read: readonly CheckedStream[];
  readonly written: readonly CheckedStream[];
  readonly prints: readonly Print[];
}

export interface Print {
  readonly prefix: string | undefined;
  /** Of its events. */
  readonly type: Type;
}

export function pipelineFacts(checked: CheckedPipeline, streams: ReadonlyMap<string, CheckedStream>, check: CheckContext): PipelineFacts {
  const read = streamsReadBy(checked, streams, check).flatMap((stream) => streams.get(stream) ?? []);
  const written = [...new Set(writesOf(checked).map(({ stream }) => stream))].flatMap((stream) => streams.get(stream) ?? []);
  const prints = checked.flows.flatMap((flow) =>
    flow.calls.flatMap((call) => (call.operator.name === "print" ? [{ prefix: textOf(call.said, "prefix"), type: call.output.event }] : [])),
  );
  return { name: checked.symbol.name, checked, read, written, prints };
}

/** The stream that a clause is about, which the pipeline reads; anything else is reported. */
export function aboutStream(clause: string, subject: Clause["subject"], { check, pipeline }: TestContext): CheckedStream | undefined {
  if (subject === undefined || pipeline === undefined) return undefined;
  if (subject.kind === "string") {
    reportSubject(clause, subject, check);
    return undefined;
  }
  const symbol = saidContext(check).resolve(subject, ["stream"], "stream");
  if (symbol === undefined) return undefined;
  const found = pipeline.read.find((stream) => stream.symbol === symbol);
  if (found === undefined) check.report("PFL4702", subject.span, { stream: subject.text, pipeline: pipeline.name, reads: pipeline.read.map((stream) => stream.symbol.name) });
  return found;
}

/** After a mistake this may be the clause that seems to be missing, so that nothing is said of that. */
export function isUnclear({ name, subject, value }: Clause, wanted: string, { bound }: CheckContext): boolean {
  if (name.kind === "missing" || value.kind === "missing") return true;
  const row = TEST_CLAUSES.find((each) => each.name === name.text);
  if (row === undefined) return true;
  if (row.name !== wanted) return false;
  if (row.subject === undefined || subject === undefined) return true;
  return subject.kind === "string" ? wanted === "with" : subject.text !== "print" && !bound.symbols.has(subject.text);
}

/** A text where a name should stand. */
export function reportSubject(clause: string, subject: StringLiteral, check: CheckContext): void {
  const row = TEST_CLAUSES.find((each) => each.name === clause);
  check.report("PFL4701", subject.span, { clause, what: row?.subject, example: row?.example ?? "" });
}
