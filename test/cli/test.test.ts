/** `pfc test`, as it is called: what it prints, writes and ends with. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { elementsOf } from "./xml.js";
import { expect, test, vi } from "vitest";
import { testCommand } from "../../src/cli/commands/test.js";
import { folderWith, pfc } from "../support/command.js";

vi.setConfig({ testTimeout: 60_000 });

const PROGRAM = `
enum Level { low, high }

record Reading {
  sensor: string
  celsius: double
}

record Hot {
  sensor: string
  celsius: double
  level: Level
}

cluster plant {
  controller: "tcp://localhost:9090"
  scope: "plant"
}

stream readings: Reading on plant
stream hot: Hot on plant

param limit: double = 80.0

fn level(celsius: double) -> Level = if celsius > 90.0 then Level.high else Level.low

pipeline hot_readings {
  checkpoint: every(10s)

  readings
    |> filter(.celsius > limit)
    |> add_columns(level: level(.celsius))
    |> write(hot, guarantee: at_least_once)
}

fn reading(sensor: string, celsius: double) -> Reading = Reading { sensor: sensor, celsius: celsius }
`;

const given = '  pipeline: hot_readings\n  given readings: [reading("a", 95.0), reading("b", 20.0)]\n';
const right = `test "hot ones pass" {\n${given}  expect hot: [Hot { sensor: "a", celsius: 95.0, level: high }]\n}\n`;
const wrong = `test "hot ones fail <&>" {\n${given}  expect hot: [Hot { sensor: "a", celsius: 94.0, level: low }, Hot { sensor: "c", celsius: 1.0, level: low }]\n}\n`;
const recorded = `test "as recorded" {\n${given}  expect hot: snapshot("recorded/hot.jsonl")\n}\n`;

function programWith(tests: string, files: Readonly<Record<string, string>> = {}): { readonly folder: string; readonly file: string } {
  const folder = folderWith({ "main.pfl": PROGRAM + tests, ...files });
  return { folder, file: join(folder, "main.pfl") };
}

/** Times differ from run to run. */
function timeless(text: string): string {
  return text.replace(/\d+(\.\d)? m?s\b/g, "N ms");
}

test("a test that holds ends with 0", async () => {
  const { file } = programWith(right);
  const { code, out, err } = await pfc("test", file);
  expect([code, err, timeless(out)]).toEqual([0, "", `${file}\n  ok       hot ones pass (N ms)\n\n1 passed in N ms\n`]);
});

test("a test that does not shows what is missing, what came, and what is nearly right", async () => {
  const { file, folder } = programWith(right + wrong);
  const { code, out } = await pfc("test", file);
  expect(code).toBe(1);
  expect(timeless(out).replaceAll(folder, "")).toBe(`/main.pfl
  ok       hot ones pass (N ms)
  FAILED   hot ones fail <&> (N ms)
           expect hot: 2 events expected, 1 came /main.pfl:45:3
             - missing     {"sensor":"a","celsius":94.0,"level":"low"}
             - missing     {"sensor":"c","celsius":1.0,"level":"low"}
             + unexpected  {"sensor":"a","celsius":95.0,"level":"high"}

1 passed, 1 failed in N ms
`);
  const near = programWith(wrong.replace("94.0, level: low", "94.0, level: high"));
  expect((await pfc("test", near.file)).out).toContain(`~ differs     {"sensor":"a","celsius":95.0,"level":"high"}
                 .celsius  94.0 was expected, 95.0 came
             - missing     {"sensor":"c"`);
});

test("colours only when they are wanted", async () => {
  const { file } = programWith(right);
  expect((await pfc("test", file)).out).not.toContain("\u001b[");
  expect((await pfc("test", file, "--color")).out).toContain("\u001b[32mok\u001b[0m");
  vi.stubEnv("NO_COLOR", "1");
  vi.stubEnv("FORCE_COLOR", "1");
  expect((await pfc("test", file)).out).not.toContain("\u001b[");
  vi.unstubAllEnvs();
});

