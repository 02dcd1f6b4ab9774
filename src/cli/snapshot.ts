/**
 * What the start-up snapshot is made of, from which `pfc compile` and `pfc check` start (`src/cli/pfc.sh`): the program loaded, lexer and
 * parser built, and, since it has compiled a sample, its functions compiled. Nothing of the machine that builds it may stay in it.
 */
import { statSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { setFlagsFromString, startupSnapshot } from "node:v8";
import { exitCodes } from "./exit.js";
import { main } from "./main.js";

const [, , sample = "", out = ""] = process.argv;

function settle(): void {
  // Where the assets are: in a snapshot, `import.meta.dirname` is this.
  Object.assign(globalThis, { pfcFolder: dirname(process.argv[1] as string) });
}

/** The streams of the process can't be kept in a snapshot, so none may be opened. */
async function silently(run: () => Promise<void>): Promise<void> {
  const streams = outputs.map(([name]) => [name, Object.getOwnPropertyDescriptor(process, name) as PropertyDescriptor] as const);
  const silent = { on: () => silent, write: () => true, isTTY: false };
  for (const [name] of outputs) Object.defineProperty(process, name, { configurable: true, value: silent });
  await run();
  for (const [name, stream] of streams) Object.defineProperty(process, name, stream);
}

const outputs = [["stdout", 1], ["stderr", 2]] as const;

/** Writes straight to the file: to make a stream of Node's for a line of text takes as long as to parse a program. */
function writeDirectly(): void {
  for (const [name, file] of outputs) {
    const stream = Object.getOwnPropertyDescriptor(process, name) as PropertyDescriptor;
    const direct = {
      on: () => direct,
      write: (text: string) => (writeAll(file, Buffer.from(text)), true),
      get isTTY() {
        return (stream.get?.call(process) as { readonly isTTY?: boolean }).isTTY;
      },
    };
    Object.defineProperty(process, name, { configurable: true, value: direct });
  }
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

/** A program of some pages is compiled before machine code for the compiler itself, from the first of V8's compilers, has paid for its making. */
function isSoonDone(): boolean {
  return !process.argv.some((argument) => argument.endsWith(".pfl") && (statSync(argument, { throwIfNoEntry: false })?.size ?? 0) > smallProgram);
}

/** In bytes. */
const smallProgram = 8_000;

async function warmUp(): Promise<void> {
  for (const command of [["check", sample], ["compile", sample, "--out", out], ["compile", sample, "--out", out]]) {
    if ((await main(command)) !== 0) process.exit(1);
  }
  // Node remembers the working directory until it is changed.
  process.chdir(process.cwd());
}

startupSnapshot.setDeserializeMainFunction(async () => {
  settle();
  writeDirectly();
  // As in load.cjs; here, too, V8 refuses what was made under other flags.
  if (process.versions.v8.startsWith("11.3.")) {
    setFlagsFromString("--interrupt-budget=1000000");
    if (isSoonDone()) setFlagsFromString("--no-sparkplug");
  }
  // Without taking the heap down; what was written is out.
  process.exit(await main(process.argv.slice(2)));
});

settle();
void silently(warmUp);
