/**
 * One meaning of whole jobs: random scripts of events and watermarks give the same in the evaluator and in the emitted Java on a real Flink,
 * late events, sessions that merge and streams that wait for each other included. A fixed seed, and another each time, which is printed:
 * `PFC_MEANING_SEED=<seed>` runs it again.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { javaFiles } from "../../src/emit/java/target.js";
import { javaTestClass } from "../../src/emit/java/test-class.js";
import type { InputItem } from "../../src/evaluate/evaluate.js";
import type { Job } from "../../src/ir/job.js";
import { compileText } from "../support/compile.js";
import { evaluated } from "../support/evaluate.js";
import { type CompiledForFlink, compileForFlink } from "../support/flink.js";
import { PIPELINES, type Pipeline, scripts } from "../support/scripts.js";

const { jobs } = compileText(readFileSync(join(import.meta.dirname, "jobs-on-flink.pfl"), "utf8"));
const ENDS = resolve(import.meta.dirname, "../../src/runtime/local/TestEnds.java");

let flink: CompiledForFlink;
const mainClasses = new Map<string, string>();
beforeAll(() => {
  const options = { source: "main.pfl", compilerVersion: "0.0.0", externs: new Map<string, string>() };
  const files = jobs.flatMap((job) => {
    const { name, file } = javaTestClass(job, options);
    mainClasses.set(job.name, name);
    return [...javaFiles(job, options, { job: true }), file];
  });
  flink = compileForFlink({ files: [...files, { path: "pfl/local/TestEnds.java", text: readFileSync(ENDS, "utf8") }], tests: [] });
}, 300_000);
afterAll(() => flink?.remove());

interface Case {
  readonly job: Job;
  readonly script: readonly InputItem[];
}

/** What was written, by stream; undefined when the job has failed: what it had written then depends on how far its steps were. */
type Outcome = ReadonlyMap<string, readonly string[]> | undefined;

interface Evaluated {
  readonly outcome: Outcome;
  readonly late: number;
}

function onEvaluator({ job, script }: Case): Evaluated {
  const { sinks, evaluation } = evaluated(job, script);
  const late = [...evaluation.late.values()].reduce((a, b) => a + b, 0);
  return { outcome: evaluation.failure === undefined ? sinks : undefined, late };
}

