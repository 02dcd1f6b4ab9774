/** What came of tests, for programs: beside the diagnostics in the report of every command. */
import { sinkText } from "../../ir/test.js";
import { countArms, countSteps } from "../../testing/coverage.js";
import type { Finding } from "../../testing/result.js";
import { positionAt, type SourceFile } from "../../text/source-file.js";
import type { Span } from "../../text/span.js";
import type { UpdatedSnapshot } from "../../workspace/snapshots.js";
import { coverageOf } from "./coverage.js";
import type { ProgramRun } from "./run.js";

/** Version 1 of the format: fields may be added, none is taken away or changes its meaning. */
export function testsJson(runs: readonly ProgramRun[], updated: readonly UpdatedSnapshot[] | undefined, coverage: boolean): Readonly<Record<string, unknown>> {
  const tests = runs.flatMap(({ program: { source }, results }) =>
    results.map(({ test, outcome, millis }) => ({
      ...{ name: test.name, pipeline: test.pipeline, place: place(test.origin, source), outcome: outcome.kind, millis },
      ...(outcome.kind === "failed" ? { findings: outcome.findings.map((finding) => findingJson(finding, source)) } : {}),
      ...(outcome.kind === "skipped" ? { reason: outcome.reason } : {}),
    })),
  );
  const covered = runs.map((run) => ({ file: run.program.source.path, steps: countSteps(coverageOf(run)), branches: countArms(coverageOf(run)) }));
  return { tests, ...(updated === undefined ? {} : { snapshots: updated }), ...(coverage ? { coverage: covered } : {}) };
}

function findingJson(finding: Finding, source: SourceFile): object {
  switch (finding.kind) {
    case "problem":
      return { kind: finding.kind, message: finding.message, place: place(finding.origin, source) };
    case "job-failed": {
      const { message, origin, at } = finding.failure;
      return { kind: finding.kind, message, step: at, ...(origin === undefined ? {} : { place: place(origin, source) }) };
    }
    case "job-ran":
      return { kind: finding.kind };
    case "no-snapshot":
      return { kind: finding.kind, sink: sinkText(finding.expectation.sink), path: finding.path, place: place(finding.expectation.origin, source) };
    case "events": {
      const { expectation, expected, actual, differences } = finding;
      return { kind: finding.kind, sink: sinkText(expectation.sink), place: place(expectation.origin, source), expected, actual, differences };
    }
  }
}

function place(origin: Span, source: SourceFile): object {
  const known = origin.path === source.path ? { from: positionAt(source, origin.start), to: positionAt(source, origin.end) } : {};
  return { file: origin.path, start: origin.start, end: origin.end, ...known };
}
