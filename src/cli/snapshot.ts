/**
 * What the start-up snapshot is made of, from which `pfc compile` and `pfc check` start (`src/cli/pfc.sh`): the program loaded, lexer and
 * parser built, and, since it has compiled a sample, its functions compiled. Nothing of the machine that builds it may stay in it.
 */
import { dirname } from "node:path";
import { setFlagsFromString, startupSnapshot } from "node:v8";
import { main } from "./main.js";

const [, , sample = "", out = ""] = process.argv;

function settle(): void {
  // Where the assets are: in a snapshot, `import.meta.dirname` is this.
  Object.assign(globalThis, { pfcFolder: dirname(process.argv[1] as string) });
}

/** The streams of the process can't be kept in a snapshot, so none may be opened. */
async function silently(run: () => Promise<void>): Promise<void> {
  const names = ["stdout", "stderr"] as const;
  const streams = names.map((name) => [name, Object.getOwnPropertyDescriptor(process, name) as PropertyDescriptor] as const);
  const silent = { on: () => silent, write: () => true, isTTY: false };
  for (const name of names) Object.defineProperty(process, name, { configurable: true, value: silent });
  await run();
  for (const [name, stream] of streams) Object.defineProperty(process, name, stream);
}

async function warmUp(): Promise<void> {
  for (const command of [["check", sample], ["compile", sample, "--out", out], ["compile", sample, "--out", out]]) {
    if ((await main(command)) !== 0) process.exit(1);
  }
  // Node remembers the working directory until it is changed.
  process.chdir(process.cwd());
}

startupSnapshot.setDeserializeMainFunction(async () => {
  settle();
  // As in load.cjs; here, too, V8 refuses what was made under other flags.
  if (process.versions.v8.startsWith("11.3.")) setFlagsFromString("--interrupt-budget=1000000");
  process.exitCode = await main(process.argv.slice(2));
});

settle();
void silently(warmUp);