test.each([
  ['given readings: [raw("{")]\n  expect hot: []', /the job failed: .*Reading/],
  ['given readings: [raw("{")]\n  fails: true', undefined],
  ["given readings: []\n  fails: true", /the job was to fail, but came to its end/],
  ['given readings: file("in.csv")\n  expect hot: [Hot { sensor: "a, b", celsius: 91.0, level: high }]', undefined],
  ['given readings: file("in.jsonl")\n  expect hot: [Hot { sensor: "a", celsius: 91.5, level: high }]', undefined],
  ['given readings: file("odd.csv")\n  expect hot: []', /odd\.csv, line 1: Reading has no field "warmth"/],
  ['with limit: 99.0\n  given readings: [reading("a", 95.0)]\n  expect hot: []', undefined],
  ['given readings: [reading("b", 91.0), reading("a", 92.0)]\n  expect hot: in_order([hotter("a", 92.0), hotter("b", 91.0)])', /the events are right, but not their order: event 1/],
  ['given readings: [reading("b", 91.0), reading("a", 92.0)]\n  expect hot: in_order([hotter("a", 92.0), hotter("b", 91.0)], by: .sensor)', undefined],
  ['given readings: [reading("a", 91.0), reading("a", 92.0)]\n  expect hot: in_order([hotter("a", 92.0), hotter("a", 91.0)], by: .sensor)', /order: event 1 of "a"/],
] as const)("{ %s }", async (clauses, said) => {
  const more = "fn hotter(sensor: string, celsius: double) -> Hot = Hot { sensor: sensor, celsius: celsius, level: level(celsius) }\n";
  const { file } = programWith(`${more}test "it" {\n  pipeline: hot_readings\n  ${clauses}\n}\n`, {
    "in.csv": 'sensor,celsius\n"a, b",91.0\nc,1\n',
    "in.jsonl": '{"sensor":"a","celsius":91.5}\n\n{"sensor":"b","celsius":1}\n',
    "odd.csv": "sensor,warmth\n",
  });
  const { code, out } = await pfc("test", file);
  expect([code, said === undefined || said.test(out)], out).toEqual([said === undefined ? 0 : 1, true]);
});

test("a snapshot is written when it is asked for, said, and never otherwise", async () => {
  const { file, folder } = programWith(recorded);
  const path = join(folder, "recorded/hot.jsonl");
  const absent = await pfc("test", file);
  expect([absent.code, existsSync(path)]).toEqual([1, false]);
  expect(absent.out).toContain("there is no recorded/hot.jsonl yet; `pfc test --update` writes it");

  const wrote = await pfc("test", file, "--update");
  expect([wrote.code, readFileSync(path, "utf8")]).toEqual([0, '{"sensor":"a","celsius":95.0,"level":"high"}\n']);
  expect(wrote.out).toContain("wrote    recorded/hot.jsonl: 1 event\n");
  expect((await pfc("test", file)).code).toBe(0);
  expect((await pfc("test", file, "--update")).out).toContain("as it was  recorded/hot.jsonl: 1 event\n");

  writeFileSync(path, '{"sensor":"a","celsius":90.0,"level":"high"}\n{"sensor":"b","celsius":90.0,"level":"high"}\n');
  const differs = await pfc("test", file);
  expect(differs.code).toBe(1);
  expect(differs.out).toContain(".celsius  90.0 was expected, 95.0 came");
  expect((await pfc("test", file, "--update")).out).toContain("changed  recorded/hot.jsonl: 1 event, before 2\n");
  expect(readdirSync(join(folder, "recorded"))).toEqual(["hot.jsonl"]);
});

test("a file that is no snapshot is not overwritten, and neither is one of two tests that disagree", async () => {
  const { file, folder } = programWith(recorded, { "recorded/hot.jsonl": "my notes\n" });
  const refused = await pfc("test", file, "--update");
  expect(refused.code).toBe(1);
  expect(refused.out).toContain("refused  recorded/hot.jsonl: line 1 is no JSON, so it is no snapshot; move it away");
  expect(readFileSync(join(folder, "recorded/hot.jsonl"), "utf8")).toBe("my notes\n");

  const other = recorded.replace("as recorded", "others").replace("95.0", "96.0");
  const two = programWith(recorded + other);
  const both = await pfc("test", two.file, "--update");
  expect([both.code, existsSync(join(two.folder, "recorded"))]).toEqual([1, false]);
  expect(both.out).toContain("several tests record other events in it");
});

