/** Every example on a real Flink and a real Pravega, as a PyFlink and as a Java job: both give the expected events. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runJob } from "../../src/local/job-run.js";
import { progressOn } from "../../src/local/progress.js";
import { openSession, type Session } from "../../src/local/session.js";
import { nodeHost } from "../../src/workspace/node-host.js";
import { loadProgram, targetsOf } from "../../src/workspace/program.js";

const root = resolve(import.meta.dirname, "../..");
const progress = progressOn(process.stderr);
let session: Session;

beforeAll(async () => {
  session = await openSession({ progress, slots: 2, env: process.env });
});
afterAll(() => session?.stop());

const examples = readdirSync(join(root, "examples")).sort();

function lines(path: string): readonly string[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .sort();
}

/** `examples/<name>/<kind>/<stream>.jsonl` by stream. */
function filesOf(example: string, kind: "input" | "expected"): ReadonlyMap<string, string> {
  const folder = join(root, "examples", example, kind);
  return new Map(readdirSync(folder).map((name) => [name.replace(/\.jsonl$/, ""), join(folder, name)]));
}

const runs = examples.flatMap((example) => {
  const program = loadProgram(nodeHost, join(root, "examples", example, "main.pfl"), { shown: "main.pfl", targets: undefined });
  return program.compiled.jobs.flatMap((job) => targetsOf(job, undefined).map((target) => ({ example, pipeline: job.name, program, job, target })));
});

test("every example has a pipeline, input and expected output", () => {
  expect(new Set(runs.map((run) => run.example)).size).toBe(examples.length);
  for (const example of examples) expect(existsSync(join(root, "examples", example, "expected")), example).toBe(true);
  expect(runs.filter((run) => run.target === "java").length).toBeGreaterThanOrEqual(5);
});

test.each(runs)("$example as a $target job", async ({ example, program, job, target }) => {
  const result = await runJob(session, {
    ...{ program, job, target, progress },
    ...{ inputs: filesOf(example, "input"), params: new Map<string, string>(), pace: { kind: "bounded" }, onEvent: () => {} },
  });
  const expected = filesOf(example, "expected");
  expect([...result.events.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [stream, path] of expected) expect([...(result.events.get(stream) ?? [])].sort(), stream).toEqual(lines(path));
});
