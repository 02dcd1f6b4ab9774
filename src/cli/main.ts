/** `pfc`: from arguments to commands. Each command's code is run only when it is wanted, so that none waits for the others. */
import { Command, CommanderError, Option } from "commander";
import { compilerVersion } from "../workspace/version.js";
import { parseCount, parseDuration, parseFormat, parsePairs, parseTargets } from "./arguments.js";
import { exitCodes, type ExitCode } from "./exit.js";
import { failure, type OnInternal } from "./failure.js";

const formatOption = (): Option => new Option("--format <format>", "text for people, json for programs").default("text");
const targetOption = (): Option => new Option("--target <targets>", "python, java or both: python,java (default: all that fit)");

function colorOptions(command: Command): Command {
  return command.addOption(new Option("--color", "colours even where no terminal is seen")).addOption(new Option("--no-color", "no colours"));
}

/** Commander's view of `--color` and `--no-color` starts with true; here neither given is neither. */
function colorOf(command: Command): { readonly color: boolean | undefined } {
  return { color: command.getOptionValueSource("color") === "cli" ? (command.getOptionValue("color") as boolean) : undefined };
}

type Add = (usage: string, description: string) => Command;
type Done = (code: ExitCode) => void;

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

const commands: Readonly<Record<string, (add: Add, done: Done) => void>> = {
  compile: (add, done) => {
    add("compile <file>", "write the jobs of a program")
      .option("--out <folder>", "where to write (default: build beside the file)")
      .addOption(targetOption())
      .option("--force", "overwrite files that were edited or are not pfc's")
      .option("--check", "write nothing; fail if something would change")
      .addOption(formatOption())
      .action(async (file: string, o: Record<string, unknown>, command: Command) => {
        const options = {
          ...{ out: text(o["out"]), targets: parseTargets(text(o["target"])), format: parseFormat(String(o["format"])), ...colorOf(command) },
          ...{ force: o["force"] === true, check: o["check"] === true },
        };
        done((await import("./commands/compile.js")).compileCommand(file, options));
      });
  },
  check: (add, done) => {
    add("check <files...>", "look for mistakes, write nothing")
      .addOption(targetOption())
      .addOption(formatOption())
      .action(async (files: string[], o: Record<string, unknown>, command: Command) => {
        const options = { targets: parseTargets(text(o["target"])), format: parseFormat(String(o["format"])), ...colorOf(command) };
        done((await import("./commands/check.js")).checkCommand(files, options));
      });
  },
  fmt: (add, done) => {
    add("fmt <files...>", "lay out programs; - reads one from stdin and prints it")
      .option("--check", "write nothing; fail if something would change")
      .addOption(formatOption())
      .action(async (files: string[], o: Record<string, unknown>, command: Command) => {
        const options = { check: o["check"] === true, format: parseFormat(String(o["format"])), ...colorOf(command) };
        done(await (await import("./commands/fmt.js")).fmtCommand(files, options));
      });
  },
  test: (add, done) => {
    add("test [files...]", "run the tests of programs, without a JVM (default: every program below this folder)")
      .option("--filter <pattern>", "only tests with this in their text; * stands for anything")
      .option("--watch", "run again whenever a file changes")
      .option("--update", "record the snapshots that tests expect")
      .option("--coverage", "show the branches and steps that no test comes to")
      .option("--junit <file>", "write a report as JUnit XML, too")
      .option("--engine <engine>", "evaluator; flink: the emitted steps on a real Flink; pravega: the job with real streams", "evaluator")
      .option("--seed <number>", "where random numbers begin", "1")
      .addOption(formatOption())
      .action(async (files: string[], o: Record<string, unknown>, command: Command) => {
        const options = {
          ...{ filter: text(o["filter"]), junit: text(o["junit"]), seed: parseCount("--seed", String(o["seed"])), engine: String(o["engine"]) },
          ...{ watch: o["watch"] === true, update: o["update"] === true, coverage: o["coverage"] === true },
          ...{ format: parseFormat(String(o["format"])), ...colorOf(command) },
        };
        done(await (await import("./commands/test.js")).testCommand(files, options));
      });
  },
  explain: (add, done) => {
    add("explain <code>", "what a diagnostic means, and how to mend it")
      .action(async (code: string) => {
        done((await import("./commands/explain.js")).explainCommand(code));
      });
  },
  guarantees: (add, done) => {
    add("guarantees <file>", "what each sink promises, why that holds, and what would end it")
      .addOption(new Option("--format <format>", "text for people, markdown for a pull request, json for programs").choices(["text", "markdown", "json"]).default("text"))
      .option("--details", "where every fact is from, and the table of outages")
      .action(async (file: string, o: Record<string, unknown>, command: Command) => {
        const options = { format: o["format"] as "text" | "markdown" | "json", details: o["details"] === true, ...colorOf(command) };
        done((await import("./commands/guarantees.js")).guaranteesCommand(file, options));
      });
  },
  graph: (add, done) => {
    add("graph <file>", "a picture of the jobs: what flows, by which key, what is kept and promised")
      .addOption(new Option("--format <format>", "mermaid for a pull request, svg for everything else").choices(["mermaid", "svg"]).default("mermaid"))
      .action(async (file: string, o: Record<string, unknown>, command: Command) => {
        const options = { format: o["format"] as "mermaid" | "svg", ...colorOf(command) };
        done((await import("./commands/graph.js")).graphCommand(file, options));
      });
  },
  run: (add, done) => {
    add("run <file>", "run a program here: on an embedded Pravega and a local Flink")
      .option("--target <target>", "python or java (default: python)")
      .option("--pipeline <name>", "which one, where the program has several")
      .option("--input <stream=file>", "events for a stream, one JSON text a line (default: input/<stream>.jsonl beside the file)", collect, [])
      .option("--param <name=value>", "a value for a param of the program", collect, [])
      .option("--for <duration>", "feed while the job runs, and end it after this time, such as 30s")
      .option("--until-count <stream=count>", "feed while the job runs, and end it when a sink has so many events", collect, [])
      .option("--demo", "feed slowly while the job runs, on both targets one after the other, and compare")
      .action(async (file: string, o: Record<string, unknown>, command: Command) => {
        const duration = text(o["for"]);
        const options = {
          ...{ targets: parseTargets(text(o["target"])), pipeline: text(o["pipeline"]), demo: o["demo"] === true, ...colorOf(command) },
          inputs: parsePairs("--input", o["input"] as readonly string[], "--input readings=readings.jsonl"),
          params: parsePairs("--param", o["param"] as readonly string[], "--param threshold=90.5"),
          forMillis: duration === undefined ? undefined : parseDuration(duration),
          untilCount: parsePairs("--until-count", o["untilCount"] as readonly string[], "--until-count alerts=20"),
        };
        done(await (await import("./commands/run.js")).runCommand(file, options));
      });
  },
  doctor: (add, done) => {
    add("doctor", "what `pfc run` needs: what is there, what is missing, how to get it")
      .action(async (_: unknown, command: Command) => {
        done((await import("./commands/doctor.js")).doctorCommand(colorOf(command)));
      });
  },
};

