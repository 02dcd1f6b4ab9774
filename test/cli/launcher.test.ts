/** The command as it is installed: from its snapshot or from its script, it does the same. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { folderWith } from "../support/command.js";

vi.setConfig({ testTimeout: 60_000 });

const root = resolve(import.meta.dirname, "../..");
const { bin } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { bin: { pfc: string } };
const installed = join(root, bin.pfc);
const hotSensors = readFileSync(join(root, "examples/hot-sensors/main.pfl"), "utf8").split('\ntest "')[0] as string;
const broken = hotSensors.replace("filter(.celsius", "filter(.celcius");

interface Options {
  readonly command?: string;
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** The shell says each of its steps on stderr, after `+`; the last is what it becomes. */
function start(args: readonly string[], { command = installed, cwd, env = {} }: Options) {
  const { NODE_OPTIONS: _, NO_COLOR: __, FORCE_COLOR: ___, ...inherited } = process.env;
  const ended = spawnSync("sh", ["-x", command, ...args], { cwd, env: { ...inherited, ...env }, encoding: "utf8" });
  const steps = ended.stderr.split("\n").filter((line) => line.startsWith("+"));
  const err = ended.stderr.split("\n").filter((line) => !line.startsWith("+"));
  return { code: ended.status, out: ended.stdout, err: err.join("\n"), fromSnapshot: steps.at(-1)?.includes("--snapshot-blob") };
}

/** A copy of what is installed; `preserve` keeps the times of its files. */
function copyOfInstalled(preserve: boolean): { readonly folder: string; readonly command: string } {
  const folder = folderWith({ "main.pfl": hotSensors });
  cpSync(join(installed, ".."), join(folder, "dist"), { recursive: true, preserveTimestamps: preserve });
  return { folder, command: join(folder, "dist/pfc") };
}

describe.runIf(process.platform !== "win32")("the launcher", () => {
  test("starts compile and check from the snapshot, and works where it is called", () => {
    const cwd = folderWith({ "main.pfl": hotSensors });
    expect(start(["check", "main.pfl"], { cwd })).toEqual({ code: 0, out: "1 program: no errors\n", err: "", fromSnapshot: true });
    const compiled = start(["compile", "main.pfl", "--out", "made"], { cwd });
    expect(compiled).toMatchObject({ code: 0, err: "", fromSnapshot: true });
    expect(compiled.out).toMatch(/^made: \d+ files written, 0 unchanged\n$/);
    const again = start(["compile", "main.pfl", "--out", "made"], { cwd, env: { NODE_OPTIONS: "--no-warnings" } });
    expect(again).toMatchObject({ code: 0, err: "", fromSnapshot: false });
    expect(again.out).toMatch(/^made: 0 files written, \d+ unchanged\n$/);
  });

  test("is found through links", () => {
    const cwd = folderWith({ "main.pfl": hotSensors });
    mkdirSync(join(cwd, "bin"));
    symlinkSync(installed, join(cwd, "bin/absolute"));
    symlinkSync("absolute", join(cwd, "bin/pfc"));
    expect(start(["check", "main.pfl"], { cwd, command: join(cwd, "bin/pfc") })).toMatchObject({ code: 0, fromSnapshot: true });
  });

  test.each([
    [{}, false],
    [{ FORCE_COLOR: "1" }, true],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, false],
  ])("with %j in the environment, an error has colours: %s", (env, colored) => {
    const ended = start(["check", "main.pfl"], { cwd: folderWith({ "main.pfl": broken }), env });
    expect(ended).toMatchObject({ code: 1, out: "", fromSnapshot: true });
    expect(ended.err).toContain("PFL3201");
    expect(ended.err.includes("\u001b[")).toBe(colored);
  });

  test("starts what has no snapshot from the script", () => {
    const cwd = folderWith({});
    expect(start(["--version"], { cwd })).toMatchObject({ code: 0, fromSnapshot: false });
    expect(start(["explain", "PFL2003"], { cwd }).out).toContain("PFL2003");
    expect(start(["compil"], { cwd })).toMatchObject({ code: 2, fromSnapshot: false });
    expect(start(["check", "nothing.pfl"], { cwd })).toMatchObject({ code: 3, fromSnapshot: true });
  });

  test("does without a snapshot that is not of this Node, or not there", () => {
    const same = copyOfInstalled(true);
    expect(start(["check", "main.pfl"], { cwd: same.folder, command: same.command })).toMatchObject({ code: 0, fromSnapshot: true });
    rmSync(join(same.folder, "dist/pfc.blob"));
    expect(start(["check", "main.pfl"], { cwd: same.folder, command: same.command })).toMatchObject({ code: 0, fromSnapshot: false });
    const other = copyOfInstalled(false);
    expect(start(["check", "main.pfl"], { cwd: other.folder, command: other.command })).toMatchObject({ code: 0, fromSnapshot: false });
  });

  test("loads what the snapshot leaves out", () => {
    const { folder, command } = copyOfInstalled(true);
    // Without the script, which would do what the snapshot can't.
    rmSync(join(folder, "dist/pfc.cjs"));
    const started = (verb: string, text: string) => {
      writeFileSync(join(folder, "main.pfl"), text);
      return start([verb, "main.pfl"], { cwd: folder, command });
    };
    const matching = (pattern: string): string => hotSensors.replace("filter(.celsius", `filter(regex_matches(.sensor, "${pattern}") && .celsius`);
    expect(started("check", matching("s-(1|2)"))).toEqual({ code: 0, out: "1 program: no errors\n", err: "", fromSnapshot: true });
    expect(started("check", matching("s-(1|2")).err).toContain("missing closing )");
    const japanese = hotSensors.replace("record Reading", "/// \u6bce\u5206\u4e00\u56de\u3001\u8b66\u544a\u3059\u308b\nrecord Reading");
    expect(started("compile", japanese)).toMatchObject({ code: 0, err: "", fromSnapshot: true });
  });

  test("a mistake of pfc in the snapshot is reported by the script, whose places can be read", () => {
    const { folder, command } = copyOfInstalled(true);
    writeFileSync(join(folder, "dist/assets/runtime/runtime.json"), "{");
    const ended = start(["compile", "main.pfl"], { cwd: folder, command });
    expect(ended).toMatchObject({ code: 70, out: "", fromSnapshot: true });
    expect(ended.err).toMatch(/^pfc: this is a mistake in pfc, not in your program\.\n.*\nSyntaxError\n/);
    expect(ended.err).toMatch(/at emitProgram \(pfc\.cjs:\d+:\d+\)/);
    expect(ended.err.match(/a mistake in pfc/g)).toHaveLength(1);
  });

  test("keeps nothing of the machine that made the snapshot", () => {
    const blob = readFileSync(join(installed, "../pfc.blob"), "latin1");
    for (const name of ["PATH", "HOME"]) if ((process.env[name] ?? "").length > 8) expect(blob).not.toContain(process.env[name]);
  });
});
