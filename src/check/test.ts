/** Tests: what is given to a pipeline, and what is expected of it. */
import { boolOf, symbolOf, type Said } from "../model/said.js";
import type { PipelineSymbol } from "../model/symbol.js";
import { TIMESTAMP } from "../model/type.js";
import type { Name } from "../syntax/nodes/base.js";
import type { Clause, TestDeclaration } from "../syntax/nodes/declarations.js";
import type { Expression } from "../syntax/nodes/expressions.js";
import { nearest } from "../text/suggest.js";
import type { CheckedExpectation, CheckedGiven, CheckedPipeline, CheckedStream, CheckedTest } from "./checked.js";
import type { CheckContext } from "./context.js";
import { constantOf } from "./expression/constant.js";
import { readSettings, renameTo } from "./said.js";
import { saidContext } from "./setting-context.js";
import { TEST_CLAUSES, type ClauseRow } from "./test/clauses.js";
import { checkExpectation } from "./test/expect.js";
import { checkGiven } from "./test/given.js";
import { aboutStream, isUnclear, pipelineFacts, type PipelineFacts } from "./test/pipeline.js";
import { checkWith, missingParams, type CheckedWith } from "./test/with.js";

/** What the clauses of one test share. */
export interface TestContext {
  readonly check: CheckContext;
  readonly owner: string;
  /** Undefined after a mistake: then nothing is known of its ends. */
  readonly pipeline: PipelineFacts | undefined;
}

export function checkTest(
  node: TestDeclaration,
  pipelines: readonly CheckedPipeline[],
  streams: ReadonlyMap<string, CheckedStream>,
  check: CheckContext,
): CheckedTest | undefined {
  const owner = node.name.kind === "missing" ? "This test" : `The test "${node.name.text}"`;
  const written = clausesOf(node, owner, check);
  const symbol = pipelineOf(node, written, owner, check);
  const pipeline = pipelines.find((each) => each.symbol === symbol);
  const context: TestContext = { check, owner, pipeline: pipeline && pipelineFacts(pipeline, streams, check) };

  const given: CheckedGiven[] = [];
  const expected: CheckedExpectation[] = [];
  const withs: CheckedWith[] = [];
  const times = clock(context);
  let fails: Clause | undefined;
  for (const { row, clause, said } of written) {
    switch (row.name) {
      case "given":
        given.push(...checkGiven(clause, said, context));
        break;
      case "watermark":
      case "now":
        given.push(...times(row.name, clause));
        break;
      case "with":
        withs.push(...checkWith(clause, withs, context));
        break;
      case "expect":
        expected.push(...checkExpectation(clause, said, expected, context));
        break;
      case "fails":
        if (boolOf(said, "fails") === true) fails = clause;
        break;
    }
  }
  checkEnds(node, fails, written, context);
  if (context.pipeline !== undefined) missingParams(node, context.pipeline, check);
  if (symbol === undefined || node.name.kind === "missing") return undefined;
  const params = new Map(withs.flatMap((each) => (each.kind === "param" ? [[each.name, each.value] as const] : [])));
  const externs = new Map(withs.flatMap((each) => (each.kind === "extern" ? [[each.name, each.value] as const] : [])));
  return { node, name: node.name.text, pipeline: symbol, params, externs, given, expected, fails: fails !== undefined };
}

interface WrittenClause {
  readonly row: ClauseRow;
  readonly clause: Clause;
  /** By the row's name; empty for a value that does not fit the row, which was reported. */
  readonly said: Said;
}