/** All of them in one process. */
function onFlink(cases: readonly Case[]): readonly Outcome[] {
  const folder = mkdtempSync(join(tmpdir(), "pfc-scripts-"));
  try {
    const plan = cases.map(({ job, script }, i) => {
      const at = join(folder, `${i}`);
      mkdirSync(at);
      writeFileSync(join(at, "input"), script.map((item) => `${lineOf(item)}\n`).join(""));
      return `${mainClasses.get(job.name) as string}\t${at}\n`;
    });
    writeFileSync(join(folder, "plan"), plan.join(""));
    flink.run("pfl.local.TestEnds", [join(folder, "plan")]);
    return cases.map(({ job }, i) => outcomeIn(join(folder, `${i}`), job));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function lineOf(item: InputItem): string {
  if (item.kind === "watermark") return `watermark\t${item.stream}\t${item.at / 1000n - 1n}`;
  if (item.kind === "raw") return `event\t${item.stream}\t${Buffer.from(item.event as string).toString("base64")}`;
  throw new Error(`a script has no ${item.kind}`);
}

function outcomeIn(folder: string, job: Job): Outcome {
  if (readFileSync(join(folder, "result"), "utf8") !== "ok") return undefined;
  const written = job.steps.flatMap((step) => (step.kind === "write" ? [step.stream] : []));
  return new Map(
    written.map((stream) => {
      const path = join(folder, `${stream}.out`);
      const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n").slice(0, -1) : [];
      return [stream, lines.map((line) => Buffer.from(line, "base64").toString("utf8"))];
    }),
  );
}

/** The field that says the key of a result: those of one key have an order, and those of several have none among them. */
const KEYS: ReadonlyMap<string, string> = new Map([["totals", "key"], ["tagged", "of"], ["running", "key"], ["broad", "parity"]]);

function shown(outcome: Outcome): string {
  if (outcome === undefined) return "fails";
  return [...outcome].sort(([a], [b]) => (a < b ? -1 : 1)).map(([stream, lines]) => [stream, ...inOrderOfKeys(stream, lines)].join("\n    ")).join("\n    ");
}

function inOrderOfKeys(stream: string, lines: readonly string[]): readonly string[] {
  const field = KEYS.get(stream);
  if (field === undefined) return [...lines].sort();
  const keyed = lines.map((line) => ({ line, key: JSON.stringify((JSON.parse(line) as Record<string, unknown>)[field]) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ line }) => line);
}

function differences(cases: readonly Case[]): readonly { readonly of: Case; readonly text: string }[] {
  const found = onFlink(cases);
  return cases.flatMap((of, i) => {
    const [ours, theirs] = [shown(onEvaluator(of).outcome), shown(found[i])];
    if (ours === theirs) return [];
    const script = of.script.map((item) => (item.kind === "raw" ? `${item.stream} ${item.event as string}` : lineOf(item).replaceAll("\t", " ")));
    return [{ of, text: `${of.job.name}\n  evaluator:\n    ${ours}\n  Flink:\n    ${theirs}\n  of\n    ${script.join("\n    ")}` }];
  });
}

function make(seed: number, perPipeline: number): readonly Case[] {
  return jobs.flatMap((job, i) => fc.sample(scripts(PIPELINES.get(job.name) as Pipeline), { numRuns: perPipeline, seed: seed + i }).map((script) => ({ job, script })));
}

function compare(seed: number, perPipeline: number): readonly Case[] {
  const cases = make(seed, perPipeline);
  const wrong = differences(cases);
  const shortest = [...wrong].sort((a, b) => a.of.script.length - b.of.script.length).slice(0, 3);
  expect(wrong.length, `${wrong.length} differences with seed ${seed}; the shortest:\n${shortest.map(({ text }) => text).join("\n")}`).toBe(0);
  return cases;
}

const FIXED = 20_261_121;
/** Scripts of each pipeline. */
const EACH = 12;
const another = Number(process.env["PFC_MEANING_SEED"] ?? Date.now() % 1_000_000_000);

test("the scripts have what is hard in them", { timeout: 60_000 }, () => {
  expect(jobs.map(({ name }) => name)).toEqual([...PIPELINES.keys()]);
  const cases = make(FIXED, EACH).map((of) => ({ ...of, ...onEvaluator(of) }));
  for (const job of jobs) {
    const ran = cases.filter((each) => each.job === job);
    const results = ran.flatMap(({ outcome }) => [...(outcome?.values() ?? [])].flat()).length;
    expect(results, `${job.name} gives results`).toBeGreaterThan(4 * EACH);
    if (job.name !== "rolling") expect(ran.filter(({ late }) => late > 0).length, `${job.name} drops late events`).toBeGreaterThanOrEqual(3);
  }
  expect(cases.some(({ outcome }) => outcome === undefined)).toBe(true);
});

test("120 scripts mean the same in the evaluator and on Flink", { timeout: 300_000 }, () => {
  expect(compare(FIXED, EACH).length).toBe(120);
});

test(`30 more scripts, seed ${another}`, { timeout: 300_000 }, () => {
  console.log(`jobs on Flink: seed ${another}`);
  compare(another, 3);
});

/** Where the two once differed: the end of the other stream came to the windows before the events. */
test("a stream without events holds the windows of a union open to the end", { timeout: 300_000 }, () => {
  const ticks = [4, 11, -6, 19].map((second): InputItem => ({ kind: "raw", stream: "strict", event: `{"key":"a","at":"${new Date(second * 1000).toISOString()}","n":${second}}` }));
  const cases = [{ job: jobs.find(({ name }) => name === "joined") as Job, script: ticks }];
  expect((onEvaluator(cases[0] as Case).outcome as Map<string, readonly string[]>).get("totals")?.length).toBe(4);
  expect(differences(cases).map(({ text }) => text)).toEqual([]);
});

/** Where the two once differed: sessions that an event joins are merged in the order in which Flink finds them, not in that of their events. */
test("sessions become one in Flink's order", { timeout: 300_000 }, () => {
  const key = 2_147_483_647;
  const tick = (millis: number, tag: string, x: number): InputItem => ({
    ...{ kind: "raw", stream: "ticks" },
    event: JSON.stringify({ key: tag, at: new Date(millis).toISOString(), n: key, x, tag }),
  });
  const job = jobs.find(({ name }) => name === "reduced") as Job;
  const cases = Array.from({ length: 24 }, (_, i) => ({ job, script: [tick(1000 * i, "a", 1), tick(1000 * i + 4500, "b", 2), tick(1000 * i + 2000, "c", 3)] }));
  const first = cases.map((each) => String(onEvaluator(each).outcome?.get("latest")?.[0]).slice(0, 10));
  expect(new Set(first)).toEqual(new Set(['{"key":"a"', '{"key":"b"']));
  expect(differences(cases).map(({ text }) => text)).toEqual([]);
});