interface CommandLine {
  readonly program: Command;
  /** How the command that ran last ended. */
  code: ExitCode;
}

/** Where the first word is a command, the others are left out: describing them all takes longer than most commands need to start. */
function describe(first: string | undefined): CommandLine {
  const program = new Command("pfc")
    .description("Compiles .pfl, a typed language for Pravega streams and Flink transforms, to PyFlink and Java jobs.")
    .version(`pfc ${compilerVersion}`, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .showHelpAfterError("Run with --help for all there is.")
    .exitOverride();
  const line: CommandLine = { program, code: exitCodes.ok };
  const add: Add = (usage, description) => colorOptions(program.command(usage).description(description).helpOption("-h, --help", "print this help"));
  const wanted = first !== undefined && Object.hasOwn(commands, first) ? commands[first] : undefined;
  for (const command of wanted === undefined ? Object.values(commands) : [wanted]) command(add, (code) => (line.code = code));
  return line;
}

const described = new Map<string | undefined, CommandLine>();

/** The same for the same first word: a snapshot (`snapshot.ts`) has it at hand. */
function commandLine(first: string | undefined): CommandLine {
  const line = described.get(first) ?? describe(first);
  described.set(first, line);
  line.code = exitCodes.ok;
  return line;
}

/** Runs a command line (without `node` and the script) and says how it ended. */
export async function main(args: readonly string[], onInternal?: OnInternal): Promise<ExitCode> {
  // A reader that has seen enough (`pfc explain … | head`) is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? exitCodes.ok : exitCodes.io));
  try {
    const line = commandLine(args[0]);
    await line.program.parseAsync(args, { from: "user" });
    return line.code;
  } catch (error) {
    // Commander has said it already: help and version are what was asked for, all else is a usage error.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    return failure(error, onInternal);
  }
}