function clausesOf(node: TestDeclaration, owner: string, check: CheckContext): readonly WrittenClause[] {
  const once = new Map<string, Name>();
  return node.clauses.flatMap((clause) => {
    const { name, value, span, subject } = clause;
    if (name.kind === "missing") return [];
    const row = TEST_CLAUSES.find((each) => each.name === name.text);
    if (row === undefined) {
      const known = TEST_CLAUSES.map((each) => each.name);
      const near = nearest(name.text, known);
      check.report("PFL4001", name.span, { name: name.text, owner, near, known }, { fixes: renameTo(name, near) });
      return [];
    }
    if ((row.subject === undefined) !== (subject === undefined)) {
      const place = subject ?? name;
      check.report("PFL4701", place.span, { clause: row.name, what: row.subject, example: row.example });
      return [];
    }
    const before = once.get(row.name);
    if (row.once === true && before !== undefined) {
      check.report("PFL4002", name.span, { name: row.name, owner }, { related: [{ span: before.span, message: "first said here" }] });
      return [];
    }
    once.set(row.name, name);
    const setting = { kind: "setting" as const, name, value, span };
    return [{ row, clause, said: readSettings([setting], [{ ...row, required: false }], owner, name.span, saidContext(check)) }];
  });
}

function pipelineOf(node: TestDeclaration, written: readonly WrittenClause[], owner: string, check: CheckContext): PipelineSymbol | undefined {
  const said = written.find(({ row }) => row.name === "pipeline")?.said;
  if (said === undefined) {
    if (!node.clauses.some((clause) => isUnclear(clause, "pipeline", check))) {
      check.report("PFL4003", node.name.span, { name: "pipeline", owner, summary: "the pipeline that is tested", example: "hot_sensors" });
    }
    return undefined;
  }
  const symbol = symbolOf(said, "pipeline");
  return symbol?.kind === "pipeline" ? symbol : undefined;
}

/** Reads instants, which only go on. */
function clock(context: TestContext): (kind: "watermark" | "now", clause: Clause) => readonly CheckedGiven[] {
  const { check } = context;
  const last = new Map<string, { readonly micros: bigint; readonly node: Expression }>();
  return (kind, { value, subject, span }) => {
    const constant = constantOf(value, TIMESTAMP, check);
    const stream = kind === "now" ? undefined : aboutStream(kind, subject, context);
    if (stream !== undefined && subject !== undefined && !stream.said.has("event_time")) check.report("PFL4708", subject.span, { stream: stream.symbol.name });
    if (constant?.kind !== "timestamp" || value.kind === "missing" || (kind === "watermark" && stream === undefined)) return [];
    // No stream is called so.
    const name = stream?.symbol.name ?? "";
    const before = last.get(name);
    if (before !== undefined && constant.micros < before.micros) {
      const related = [{ span: before.node.span, message: "it was here already" }];
      check.report("PFL4707", value.span, { what: kind === "now" ? "Processing time" : `The watermark of \`${name}\`` }, { related });
      return [];
    }
    last.set(name, { micros: constant.micros, node: value });
    return [kind === "now" ? { kind, micros: constant.micros, span } : { kind, stream: name, micros: constant.micros, span }];
  };
}

/** Every stream that is written is spoken of, unless the job fails: then none is. */
function checkEnds(node: TestDeclaration, fails: Clause | undefined, written: readonly WrittenClause[], context: TestContext): void {
  const { check, pipeline } = context;
  const expects = written.find(({ row }) => row.name === "expect")?.clause;
  if (fails !== undefined) {
    if (expects !== undefined) check.report("PFL4712", expects.name.span, {}, { related: [{ span: fails.span, message: "the job fails" }] });
    return;
  }
  const wrongFails = written.some(({ row, said }) => row.name === "fails" && boolOf(said, "fails") === undefined);
  if (pipeline === undefined || wrongFails || node.clauses.some((each) => isUnclear(each, "expect", check))) return;
  const spokenOf = written.flatMap(({ row, clause }) => (row.name === "expect" && clause.subject?.kind === "name" ? [clause.subject.text] : []));
  for (const stream of pipeline.written) {
    if (spokenOf.includes(stream.symbol.name)) continue;
    check.report("PFL4704", node.name.span, { stream: stream.symbol.name, pipeline: pipeline.name });
  }
}

