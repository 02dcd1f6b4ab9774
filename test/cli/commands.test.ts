import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test, vi } from "vitest";
import { catalog } from "../../src/diagnostics/catalog.js";
import { compilerVersion } from "../../src/workspace/version.js";
import { folderWith, pfc } from "../support/command.js";

// Each of these does the whole work of a command, on a machine that may have other work.
vi.setConfig({ testTimeout: 60_000 });

const examples = resolve(import.meta.dirname, "../../examples");
/** Without its tests, which are of files beside it. */
const hotSensors = readFileSync(join(examples, "hot-sensors/main.pfl"), "utf8").split('\ntest "')[0] as string;
const broken = hotSensors.replace("filter(.celsius", "filter(.celcius");

test("the version is that of the package", async () => {
  const manifest = JSON.parse(readFileSync(resolve(import.meta.dirname, "../../package.json"), "utf8")) as { version: string };
  expect(compilerVersion).toBe(manifest.version);
  expect(await pfc("--version")).toEqual({ code: 0, out: `pfc ${manifest.version}\n`, err: "" });
});

test("help is what was asked for", async () => {
  const help = await pfc("--help");
  expect(help.code).toBe(0);
  for (const command of ["compile", "check", "fmt", "test", "explain", "run", "doctor"]) expect(help.out).toContain(`  ${command} `);
  expect((await pfc("compile", "--help")).out).toContain("--force");
});

test.each([
  [[], ""],
  [["compil", "x.pfl"], "Did you mean compile?"],
  [["compile"], "missing required argument"],
  [["compile", "x.pfl", "--nonsense"], "unknown option"],
  [["compile", "x.pfl", "--target", "scala"], 'no target "scala"'],
  [["check", "x.pfl", "--format", "xml"], 'no format "xml"'],
  [["run", "x.pfl", "--for", "soon"], '"soon" is no duration'],
  [["run", "x.pfl", "--input", "readings"], "--input readings=readings.jsonl"],
  [["explain", "PFL9998"], "no diagnostic PFL9998"],
])("usage: %j ends with 2", async (args, said) => {
  const ended = await pfc(...args);
  expect([ended.code, ended.out]).toEqual([2, ""]);
  expect(ended.err).toContain(said);
});

test("compiles to build beside the program, for both targets, and a second time writes nothing", async () => {
  const folder = folderWith({ "main.pfl": hotSensors });
  const first = await pfc("compile", join(folder, "main.pfl"));
  expect([first.code, first.err]).toEqual([0, ""]);
  const pipeline = join(folder, "build/hot_sensors");
  expect(readdirSync(pipeline).sort()).toEqual(["java", "pfc-manifest.json", "python"]);
  expect(existsSync(join(pipeline, "java/runtime/src/main/java/pfl/pravega/PravegaSource.java"))).toBe(true);
  expect(readdirSync(join(pipeline, "python"))).toEqual(expect.arrayContaining(["hot_sensors.py", "jvm.py", "pravega_reader.py"]));
  const files = Object.keys((JSON.parse(readFileSync(join(pipeline, "pfc-manifest.json"), "utf8")) as { files: object }).files);
  expect(files).toEqual([...files].sort());
  const before = statSync(join(pipeline, "java/pom.xml")).mtimeMs;
  const second = await pfc("compile", join(folder, "main.pfl"));
  expect(second.out).toMatch(/: 0 files written, \d+ unchanged\n$/);
  expect(statSync(join(pipeline, "java/pom.xml")).mtimeMs).toBe(before);
});

test("compiles to one target, elsewhere", async () => {
  const folder = folderWith({ "main.pfl": hotSensors });
  await pfc("compile", join(folder, "main.pfl"), "--target", "java", "--out", join(folder, "gen"));
  expect(readdirSync(folder).sort()).toEqual(["gen", "main.pfl"]);
  expect(readdirSync(join(folder, "gen/hot_sensors")).sort()).toEqual(["java", "pfc-manifest.json"]);
});

test("a mistake ends with 1 and writes nothing", async () => {
  const folder = folderWith({ "main.pfl": broken });
  const ended = await pfc("compile", join(folder, "main.pfl"));
  expect([ended.code, ended.out]).toEqual([1, ""]);
  expect(ended.err).toContain("celcius");
  expect(readdirSync(folder)).toEqual(["main.pfl"]);
});