test("a test in which something else is wrong records nothing", async () => {
  const broken = recorded.replace('reading("b", 20.0)', 'raw("{")');
  const { file, folder } = programWith(broken);
  expect((await pfc("test", file, "--update")).code).toBe(1);
  expect(existsSync(join(folder, "recorded"))).toBe(false);
});

test("a filter chooses tests by what they say", async () => {
  const { file } = programWith(right + wrong);
  expect(timeless((await pfc("test", file, "--filter", "PASS")).out)).toContain("1 passed in");
  expect((await pfc("test", file, "--filter", "hot*fail")).code).toBe(1);
  const none = await pfc("test", file, "--filter", "cold");
  expect([none.code, none.err]).toEqual([2, 'pfc: No test is called like "cold"; there are 2.\n']);
});

test.each([
  [["--engine", "spark"], 'There is no engine "spark"; the engines are evaluator, flink and pravega.'],
  [["--engine", "flink", "--update"], "--update is for the evaluator"],
  [["--engine", "pravega", "--watch"], "--watch is for the evaluator"],
  [["--seed", "x"], '"x" is not what --seed takes'],
] as const)("usage: %j ends with 2", async (args, said) => {
  const { file } = programWith(right);
  const { code, err } = await pfc("test", file, ...args);
  expect([code, err]).toEqual([2, expect.stringContaining(said)]);
});

test("a folder stands for the programs below it, and what was built or installed is none", async () => {
  const folder = folderWith({ "a/main.pfl": PROGRAM + right, "b/main.pfl": PROGRAM + right, "node_modules/x/main.pfl": PROGRAM + wrong, "b/build/main.pfl": PROGRAM + wrong });
  expect(timeless((await pfc("test", folder)).out)).toContain("2 passed in");
  expect((await pfc("test", join(folder, "absent"))).code).toBe(3);
  expect((await pfc("test", folderWith({ "main.pfl": PROGRAM }))).out).toBe("no tests\n");
});

test("a program with a mistake is told, and runs no test", async () => {
  const { file } = programWith(right.replace("hot_readings", "hot_redings"));
  const { code, err, out } = await pfc("test", file);
  expect([code, out]).toEqual([1, "no tests\n"]);
  expect(err).toContain("PFL2003");
});

test("JUnit XML is well formed and has every outcome", async () => {
  const extern = 'extern python fn weigh(sensor: string) -> double from "weigh.py"\npipeline weighed { checkpoint: off readings |> filter(weigh(.sensor) > 1.0) |> print() }\n';
  const skipped = 'test "weighed" { pipeline: weighed }\n';
  const { file, folder } = programWith(right + wrong + extern + skipped, { "weigh.py": "def weigh(sensor):\n    return 2.0\n" });
  const ended = await pfc("test", file, "--junit", join(folder, "reports/junit.xml"));
  expect([ended.code, timeless(ended.out)]).toEqual([1, expect.stringContaining("1 passed, 1 failed, 1 skipped in")]);
  expect(ended.out).toContain("the evaluator can't call the extern function weigh: say what stands in for it, with weigh: …");
  const xml = readFileSync(join(folder, "reports/junit.xml"), "utf8");
  expect(elementsOf(xml)).toEqual(["testsuites", "testsuite", "testcase", "testcase", "failure", "testcase", "skipped"]);
  expect(xml).toContain('tests="3" failures="1" errors="0" skipped="1"');
  expect(xml).toContain('name="hot ones fail &lt;&amp;&gt;" classname="hot_readings"');
  expect(readdirSync(join(folder, "reports"))).toEqual(["junit.xml"]);
});

test("an extern function that something stands in for is called", async () => {
  const extern = 'extern python fn weigh(sensor: string) -> double from "weigh.py"\npipeline weighed { checkpoint: off readings |> filter(weigh(.sensor) > 1.0) |> print("heavy") }\n';
  const body = 'test "weighed" {\n  pipeline: weighed\n  with weigh: s => if s == "a" then 2.0 else 0.0\n  given readings: [reading("a", 1.0), reading("b", 2.0)]\n  expect "heavy": [reading("a", 1.0)]\n}\n';
  const { file } = programWith(extern + body, { "weigh.py": "def weigh(sensor):\n    return 2.0\n" });
  const { code, out } = await pfc("test", file);
  expect([code, out]).toEqual([0, expect.stringContaining("1 passed")]);
});

