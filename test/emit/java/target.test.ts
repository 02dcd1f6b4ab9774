import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import javaPlugin from "prettier-plugin-java";
import { expect, test } from "vitest";
import { planJava } from "../../../src/emit/java/plan.js";
import { JAVA_RESERVED } from "../../../src/emit/java/reserved.js";
import { javaFiles } from "../../../src/emit/java/target.js";
import type { OutputFile } from "../../../src/emit/target.js";
import type { Job } from "../../../src/ir/job.js";
import { DOUBLE, STRING } from "../../../src/model/type.js";
import { jobOf } from "../../support/compile.js";
import { externFiles } from "../../support/externs.js";
import { sourceFile } from "../../../src/text/source-file.js";
import { Alert, enumType, hotSensors, job, PYTHON_CALLS, Reading, record } from "./jobs.js";

const root = join(import.meta.dirname, "../../..");
const options = { source: "main.pfl", compilerVersion: "0.1.0", externs: new Map<string, string>() };

const everyAggregate = jobOf(readFileSync(join(root, "test/aggregates/every.pfl"), "utf8"));

function emitted(job: Job): readonly OutputFile[] {
  const python = job.steps.some((step) => step.kind === "python");
  return javaFiles(job, options, { job: !python });
}

async function unformatted(files: readonly OutputFile[]): Promise<readonly string[]> {
  const java = files.filter(({ path }) => path.endsWith(".java"));
  expect(java.length).toBeGreaterThan(3);
  const formatted = await Promise.all(java.map(({ text }) => format(text, { parser: "java", plugins: [javaPlugin] })));
  return java.filter(({ text }, i) => formatted[i] !== text).map(({ path }) => path);
}

/** A text that would end a literal, a comment, or a line if it were copied. */
const HOSTILE = 'x\n\r"\\u000a\\u0022; */ \u2028 {@link} <b> \\u002a/ ${y} %s \u0000 \u202e';

const hostile: Job = (() => {
  const level = { ...enumType("Level", "low"), doc: HOSTILE, members: [{ name: "low", wireName: HOSTILE, doc: HOSTILE }] };
  const bad = record("Class", { class: STRING, in: DOUBLE, Double: DOUBLE, level }, { doc: HOSTILE, defaults: { class: { kind: "string", value: HOSTILE } } });
  const fields = bad.fields.map((field) => ({ ...field, wireName: `${field.name} ${HOSTILE}`, doc: HOSTILE }));
  return {
    ...hotSensors,
    doc: HOSTILE,
    enums: [level],
    records: [...hotSensors.records, { ...bad, fields }],
    params: [{ name: "threshold", doc: HOSTILE, type: STRING, default: { kind: "string", value: HOSTILE } }],
    clusters: hotSensors.clusters.map((cluster) => ({ ...cluster, controller: HOSTILE, trustStore: HOSTILE })),
    steps: hotSensors.steps.map((step) => ({ ...step, label: HOSTILE.replaceAll("\n", " ") })),
  };
})();

test("what is emitted by hand-made jobs is formatted", async () => {
  expect(await unformatted(emitted(hotSensors))).toEqual([]);
  expect(await unformatted(emitted(hostile))).toEqual([]);
});

test("what is emitted for a program with everything in it is formatted", async () => {
  expect(await unformatted(emitted(jobOf(readFileSync(join(import.meta.dirname, "kitchen-sink.pfl"), "utf8"))))).toEqual([]);
}, 60_000);

test("what is emitted for every aggregate function is formatted", async () => {
  expect(await unformatted(emitted(everyAggregate))).toEqual([]);
}, 60_000);

test("what is emitted for a program that calls Python functions is formatted, without a job", async () => {
  const files = emitted(jobOf(readFileSync(join(import.meta.dirname, "python-calls.pfl"), "utf8"), PYTHON_CALLS));
  expect(await unformatted(files)).toEqual([]);
  expect(files.map(({ path }) => path)).not.toContain("java/src/main/java/py/Py.java");
  expect(files.map(({ path }) => path)).toContain("java/src/main/java/py/CallGrade.java");
}, 60_000);

test.each(readdirSync(join(root, "examples")))("what is emitted for examples/%s is formatted", async (example) => {
  const folder = join(root, "examples", example);
  const text = readFileSync(join(folder, "main.pfl"), "utf8");
  const files = [...externFiles(folder, sourceFile("main.pfl", text))].flatMap(([path, content]) => (content === undefined ? [] : [[path, content] as const]));
  expect(await unformatted(emitted(jobOf(text, Object.fromEntries(files))))).toEqual([]);
}, 60_000);

test("the same job gives the same bytes", () => {
  expect(emitted(hostile)).toEqual(emitted(hostile));
  const paths = emitted(hostile).map(({ path }) => path.toLowerCase());
  expect(new Set(paths).size).toBe(paths.length);
});

test("only printable characters and line breaks are emitted", () => {
  for (const { text } of emitted(hostile)) expect(text).toMatch(/^[\n\x20-\x7e\u2026]*$/);
});

test("each imported class is reserved, so none has to be written in full", () => {
  const program = jobOf(readFileSync(join(import.meta.dirname, "kitchen-sink.pfl"), "utf8"));
  const plan = planJava(program);
  const files = [...emitted(program), ...emitted(hotSensors), ...emitted(everyAggregate)];
  const imported = new Set(files.flatMap(({ text }) => [...text.matchAll(/^import (?!tryjob|hotsensors|every)[\w.]+\.(\w+);$/gm)].map((match) => match[1] as string)));
  expect(imported.size).toBeGreaterThan(40);
  expect([...imported].filter((name) => !JAVA_RESERVED.types.has(name)).sort()).toEqual([]);
  expect([...plan.types.values()]).toContain("StringRecord");
});

test("names that Java reserves or has are made legal and unique", () => {
  const names = ["String", "Object", "class", "Class", "Reading", "ReadingJson", "reading", "List"];
  const plan = planJava(job("int", { records: names.map((name) => record(name, { class: STRING })), steps: [] }));
  expect(plan.package).toBe("intjob");
  expect(Object.fromEntries(plan.types)).toEqual({
    String: "StringRecord",
    Object: "ObjectRecord",
    class: "ClassRecord",
    Class: "ClassRecord2",
    Reading: "Reading",
    ReadingJson: "ReadingJson2",
    reading: "Reading2",
    List: "ListRecord",
  });
});

test("the classes of a plan are those that are emitted, and the job class is left out when it isn't wanted", () => {
  const plan = planJava(hotSensors);
  const paths = javaFiles(hotSensors, options, { job: false }).map(({ path }) => path);
  for (const { name } of plan.functions.values()) expect(paths).toContain(`java/src/main/java/hotsensors/${name}.java`);
  for (const name of [Reading, Alert].map((type) => plan.types.get(type.name))) expect(paths).toContain(`java/src/main/java/hotsensors/records/${name}.java`);
  expect(paths).not.toContain("java/src/main/java/hotsensors/HotSensors.java");
  expect([...plan.functions].map(([id, { name }]) => `${id} ${name}`)).toEqual([
    "readings/event-time ReadingsEventTime",
    "alerts/routing-key AlertsRoutingKey",
    "alerts-filter-1/predicate FilterCelsius",
    "alerts-key-by-1/key KeyBySensor",
    "alerts-aggregate-1/aggregate AggregateAlert",
    "alerts-aggregate-1/result AggregateAlertResult",
  ]);
});
