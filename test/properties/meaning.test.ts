/**
 * One meaning: thousands of typed expressions, on events at the edges of their types, in the evaluator and in the Java that is emitted for
 * them. A fixed seed, and another each time, which is printed: `PFC_MEANING_SEED=<seed>` runs it again.
 */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkExpression } from "../../src/check/expression/check.js";
import type { Data } from "../../src/evaluate/data.js";
import { Failure } from "../../src/evaluate/data.js";
import { compileValue } from "../../src/evaluate/expression/compile.js";
import { evaluateScope, withParameters } from "../../src/evaluate/expression/scope.js";
import { functions } from "../../src/functions/registry.js";
import type { JobFn, Value } from "../../src/ir/values.js";
import { lowerExpression } from "../../src/lower/expression/expression.js";
import { EMPTY_SCOPE } from "../../src/lower/expression/scope.js";
import { allValues } from "../../src/ir/walk.js";
import type { RecordType, Type } from "../../src/model/type.js";
import { NO_SCOPE, expression, lowered, program } from "../support/expressions.js";
import { FNS_OF_A_CLASS, sourcesOf } from "../support/java.js";
import { type Jvm, startJvm } from "../support/jvm.js";
import { programOf } from "../support/program-scope.js";
import { showData } from "../support/show-data.js";
import { DECLARATIONS, callsAt, events, expressions } from "../support/typed-expression.js";

const SHOW = new URL("jvm/Show.java", import.meta.url);

const within = program(DECLARATIONS);
const eventType = within.checked.declared.types.get("Event") as RecordType;
const types = [...within.checked.declared.types.values()].filter((t) => t.kind === "record" || t.kind === "enum");
const parameter = { name: "event", type: eventType as Type };

let jvm: Jvm;
beforeAll(() => {
  jvm = startJvm();
});
afterAll(() => jvm?.close());

interface Made {
  readonly text: string;
  readonly type: Type;
  readonly body: Value;
}

/** What the checker lets through; anything else is no program. */
function accepted(text: string): Made | undefined {
  const before = within.said.diagnostics.length;
  const node = expression(text);
  const type = checkExpression(node, undefined, { ...NO_SCOPE, variables: new Map([["event", parameter.type]]) }, within.context);
  if (within.said.diagnostics.slice(before).some((d) => d.severity === "error")) return undefined;
  if (type.kind === "null" || type.kind === "never" || type.kind === "unknown") return undefined;
  return { text, type, body: lowerExpression(node, { ...EMPTY_SCOPE, variables: new Map([["event", parameter]]) }, within.context) };
}

/** One half begins with each function of the registry in turn, the other with anything. */
function make(seed: number, wanted: number): readonly Made[] {
  const made: Made[] = [];
  for (let i = 0; i < wanted / 2; i++) {
    const texts = fc.sample(callsAt(seed + i), { numRuns: 12, seed: seed + i });
    const one = firstOf(texts, accepted);
    if (one !== undefined) made.push(one);
  }
  for (let round = 0; made.length < wanted && round < 50; round++) {
    for (const text of fc.sample(expressions, { numRuns: wanted * 2, seed: seed + round })) {
      const one = made.length < wanted ? accepted(text) : undefined;
      if (one !== undefined) made.push(one);
    }
  }
  expect(made.length).toBe(wanted);
  return made;
}

