/** Every example in the compiler itself gives the events that Flink gives. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import type { Data } from "../../src/evaluate/data.js";
import { nodeHost } from "../../src/workspace/node-host.js";
import { loadProgram } from "../../src/workspace/program.js";
import type { InputItem } from "../../src/evaluate/evaluate.js";
import type { Job } from "../../src/ir/job.js";
import { evaluated } from "../support/evaluate.js";

const examples = resolve(import.meta.dirname, "../../examples");

/** What the examples' own functions in Python and Java give. */
const externs: ReadonlyMap<string, (...args: readonly Data[]) => Data> = new Map<string, (...args: readonly Data[]) => Data>([
  ["classify", (reading) => classify(reading as readonly Data[])],
  ["interest", (section, seconds) => interest(section as string, seconds as number)],
]);

/** examples/classified/classify.py */
function classify([, celsius, , tags]: readonly Data[]): Data {
  if ((tags as readonly Data[]).includes("calibration")) return "normal";
  if ((celsius as number) > 95) return "alarming";
  return (celsius as number) > 80 ? "hot" : "normal";
}

/** examples/web-sessions/site/Interest.java */
function interest(section: string, seconds: number): Data {
  return (section === "shop" ? 2 : 1) * Math.min(seconds, 60);
}

/** Of a line of an input file, which has the strings of a stream of strings in quotes. */
function item(job: Job, stream: string, line: string): InputItem {
  const isText = job.streams.some((each) => each.name === stream && each.format === "string");
  return { kind: "raw", stream, event: isText ? (JSON.parse(line) as string) : line };
}

function lines(path: string): readonly string[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "");
}

function filesOf(example: string, kind: "input" | "expected"): readonly (readonly [stream: string, lines: readonly string[]])[] {
  const folder = join(examples, example, kind);
  return existsSync(folder) ? readdirSync(folder).map((name) => [name.replace(/\.jsonl$/, ""), lines(join(folder, name))]) : [];
}

test.each(readdirSync(examples).sort())("%s", { timeout: 60_000 }, (example) => {
  const { compiled } = loadProgram(nodeHost, join(examples, example, "main.pfl"), { shown: "main.pfl", targets: undefined });
  const expected = filesOf(example, "expected");
  expect(expected.length).toBeGreaterThan(0);
  for (const job of compiled.jobs) {
    const input = filesOf(example, "input").flatMap(([stream, events]) => events.map((line) => item(job, stream, line)));
    const { sinks, evaluation } = evaluated(job, input, { externs });
    expect(evaluation.failure).toBeUndefined();
    for (const [stream, events] of expected) expect([...(sinks.get(stream) ?? [])].sort(), stream).toEqual([...events].sort());
  }
});
