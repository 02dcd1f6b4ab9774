/** What is asked of a real engine, and what is not. */
import { expect, test } from "vitest";
import { whyNot } from "../../src/testing/engines.js";
import { prepareTest } from "../../src/testing/prepare.js";
import { compileText, pipelineOf } from "../support/compile.js";

const WRITE = "write(copies, guarantee: at_least_once)";
const FN = 'fn at(time: timestamp) -> Reading = Reading { sensor: "a", celsius: 1.0, at: time, note: null, tags: [] }\n';

function reasons(flow: string, clauses: string): readonly (string | undefined)[] {
  const { tests, jobs, diagnostics } = compileText(`${pipelineOf(flow, FN)}test "it" { pipeline: hot ${clauses} }`);
  const [only] = tests;
  const [job] = jobs;
  if (only === undefined || job === undefined) throw new Error(diagnostics.map((d) => d.message).join("\n"));
  const prepared = prepareTest(only, job, new Map());
  return [whyNot(prepared, "flink"), whyNot(prepared, "pravega")];
}

const window = (late: string): string => `  readings |> key_by(.sensor) |> window(tumbling(1m)${late}) |> reduce((a, b) => b) |> ${WRITE}`;

test.each([
  [`  readings |> ${WRITE}`, 'given readings: [at(@2024-05-01T12:00:00Z), raw("{")] fails: true', undefined, undefined],
  [`  readings |> ${WRITE}`, "now: @2024-05-01T12:00:00Z expect copies: any", "processing time", "processing time"],
  [window(", time: processing"), "expect copies: any", "windows of processing time", "windows of processing time"],
  [`  readings |> ${WRITE}\n  readings |> print()`, "expect copies: any expect print: any", "printed", "printed"],
  [window(", late: drop"), "watermark readings: @2024-05-01T12:00:00Z expect copies: any", undefined, "only follows the events"],
  [window(", late: drop"), "given readings: [at(@2024-05-01T12:10:00Z), at(@2024-05-01T12:00:00Z)] expect copies: any", undefined, "come late"],
  [`  readings |> ${WRITE}`, 'given readings: [raw("{\\n}")] fails: true', undefined, "line break"],
] as const)("%s { %s }", (flow, clauses, flink, pravega) => {
  const [onFlink, onPravega] = reasons(flow, clauses);
  expect([onFlink ?? "", onPravega ?? ""]).toEqual([flink === undefined ? "" : expect.stringContaining(flink), pravega === undefined ? "" : expect.stringContaining(pravega)]);
});
