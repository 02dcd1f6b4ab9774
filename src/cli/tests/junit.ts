/** What came of tests as JUnit XML, which every build server reads. */
import { positionAt } from "../../text/source-file.js";
import type { TestResult } from "../../testing/result.js";
import { findingLines, paintOf } from "./text.js";
import type { ProgramRun } from "./run.js";

export function junitXml(runs: readonly ProgramRun[]): string {
  const suites = runs.filter(({ results }) => results.length > 0).map(suite);
  const all = runs.flatMap(({ results }) => results);
  return [`<?xml version="1.0" encoding="UTF-8"?>`, `<testsuites name="pfc" ${counts(all)}>`, ...suites.flat(), "</testsuites>", ""].join("\n");
}

function suite(run: ProgramRun): readonly string[] {
  const { program, results } = run;
  return [`  <testsuite name="${escaped(program.source.path)}" ${counts(results)}>`, ...results.flatMap((result) => testcase(result, run)), "  </testsuite>"];
}

function counts(results: readonly TestResult[]): string {
  const count = (kind: string): number => results.filter((result) => result.outcome.kind === kind).length;
  return `tests="${results.length}" failures="${count("failed")}" errors="0" skipped="${count("skipped")}" time="${seconds(results.reduce((sum, { millis }) => sum + millis, 0))}"`;
}

function testcase({ test, outcome, millis }: TestResult, { program: { source } }: ProgramRun): readonly string[] {
  const { line } = positionAt(source, test.origin.start);
  const head = `    <testcase name="${escaped(test.name)}" classname="${escaped(test.pipeline)}" file="${escaped(source.path)}" line="${line}" time="${seconds(millis)}"`;
  switch (outcome.kind) {
    case "passed":
      return [`${head}/>`];
    case "skipped":
      return [`${head}>`, `      <skipped message="${escaped(outcome.reason)}"/>`, "    </testcase>"];
    case "failed": {
      const lines = outcome.findings.flatMap((finding) => findingLines(finding, test.origin, source, paintOf(false)));
      return [`${head}>`, `      <failure message="${escaped(lines[0] ?? "")}">${escaped(lines.join("\n"))}</failure>`, "    </testcase>"];
    }
  }
}

function seconds(millis: number): string {
  return (millis / 1000).toFixed(3);
}

/** XML 1.0 has no place for most control characters, however they are written. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .replace(/[<>&"]/g, (mark) => ({ "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" })[mark] ?? mark);
}