test("an edited output file is named, and kept without --force", async () => {
  const folder = folderWith({ "main.pfl": hotSensors });
  await pfc("compile", join(folder, "main.pfl"));
  const edited = join(folder, "build/hot_sensors/python/hot_sensors.py");
  writeFileSync(edited, "mine");
  const refused = await pfc("compile", join(folder, "main.pfl"));
  expect(refused.code).toBe(1);
  expect(refused.err).toContain("PFL6001");
  expect(refused.err).toContain("hot_sensors/python/hot_sensors.py");
  expect(readFileSync(edited, "utf8")).toBe("mine");
  expect((await pfc("compile", join(folder, "main.pfl"), "--check")).code).toBe(1);
  expect((await pfc("compile", join(folder, "main.pfl"), "--force")).code).toBe(0);
  expect((await pfc("compile", join(folder, "main.pfl"), "--check")).code).toBe(0);
});

test("a file that is not there, or is no text, ends with 3 and its path", async () => {
  const folder = folderWith({});
  writeFileSync(join(folder, "latin1.pfl"), Buffer.from([0x2f, 0x2f, 0xe4]));
  const absent = await pfc("check", join(folder, "absent.pfl"));
  expect([absent.code, absent.out]).toEqual([3, ""]);
  expect(absent.err).toContain("absent.pfl");
  expect((await pfc("check", join(folder, "latin1.pfl"))).err).toContain("not UTF-8");
});

test("diagnostics as JSON have codes, places and remedies", async () => {
  const folder = folderWith({ "main.pfl": broken, "good.pfl": hotSensors });
  const ended = await pfc("check", join(folder, "main.pfl"), join(folder, "good.pfl"), "--format", "json");
  const read = JSON.parse(ended.out) as { version: number; diagnostics: Record<string, unknown>[] };
  expect([ended.code, ended.err, read.version]).toEqual([1, "", 1]);
  expect(read.diagnostics).toHaveLength(1);
  expect(read.diagnostics[0]).toMatchObject({
    severity: "error",
    message: expect.stringContaining("celcius"),
    remedy: expect.stringContaining("celsius"),
    place: { file: join(folder, "main.pfl"), from: { line: broken.slice(0, broken.indexOf("celcius")).split("\n").length } },
  });
  expect(JSON.parse((await pfc("check", join(folder, "good.pfl"), "--format", "json")).out)).toEqual({ version: 1, diagnostics: [] });
});

test("colours only when asked for, where no terminal is", async () => {
  const folder = folderWith({ "main.pfl": broken });
  expect((await pfc("check", join(folder, "main.pfl"))).err).not.toContain("\u001b[");
  expect((await pfc("check", join(folder, "main.pfl"), "--color")).err).toContain("\u001b[");
  expect((await pfc("check", join(folder, "main.pfl"), "--no-color")).err).not.toContain("\u001b[");
});

test("every example compiles without a complaint", async () => {
  for (const name of readdirSync(examples)) {
    const out = folderWith({});
    const ended = await pfc("compile", join(examples, name, "main.pfl"), "--out", out);
    expect([name, ended.code, ended.err]).toEqual([name, 0, ""]);
  }
});

test("a pipeline that calls Python has no Java job, and says so when one is asked for", async () => {
  const out = folderWith({});
  const file = join(examples, "classified/main.pfl");
  expect((await pfc("compile", file, "--out", out)).code).toBe(0);
  expect(existsSync(join(out, "classified/python/classified.py"))).toBe(true);
  const refused = await pfc("compile", file, "--out", out, "--target", "java");
  expect(refused.code).toBe(1);
  expect(refused.err).toContain("Python");
});

test("every code has a page", async () => {
  for (const code of Object.keys(catalog)) {
    const page = await pfc("explain", code.slice(3));
    expect([code, page.code, page.out.startsWith(`# ${code}`)]).toEqual([code, 0, true]);
  }
});

test("fmt lays a file out once, and --check finds what is not laid out", async () => {
  const folder = folderWith({ "main.pfl": hotSensors });
  const file = join(folder, "main.pfl");
  await pfc("fmt", file);
  const laidOut = readFileSync(file, "utf8");
  writeFileSync(file, laidOut.replace("  sensor: string\n", "     sensor :string\n"));
  const found = await pfc("fmt", "--check", file);
  expect([found.code, found.out]).toEqual([1, `${file} would change\n`]);
  expect((await pfc("fmt", file)).code).toBe(0);
  expect(readFileSync(file, "utf8")).toBe(laidOut);
  expect(await pfc("fmt", "--check", file)).toEqual({ code: 0, out: "", err: "" });
  expect(readdirSync(folder)).toEqual(["main.pfl"]);
});

test("fmt leaves a file with syntax errors as it is", async () => {
  const text = "record { sensor string\n";
  const folder = folderWith({ "main.pfl": text });
  const ended = await pfc("fmt", join(folder, "main.pfl"));
  expect(ended.code).toBe(1);
  expect(ended.err).toContain("PFL1");
  expect(readFileSync(join(folder, "main.pfl"), "utf8")).toBe(text);
});