function firstOf<T, R>(all: readonly T[], what: (each: T) => R | undefined): R | undefined {
  for (const each of all) {
    const found = what(each);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What the evaluator gives; only what a program can do wrong is a failure, all else is ours. */
function outcome(type: Type, compute: () => Data): string {
  try {
    return showData(type, compute());
  } catch (error) {
    if (error instanceof Failure) return "fails";
    return `THREW ${(error as Error).stack}`;
  }
}

async function differences(made: readonly Made[], eventTexts: readonly string[]): Promise<readonly string[]> {
  const given = eventTexts.map((text) => lowered(text, within, NO_SCOPE, EMPTY_SCOPE, eventType));
  const fns = made.map(({ body, type, text }, i): JobFn => ({ name: `f${i}`, doc: text, parameters: [parameter], result: type, body, origin: body.origin }));
  const inputs = given.map((value, i): JobFn => ({ name: `event${i}`, doc: undefined, parameters: [], result: eventType, body: value, origin: value.origin }));
  const files = new Map([...sourcesOf({ fns: [...fns, ...inputs], types }), ["cases/Show.java", readFileSync(SHOW, "utf8")], ["cases/Main.java", mainClass(fns.length, inputs.length)]]);
  const found = await jvm.run(files);
  const data = given.map((value) => compileValue(value, evaluateScope(programOf()))());
  return made.flatMap(({ text, type, body }, f) => {
    const { cells, scope } = withParameters(evaluateScope(programOf()), [parameter]);
    const code = compileValue(body, scope);
    return data.flatMap((event, e) => {
      (cells[0] as { value: Data }).value = event;
      const [ours, java] = [outcome(type, code), found[f * data.length + e] as string];
      return ours === java ? [] : [`${text}\n  evaluator: ${ours}\n  Java:      ${java}\n  of ${eventTexts[e]}`];
    });
  });
}

/** Each function on each event, in an order that the lines tell by. */
function mainClass(fns: number, inputs: number): string {
  const fn = (name: string, index: number): string => `Fns${Math.floor(index / FNS_OF_A_CLASS)}.${name}_`;
  const calls = Array.from({ length: fns }, (_, f) => `  static void g${f}(PrintStream out, Event[] in) { for (Event e : in) Show.outcome(out, () -> ${fn(`f${f}`, f)}(e)); }`);
  const runs = Array.from({ length: fns }, (_, f) => `    g${f}(out, in);`);
  // A method has an end, so thousands of calls need several.
  const groups = Array.from({ length: Math.ceil(fns / 500) }, (_, g) => `  static void run${g}(PrintStream out, Event[] in) {\n${runs.slice(g * 500, g * 500 + 500).join("\n")}\n  }`);
  return [
    "package cases;",
    "import cases.records.Event;",
    "import java.io.PrintStream;",
    "public final class Main {",
    ...calls,
    ...groups,
    "  public static void run(PrintStream out) {",
    `    Event[] in = { ${Array.from({ length: inputs }, (_, i) => `${fn(`event${i}`, fns + i)}()`).join(", ")} };`,
    ...groups.map((_, g) => `    run${g}(out, in);`),
    "  }",
    "}",
  ].join("\n");
}

async function compare(seed: number, count: number, perExpression: number): Promise<readonly Made[]> {
  const made = make(seed, count);
  const eventTexts = fc.sample(events(eventType.fields), { numRuns: perExpression, seed });
  const wrong = await differences(made, eventTexts);
  const shortest = [...wrong].sort((a, b) => a.indexOf("\n") - b.indexOf("\n")).slice(0, 8);
  expect(wrong.length, `${wrong.length} differences with seed ${seed}; the shortest:\n${shortest.join("\n")}`).toBe(0);
  return made;
}

const FIXED = 20_261_121;
const another = Number(process.env["PFC_MEANING_SEED"] ?? Date.now() % 1_000_000_000);

test("20,000 cases mean the same in the evaluator and in Java", { timeout: 600_000 }, async () => {
  const made = await compare(FIXED, 1000, 20);
  const used = new Set(made.flatMap(({ body }) => [...allValues([body])].flatMap((value) => (value.kind === "function" ? [value.name] : []))));
  const all = [...functions.values()].filter((f) => f.deterministic !== false && f.name !== "fail").map((f) => f.name);
  const missing = all.filter((name) => !used.has(name));
  // A generator that leaves much of the library out proves little.
  expect(missing.length, missing.join(" ")).toBeLessThan(all.length / 5);
});

test(`4,000 more cases, seed ${another}`, { timeout: 600_000 }, async () => {
  console.log(`meaning: seed ${another}`);
  await compare(another, 200, 20);
});
