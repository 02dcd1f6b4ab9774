/** Cold start, growth and memory of the compiler, each against `node -e 0` in the same run. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { programOf } from "./program.js";

const root = resolve(import.meta.dirname, "..");
/** The command that is installed, as it is started from a shell. */
const pfc = join(root, (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { bin: { pfc: string } }).bin.pfc);

/** Node 20 loads the certificates of this variable at every start, which hides what is measured. */
function environment(): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _, ...rest } = process.env;
  return rest;
}

function seconds(command: string, args: readonly string[]): number {
  const start = process.hrtime.bigint();
  const ended = spawnSync(command, args, { env: environment(), encoding: "utf8" });
  const taken = Number(process.hrtime.bigint() - start) / 1e9;
  if (ended.status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${ended.status}:\n${ended.stdout}${ended.stderr}`);
  return taken;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] as number;
}

/** `pfc compile` of a one-pipeline program against `node -e 0`, the two taking turns. */
function coldStart(folder: string): void {
  const program = join(root, "examples/hot-sensors/main.pfl");
  const bare: number[] = [];
  const compile: number[] = [];
  for (let i = 0; i < 41; i++) {
    bare.push(seconds(process.execPath, ["-e", "0"]));
    compile.push(seconds(pfc, ["compile", program, "--out", join(folder, "cold")]));
  }
  const ratio = median(compile) / median(bare);
  console.log(`cold pfc compile: ${ratio.toFixed(2)} × node -e 0 (goal 2.5)`);
}

/** Time and memory of `pfc check` at three sizes; the exponent is that of the time net of start. */
function growth(folder: string): void {
  const bare = median([1, 2, 3, 4, 5].map(() => seconds(process.execPath, ["-e", "0"])));
  const preload = join(folder, "peak.mjs");
  writeFileSync(
    preload,
    `process.on("exit", () => process.stderr.write("peak " + process.resourceUsage().maxRSS + "\\n"));\n`,
  );
  const points: { size: number; time: number }[] = [];
  for (const size of [10, 1_000, 10_000]) {
    const file = join(folder, `p${size}.pfl`);
    writeFileSync(file, programOf(size));
    const time = median([1, 2, 3].map(() => seconds(pfc, ["check", file])));
    const peak = spawnSync(process.execPath, ["--import", preload, join(root, "dist/pfc.mjs"), "check", file], { env: environment(), encoding: "utf8" });
    const megabytes = Number(/peak (\d+)/.exec(peak.stderr)?.[1]) / 1024;
    points.push({ size, time });
    console.log(`pfc check, ${size} declarations: ${(time / bare).toFixed(1)} × node -e 0, ${megabytes.toFixed(0)} MB at its peak`);
  }
  const [small, middle, large] = points as [(typeof points)[0], (typeof points)[0], (typeof points)[0]];
  const net = (p: { time: number }): number => Math.max(p.time - small.time, 1e-3);
  const exponent = Math.log(net(large) / net(middle)) / Math.log(large.size / middle.size);
  console.log(`growth from 1,000 to 10,000 declarations: exponent ${exponent.toFixed(2)} (goal 1.1)`);
}

/** Runs both and prints ratios. */
export function benchCompile(): void {
  const folder = mkdtempSync(join(tmpdir(), "pfc-bench-"));
  try {
    coldStart(folder);
    growth(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
