/**
 * `npm test`: every stage of the project's tests, one after another, closed by one line that counts them all.
 * `npm test -- unit java` runs the named stages only.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { shortLivedJava } from "./java-options.js";

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What failed, a line each: a log of which only the end is kept must still say it. */
  readonly failures: readonly string[];
}

interface Stage {
  readonly name: string;
  readonly run: () => Count;
}

const root = resolve(import.meta.dirname, "../..");
const none: Count = { passed: 0, failed: 0, skipped: 0, failures: [] };

/** One failure that is no test's. */
function failure(what: string): Count {
  return { ...none, failed: 1, failures: [what] };
}

/** Runs a command in the project with its output shown, and says whether it ended well. */
function command(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  const ended = spawnSync(program, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
  if (ended.error) console.error(`${program}: ${ended.error.message}`);
  return ended.status === 0;
}

/** A stage that has no tests to count is itself one. */
function check(program: string, args: readonly string[]): Count {
  return command(program, args) ? { ...none, passed: 1 } : failure([program, ...args].join(" "));
}

function vitest(config: string): Count {
  const folder = mkdtempSync(join(tmpdir(), "pfc-test-"));
  try {
    const report = join(folder, "report.json");
    const fine = command("npx", [
      ...["--no-install", "vitest", "run", "--config", config, "--root", "."],
      ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    ]);
    if (!existsSync(report)) return failure(`vitest wrote no report (${config})`);
    const counted = JSON.parse(readFileSync(report, "utf8")) as VitestReport;
    const failures = counted.testResults.flatMap((file) => {
      const tests = file.assertionResults.filter((t) => t.status === "failed");
      // A file that does not load fails the run without failing a test.
      if (tests.length === 0) return file.status === "failed" ? [line(relative(root, file.name), file.message)] : [];
      return tests.map((t) => line(`${relative(root, file.name)} > ${t.fullName}`, t.failureMessages[0]));
    });
    if (!fine && failures.length === 0) failures.push(`vitest failed without a failing test (${config})`);
    return { passed: counted.numPassedTests, failed: failures.length, skipped: counted.numPendingTests + counted.numTodoTests, failures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The part of vitest's JSON report that is read here. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string; readonly failureMessages: readonly string[] }[];
  }[];
}

/** A test, and the first line of what it said. */
function line(name: string, message: string | undefined): string {
  return `${name}: ${(message ?? "").trim().split("\n", 1)[0]?.slice(0, 300)}`;
}

/** Counts what Surefire wrote below a Maven module. */
function surefire(module: string): Count {
  const reports = join(root, module, "target/surefire-reports");
  let count = none;
  for (const name of existsSync(reports) ? readdirSync(reports) : []) {
    if (!name.endsWith(".xml")) continue;
    const report = readFileSync(join(reports, name), "utf8");
    const head = /<testsuite\b[^>]*>/.exec(report)?.[0] ?? "";
    const number = (attribute: string): number => Number(new RegExp(`\\b${attribute}="(\\d+)"`).exec(head)?.[1] ?? 0);
    const failed = number("failures") + number("errors");
    const skipped = number("skipped");
    count = add(count, { passed: number("tests") - failed - skipped, failed, skipped, failures: surefireFailures(report) });
  }
  return count;
}

function surefireFailures(report: string): readonly string[] {
  const pattern = /<testcase name="([^"]*)" classname="([^"]*)"[^>]*>\s*<(?:failure|error)\b([^>]*)>/g;
  return [...report.matchAll(pattern)].map(([, name, of, what]) => line(`${of}.${name}`, /\bmessage="([^"]*)"/.exec(what as string)?.[1]));
}

function maven(args: readonly string[]): Count {
  const modules = ["src/runtime/functions", "src/runtime/connector"];
  for (const module of modules) rmSync(join(root, module, "target/surefire-reports"), { recursive: true, force: true });
  const fine = command("mvn", ["-B", "-ntp", "-q", "-f", "src/runtime/pom.xml", ...args], shortLivedJava);
  const count = modules.map(surefire).reduce(add, none);
  if (fine || count.failed > 0) return count;
  return add(count, failure(`mvn ${args.join(" ")}`));
}

function add(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped, failures: [...a.failures, ...b.failures] };
}

const flink2 = ["CheckpointingTest", "ScalingTest", "SourceTest", "StateFormatTest", "AtLeastOnceTest", "ExactlyOnceTest", "SinkStateTest", "TransactionalWriterTest"];

const stages: readonly Stage[] = [
  { name: "bundle", run: () => check("npm", ["run", "--silent", "build"]) },
  { name: "types", run: () => check("npm", ["run", "--silent", "typecheck"]) },
  { name: "unit", run: () => vitest("test/vitest.config.ts") },
  { name: "java", run: () => maven(["verify"]) },
  // The same classes on Flink 2: what its API could break. Everything: mvn -f src/runtime test -Pflink-2.
  { name: "java-flink-2", run: () => maven(["test", "-Pflink-2", "-pl", "pravega-standalone,connector", `-Dtest=${flink2.join(",")}`]) },
  { name: "e2e", run: () => vitest("test/e2e/vitest.config.ts") },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !stages.some((s) => s.name === name));
if (unknown.length > 0) {
  console.error(`There is no stage ${unknown.join(", ")}; the stages are ${stages.map((s) => s.name).join(", ")}.`);
  process.exit(2);
}

let total = none;
const lines: string[] = [];
for (const stage of stages) {
  if (wanted.length > 0 && !wanted.includes(stage.name)) continue;
  console.log(`\n──── ${stage.name} ────`);
  const start = Date.now();
  const count = stage.run();
  total = add(total, count);
  const seconds = Math.round((Date.now() - start) / 1000);
  lines.push(`${stage.name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped (${seconds} s)`);
}
if (total.failed > 0) console.log(`\n${["Failed:", ...total.failures].join("\n  ")}`);
console.log(`\n${lines.join("\n")}\n`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
