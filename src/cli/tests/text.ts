/** What came of tests, for people. */
import { sinkText } from "../../ir/test.js";
import type { Difference, Finding, TestResult } from "../../testing/result.js";
import { positionAt, type SourceFile } from "../../text/source-file.js";
import type { Span } from "../../text/span.js";
import { counted } from "../../diagnostics/words.js";
import type { UpdatedSnapshot } from "../../workspace/snapshots.js";
import { plain } from "../terminal.js";
import type { ProgramRun } from "./run.js";

export type Paint = (color: "red" | "green" | "yellow" | "dim" | "bold", text: string) => string;

const codes = { red: 31, green: 32, yellow: 33, dim: 2, bold: 1 } as const;

export function paintOf(color: boolean): Paint {
  return color ? (style, text) => `\u001b[${codes[style]}m${text}\u001b[0m` : (_style, text) => text;
}

/** So many differences of one sink are shown. */
const MOST = 20;

export function programText({ program, results }: ProgramRun, paint: Paint): string {
  const lines = results.flatMap((result) => resultLines(result, program.source, paint));
  return [paint("bold", plain(program.source.path)), ...lines, ""].join("\n");
}

function resultLines({ test, outcome, millis }: TestResult, source: SourceFile, paint: Paint): readonly string[] {
  const name = plain(test.name);
  switch (outcome.kind) {
    case "passed":
      return [`  ${paint("green", "ok")}       ${name} ${paint("dim", `(${duration(millis)})`)}`];
    case "skipped":
      return [`  ${paint("yellow", "skipped")}  ${name}`, `           ${plain(outcome.reason)}`];
    case "failed":
      return [`  ${paint("red", "FAILED")}   ${name} ${paint("dim", `(${duration(millis)})`)}`, ...outcome.findings.flatMap((finding) => findingLines(finding, test.origin, source, paint).map((line) => `           ${line}`))];
  }
}

/** Also the text of a failure in a JUnit report. */
export function findingLines(finding: Finding, test: Span, source: SourceFile, paint: Paint): readonly string[] {
  const at = (origin: Span): string => paint("dim", placeText(origin, source));
  switch (finding.kind) {
    case "problem":
      return [`${plain(finding.message)} ${at(finding.origin)}`];
    case "job-failed":
      return [`the job failed: ${plain(finding.failure.message)} ${at(finding.failure.origin ?? test)}`];
    case "job-ran":
      return [`the job was to fail, but came to its end ${at(test)}`];
    case "no-snapshot":
      return [`expect ${sinkText(finding.expectation.sink)}: there is no ${finding.path} yet; \`pfc test --update\` writes it ${at(finding.expectation.origin)}`];
    case "events": {
      const { expectation, expected, actual, differences } = finding;
      const head = `expect ${sinkText(expectation.sink)}: ${counted(expected, "event")} expected, ${actual} came ${at(expectation.origin)}`;
      const more = differences.length > MOST ? [`  … and ${differences.length - MOST} more differences`] : [];
      return [head, ...differences.slice(0, MOST).flatMap((difference) => differenceLines(difference, paint).map((line) => `  ${line}`)), ...more];
    }
  }
}

function differenceLines(difference: Difference, paint: Paint): readonly string[] {
  switch (difference.kind) {
    case "missing":
      return [paint("red", `- missing     ${plain(difference.event)}`)];
    case "unexpected":
      return [paint("green", `+ unexpected  ${plain(difference.event)}`)];
    case "changed": {
      const width = Math.max(...difference.fields.map(({ path }) => path.length));
      const fields = difference.fields.map(({ path, expected, actual }) => `    ${path.padEnd(width)}  ${paint("red", plain(expected))} was expected, ${paint("green", plain(actual))} came`);
      return [`~ differs     ${plain(difference.actual)}`, ...fields];
    }
    case "order": {
      const where = difference.key === undefined ? "" : ` of ${plain(difference.key)}`;
      return [
        `the events are right, but not their order: event ${difference.at + 1}${where}`,
        `    ${paint("red", plain(difference.expected))} was expected`,
        `    ${paint("green", plain(difference.actual))} came`,
      ];
    }
  }
}

export function placeText(origin: Span, source: SourceFile): string {
  if (origin.path !== source.path) return plain(origin.path);
  const { line, column } = positionAt(source, origin.start);
  return `${plain(source.path)}:${line}:${column}`;
}

export function updateLines(updated: readonly UpdatedSnapshot[], paint: Paint): readonly string[] {
  return updated.map(({ path, state, events, before, reason }) => {
    const now = counted(events, "event");
    switch (state) {
      case "new":
        return `${paint("green", "wrote")}    ${plain(path)}: ${now}`;
      case "changed":
        return `${paint("yellow", "changed")}  ${plain(path)}: ${now}, before ${before ?? 0}`;
      case "unchanged":
        return `${paint("dim", "as it was")}  ${plain(path)}: ${now}`;
      case "refused":
        return `${paint("red", "refused")}  ${plain(path)}: ${reason ?? ""}`;
    }
  });
}

/** `2 passed, 1 failed, 1 skipped in 12 ms` */
export function summaryText(runs: readonly ProgramRun[], millis: number, paint: Paint): string {
  const results = runs.flatMap((run) => run.results);
  if (results.length === 0) return "no tests";
  const count = (kind: TestResult["outcome"]["kind"]): number => results.filter((result) => result.outcome.kind === kind).length;
  const [passed, failed, skipped] = [count("passed"), count("failed"), count("skipped")];
  const parts = [
    ...(passed > 0 ? [paint("green", `${passed} passed`)] : []),
    ...(failed > 0 ? [paint("red", `${failed} failed`)] : []),
    ...(skipped > 0 ? [paint("yellow", `${skipped} skipped`)] : []),
  ];
  return `${parts.join(", ")} in ${duration(millis)}`;
}

function duration(millis: number): string {
  return millis < 1000 ? `${millis < 10 ? millis.toFixed(1) : millis.toFixed(0)} ms` : `${(millis / 1000).toFixed(1)} s`;
}
