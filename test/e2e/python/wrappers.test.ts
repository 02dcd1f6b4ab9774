/** The Python wrappers on the real connector: their own tests, the type checker, and scripts in the source documents' shape on a real Pravega. */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cached, openCache } from "../../../src/local/cache.js";
import { progressOn } from "../../../src/local/progress.js";
import { openSession, type Session } from "../../../src/local/session.js";
import { emitted, folders } from "../../emit/python/programs.js";

const run = promisify(execFile);
const wrappers = resolve(import.meta.dirname, "../../../src/runtime/python");
const scripts = join(import.meta.dirname, "scripts");
let session: Session;
let folder: string;

beforeAll(async () => {
  session = await openSession({ progress: progressOn(process.stderr), slots: 1, env: process.env });
  folder = join(session.folder, "scripts");
  copyModules(wrappers, folder);
  copyModules(scripts, folder);
  const place = [
    '"""Where the scripts run."""',
    "import sys",
    `CONTROLLER_URI = ${JSON.stringify(session.pravega.controller)}`,
    "def prepare(env):",
    `    env.add_jars(${JSON.stringify(`file://${session.runtimeJar}`)})`,
    "    env.set_python_executable(sys.executable)",
  ];
  writeFileSync(join(folder, "place.py"), `${place.join("\n")}\n`);
});
afterAll(() => session?.stop());

function copyModules(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) if (/\.(py|toml)$/.test(name)) cpSync(join(from, name), join(to, name));
}

/** Runs a script in one process, with a Flink of its own; gives what it printed. */
async function script(name: string, ...args: string[]): Promise<string> {
  const { stdout } = await run(session.python.python, [join(folder, `${name}.py`), ...args], { cwd: folder, env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1" }, maxBuffer: 64 << 20 });
  return stdout;
}

async function read(stream: string): Promise<readonly string[]> {
  return (await session.streams.read({ scope: "scope", stream })).map((event) => Buffer.from(event).toString("utf8")).sort();
}

async function feed(stream: string, events: readonly string[]): Promise<void> {
  const file = join(folder, `${stream}.events`);
  writeFileSync(file, events.map((event) => `\t${Buffer.from(event).toString("base64")}\n`).join(""));
  await session.streams.write({ scope: "scope", stream }, file, 0, events.length);
}

test("the wrappers pass their own tests", async () => {
  const env = { ...process.env, PYTHONPATH: wrappers, PYTHONDONTWRITEBYTECODE: "1", PFL_CONNECTOR_JAR: session.runtimeJar };
  const { stderr } = await run(session.python.python, ["-W", "ignore", "-m", "unittest", "discover", "-s", join(wrappers, "tests")], { cwd: folder, env });
  expect(Number(/Ran (\d+) tests/.exec(stderr)?.[1])).toBeGreaterThan(20);
  expect(stderr).toMatch(/\nOK\n/);
});

test("wrappers and emitted jobs pass mypy --strict and ruff", async () => {
  const venv = await cached(openCache(), {
    name: "python-tools",
    key: ["mypy==2.4.1", "ruff==0.17.5"],
    make: async (into) => {
      await run(session.tools.python.command, ["-m", "venv", into]);
      await run(join(into, "bin", "python"), ["-m", "pip", "install", "-q", "--disable-pip-version-check", "mypy==2.4.1", "ruff==0.17.5"]);
    },
  });
  const check = async (at: string): Promise<string> => {
    const tool = (name: string): string => join(venv, "bin", name);
    const mypy = await run(tool("mypy"), ["--python-executable", session.python.python, "--cache-dir", join(session.folder, "mypy"), "."], { cwd: at });
    await run(tool("ruff"), ["check", "--no-cache", "--extend-ignore", "E501,D1", "."], { cwd: at });
    await run(tool("ruff"), ["format", "--no-cache", "--check", "."], { cwd: at });
    return mypy.stdout;
  };
  for (const [name, from] of folders) {
    const at = join(session.folder, "checked", name);
    copyModules(wrappers, at);
    // A program of several pipelines has a folder for each; no example has one module twice.
    for (const file of emitted(from)) if (file.path.endsWith(".py")) writeFileSync(join(at, file.path.replace("python/", "")), file.text);
    expect(await check(at), name).toMatch(/^Success: no issues found in \d+ source files/);
  }
});

test("a writer writes in each mode, a reader reads to the end", async () => {
  await session.streams.create({ scope: "scope", stream: "stream" }, 1);
  const words = ["one", "three", "two"];
  for (const mode of ["ATLEAST_ONCE", "EXACTLY_ONCE", "BEST_EFFORT"]) {
    await script("writes_words", mode);
    expect(await read("stream"), mode).toEqual(words);
  }
  const printed = (await script("reads_words")).split("\n").filter((line) => words.includes(line));
  expect(printed.sort()).toEqual(words.flatMap((word) => [word, word, word]));
});

test("rows go as text into a writer of strings, behind keyed state in Python", async () => {
  await session.streams.create({ scope: "scope", stream: "stream" }, 1);
  await script("counts_by_key");
  const counts = new Map<string, number>();
  for (const event of await read("stream")) counts.set(event, (counts.get(event) ?? 0) + 1);
  const expected = [0, 1, 2, 3].flatMap((key): [string, number][] => [
    [`(${key}, 1)`, 498],
    [`(${key}, 2)`, 2],
  ]);
  expect(counts).toEqual(new Map(expected));
});

test("rows go as JSON through a Python function, exactly once", async () => {
  for (const stream of ["readings", "alerts"]) await session.streams.create({ scope: "scope", stream }, 2);
  await feed("readings", ['{"sensor":"a","celsius":81.5}', '{"sensor":"b","celsius":20}', '{"sensor":"ü","celsius":99}']);
  await script("json_rows");
  expect(await read("alerts")).toEqual(['{"sensor":"a","text":"81.5 °C"}', '{"sensor":"ü","text":"99.0 °C"}']);
});
