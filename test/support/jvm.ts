/** One Java machine for thousands of cases: it compiles a folder of sources and runs their `cases.Main`, again and again. */
import { spawn, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { re2jJar } from "./re2j.js";

const runtime = resolve(import.meta.dirname, "../../src/runtime/functions/src/main/java");
const own = resolve(import.meta.dirname, "../properties/jvm");

export interface Jvm {
  /** The lines that the program printed. Throws when it is no Java, or fails as a whole. */
  readonly run: (files: ReadonlyMap<string, string>) => Promise<readonly string[]>;
  readonly close: () => void;
}

/** The runtime of the functions is compiled once. The machine's language and time zone are not those of anybody. */
export function startJvm(): Jvm {
  const folder = mkdtempSync(join(tmpdir(), "pfc-jvm-"));
  const classes = join(folder, "runtime");
  const language = join(runtime, "pfl/lang");
  const sources = execFileSync("find", [language, "-name", "*.java"], { encoding: "utf8" }).trim().split("\n");
  execFileSync("javac", ["--release", "11", "-encoding", "UTF-8", "-nowarn", "-d", classes, "-sourcepath", runtime, "-cp", re2jJar(), ...sources, join(runtime, "pfl/json/JsonText.java"), join(own, "Show.java"), join(own, "Worker.java")]);
  const options = ["-Dfile.encoding=UTF-8", "-Duser.language=tr", "-Duser.timezone=Asia/Kathmandu", "-XX:+UseSerialGC", "-cp", `${classes}:${re2jJar()}`];
  const child = spawn("java", [...options, "Worker"], { stdio: ["pipe", "pipe", "inherit"] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let runs = 0;
  return {
    async run(files) {
      const at = join(folder, `run${runs++}`);
      for (const [path, text] of files) {
        mkdirSync(dirname(join(at, path)), { recursive: true });
        writeFileSync(join(at, path), text);
      }
      child.stdin.write(`${at}\n`);
      if ((await answers.next()).done === true) throw new Error("the Java machine has ended");
      const output = readFileSync(join(at, "output.txt"), "utf8");
      rmSync(at, { recursive: true });
      const wrong = /^NOT JAVA\n.*?\/(cases\/\w+\.java):(\d+)/.exec(output);
      const near = files.get(wrong?.[1] ?? "")?.split("\n").slice(Number(wrong?.[2]) - 12, Number(wrong?.[2]) + 12) ?? [];
      if (/^(NOT JAVA|BROKEN)\n/.test(output)) throw new Error(`${output}\n${near.join("\n")}`);
      return output.split("\n").slice(0, -1);
    },
    close() {
      child.stdin.end();
      child.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
