/**
 * What the start-up snapshot is made of, from which `pfc compile` and `pfc check` start (`src/cli/pfc.sh`): the program loaded, lexer and
 * parser built, and, since it has compiled a sample, its functions compiled. Nothing of the machine that builds it may stay in it.
 */
import { spawnSync } from "node:child_process";
import { closeSync, fstatSync, openSync, readFileSync, statSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { setFlagsFromString, startupSnapshot } from "node:v8";
import { exitCodes, type ExitCode } from "./exit.js";
import { main } from "./main.js";

const [, , sample = "", out = ""] = process.argv;

function settle(): void {
  // Where the assets are: in a snapshot, `import.meta.dirname` is this.
  Object.assign(globalThis, { pfcFolder: dirname(process.argv[1] as string), pfcAside });
}

/** Loads a package that lies beside the snapshot (`bundle.mjs`), in which there is no other `require` than that of Node's own modules. */
function pfcAside(file: string): unknown {
  const module = { exports: {} };
  new Function("module", "exports", readFileSync(join(dirname(process.argv[1] as string), file), "utf8"))(module, module.exports);
  return module.exports;
}

/** Streams in the place of the process's that write straight to their files: to make one of Node's for a line of text takes as long as to parse a program. */
function writeDirectly(stdout: number, stderr: number): void {
  for (const [name, file] of Object.entries({ stdout, stderr })) {
    const stream = {
      on: () => stream,
      write: (text: string) => (writeAll(file, Buffer.from(text)), true),
      // A terminal, or a device that nobody reads: to tell them apart takes what Node has for networks.
      get isTTY() {
        return fstatSync(file).isCharacterDevice();
      },
    };
    Object.defineProperty(process, name, { configurable: true, value: stream });
  }
}

/** Runs with nothing written; the streams of the process, which can't be kept in a snapshot, are not opened. */
async function silently(run: () => Promise<void>): Promise<void> {
  const streams = ["stdout", "stderr"].map((name) => [name, Object.getOwnPropertyDescriptor(process, name) as PropertyDescriptor] as const);
  const nowhere = openSync("/dev/null", "w");
  writeDirectly(nowhere, nowhere);
  await run();
  closeSync(nowhere);
  for (const [name, stream] of streams) Object.defineProperty(process, name, stream);
}

/** A reader that has seen enough is no error, as in `main`. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(file, bytes, done);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "EAGAIN") process.exit(code === "EPIPE" ? exitCodes.ok : exitCodes.io);
      // The reader of a pipe that does not block is slow: wait a little.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** A program of a page is compiled before machine code for the compiler itself has paid for its making. */
function isSoonDone(): boolean {
  return !process.argv.some((argument) => argument.endsWith(".pfl") && (statSync(argument, { throwIfNoEntry: false })?.size ?? 0) > smallProgram);
}

/** In bytes. */
const smallProgram = 2_500;

/** In the snapshot names are short (`bundle.mjs`). The script does the same once more, and reports what can be read. */
function again(): ExitCode {
  const ended = spawnSync(process.execPath, process.argv.slice(1), { stdio: "inherit" });
  return (ended.status ?? exitCodes.internal) as ExitCode;
}

async function warmUp(): Promise<void> {
  // What comes before `main` is kept compiled, too.
  isSoonDone();
  for (const command of [["check", sample], ["compile", sample, "--out", out], ["compile", sample, "--out", out]]) {
    if ((await main(command)) !== 0) process.exit(1);
  }
  // Node remembers the working directory until it is changed.
  process.chdir(process.cwd());
}

startupSnapshot.setDeserializeMainFunction(async () => {
  settle();
  writeDirectly(1, 2);
  // Not before: V8 refuses what was made under other flags. And only for the V8 of Node 20, as in load.cjs.
  if (process.versions.v8.startsWith("11.3.")) {
    for (const flag of isSoonDone() ? ["--no-sparkplug", "--no-opt"] : ["--interrupt-budget=1000000"]) setFlagsFromString(flag);
  }
  // Without taking the heap down; what was written is out.
  process.exit(await main(process.argv.slice(2), again));
});

settle();
void silently(warmUp);