test("coverage names the branches and steps that no test comes to, with their places", async () => {
  const { file } = programWith(right);
  const { code, out } = await pfc("test", file, "--coverage");
  expect(code).toBe(0);
  expect(out).toContain("info PFL6201: No test takes the `else` of this `if`.");
  expect(out).toContain("fn level(celsius: double) -> Level = if celsius > 90.0 then Level.high else Level.low");
  expect(out).toContain("5 of 5 steps reached, 1 of 2 branches taken");

  const cold = programWith(right.replace("95.0", "5.0").replace(/\[Hot.*\]/, "[]"));
  const unreached = (await pfc("test", cold.file, "--coverage")).out;
  expect(unreached.match(/PFL6202/g)).toHaveLength(1);
  expect(unreached).toContain("No event of any test comes to `add_columns(level: level(.celsius))`.");
});

test("as JSON: each test with its outcome, and what differs", async () => {
  const { file } = programWith(right + wrong);
  const { code, out } = await pfc("test", file, "--format", "json", "--coverage");
  const read = JSON.parse(out) as { version: number; diagnostics: { code: string }[]; tests: Record<string, unknown>[]; coverage: unknown[] };
  expect([code, read.version]).toEqual([1, 1]);
  expect(read.tests.map((each) => [each["name"], each["outcome"]])).toEqual([["hot ones pass", "passed"], ["hot ones fail <&>", "failed"]]);
  expect(read.tests[1]).toMatchObject({ findings: [{ kind: "events", sink: "hot", expected: 2, actual: 1, differences: expect.any(Array) as unknown }] });
  expect(read.diagnostics.map((each) => each.code)).toEqual(["PFL6201"]);
  expect(read.coverage).toEqual([{ file, steps: { reached: 5, all: 5 }, branches: { reached: 1, all: 2 } }]);
});

test("processing time stands still until the test moves it", async () => {
  const timed = `record Peak { sensor: string peak: double }
stream peaks: Peak on plant
pipeline peak_a_minute {
  checkpoint: every(1s)
  readings
    |> key_by(.sensor)
    |> window(tumbling(1m), time: processing)
    |> aggregate(Peak { sensor: key, peak: max(.celsius) })
    |> write(peaks, guarantee: at_least_once)
}
test "peaks" {
  pipeline: peak_a_minute
  now: @2024-05-01T12:00:00Z
  given readings: [reading("a", 1.0), reading("a", 3.0)]
  now: @2024-05-01T12:01:00Z
  given readings: [reading("a", 9.0)]
  expect peaks: [Peak { sensor: "a", peak: 3.0 }]
}
`;
  const { file } = programWith(timed);
  const { code, out, err } = await pfc("test", file);
  expect([code, err], out).toEqual([0, ""]);
});

test("a watch runs again after a change, and ends when it is told to", async () => {
  const { file } = programWith(wrong);
  let out = "";
  const stdout = vi.spyOn(process.stdout, "write").mockImplementation((text) => ((out += String(text)), true));
  const stderr = vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  try {
    const controller = new AbortController();
    const options = { format: "text", filter: undefined, update: false, coverage: false, junit: undefined, watch: true, seed: 1, engine: "evaluator", signal: controller.signal } as const;
    const watching = testCommand([file], options);
    await vi.waitFor(() => expect(out).toContain("1 failed"), { timeout: 20_000 });
    // The watch begins when the first run has been shown.
    await vi.waitFor(() => expect(stderr).toHaveBeenCalled(), { timeout: 20_000 });
    await new Promise((done) => setTimeout(done, 300));
    writeFileSync(file, PROGRAM + right);
    await vi.waitFor(() => expect(out).toContain("1 passed"), { timeout: 20_000 });
    controller.abort();
    expect(await watching).toBe(0);
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
});

test("every example passes its tests", async () => {
  const { code, out } = await pfc("test", resolve(import.meta.dirname, "../../examples"));
  expect(code, out).toBe(0);
  expect(out).toMatch(/^\d+ passed in/m);
});
