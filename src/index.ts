/** The compiler as a library: text in, jobs and diagnostics out. Pure and synchronous; reads and writes nothing. */
export { compile } from "./compile.js";
export type { Compiled, CompileOptions } from "./compile.js";
export { render } from "./diagnostics/render.js";
export type { RenderOptions } from "./diagnostics/render.js";
export type { Diagnostic, Edit, Fix, Related, Severity } from "./diagnostics/diagnostic.js";
export { evaluateJob, missingExterns } from "./evaluate/evaluate.js";
export type {
  Coverage,
  EvaluateOptions,
  Evaluation,
  InputItem,
  JobFailure,
  SinkOutput,
  StreamCounts,
  WrittenEvent,
} from "./evaluate/evaluate.js";
export { Failure } from "./evaluate/data.js";
export type { Data } from "./evaluate/data.js";
export { readEvent, writeEvent } from "./evaluate/json.js";
export type { Format, RawEvent } from "./evaluate/json.js";
export { printJob } from "./ir/print.js";
export type { Job } from "./ir/job.js";
export type { Test } from "./ir/test.js";
export { DEFAULT_PLATFORM } from "./platform/releases.js";
export type { Platform } from "./platform/releases.js";
export { runTest } from "./testing/run.js";
export type { TestOptions } from "./testing/run.js";
export type { Difference, FieldDifference, Finding, Outcome, RecordedSnapshot, TestResult } from "./testing/result.js";
export { lineText, positionAt, sourceFile } from "./text/source-file.js";
export type { Position, SourceFile } from "./text/source-file.js";
export type { Span } from "./text/span.js";
