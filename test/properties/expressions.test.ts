/** Whatever the checker lets through becomes Java that compiles without a warning, laid out as a formatter does. */
import { format } from "prettier";
import javaPlugin from "prettier-plugin-java";
import { expect, test } from "vitest";
import { checkExpression } from "../../src/check/expression/check.js";
import { seeded } from "../../src/evaluate/random.js";
import type { JobFn } from "../../src/ir/values.js";
import { lowerFn } from "../../src/lower/fn.js";
import { lowerExpression } from "../../src/lower/expression/expression.js";
import { eventScope } from "../../src/lower/expression/scope.js";
import type { FnSymbol } from "../../src/model/symbol.js";
import type { Type } from "../../src/model/type.js";
import { NO_SCOPE, expression, program } from "../support/expressions.js";
import { javaOfFns, wrongInJava } from "../support/java.js";
import { randomExpression } from "../support/random-expression.js";

const DECLARATIONS = `
enum Level { low, high }
record Place { city: string?, floor: int? }
record Reading {
  sensor: string, celsius: double, small: int8, count: int, total: long, price: decimal(10, 2), at: timestamp, day: date, took: duration
  note: string?, amount: int?, score: double?, level: Level, place: Place?, home: Place, hot: bool
  tags: list<string>, counts: list<long>, prices: map<string, decimal(10, 2)>
}
fn half(x: double) -> double = x / 2.0
fn or_zero(x: int?) -> int = x ?? 0
fn threshold_of(r: Reading) -> double = r.celsius
`;

/** Well-typed expressions over a reading, as the bodies of functions. */
function functionsOf(seed: number, wanted: number): { readonly fns: readonly JobFn[]; readonly within: ReturnType<typeof program> } {
  const within = program(`${DECLARATIONS}\nparam threshold: double = 80.0`);
  const { context, checked, said } = within;
  const reading = checked.declared.types.get("Reading") as Type;
  const event = { name: "reading", type: reading };
  const next = seeded(seed);
  const fns: JobFn[] = [];
  const kinds = new Set<string>();
  for (let tries = 0; fns.length < wanted && tries < 400_000; tries++) {
    const text = randomExpression(next, 1 + Math.floor(next() * 4));
    if (text.includes("threshold")) continue;
    const before = said.diagnostics.length;
    const node = expression(text);
    const type = checkExpression(node, undefined, { ...NO_SCOPE, event: reading }, context);
    const errors = said.diagnostics.slice(before).filter((d) => d.severity === "error");
    if (errors.length > 0) continue;
    if (type.kind === "null" || node.kind === "member" || (type.kind === "list" && type.element.kind === "null")) continue;
    expect(type.kind, text).not.toBe("unknown");
    kinds.add(node.kind);
    const body = lowerExpression(node, eventScope(event), context);
    fns.push({ name: `f${fns.length}`, doc: text, parameters: [event], result: type, body, origin: node.span });
  }
  expect(fns.length).toBe(wanted);
  expect(kinds.size).toBeGreaterThan(6);
  return { fns, within };
}

test("random expressions compile as Java and stand as a formatter would put them", { timeout: 240_000 }, async () => {
  const { fns, within } = functionsOf(20_240_501, 250);
  const declared = [...within.context.bound.symbols.values()].filter((s): s is FnSymbol => s.kind === "fn").map((fn) => lowerFn(fn, within.checked));
  const types = [...within.checked.declared.types.values()].filter((t) => t.kind === "record" || t.kind === "enum");
  const all = { fns: [...declared, ...fns], types };
  const text = javaOfFns(all);
  expect(await format(text, { parser: "java", plugins: [javaPlugin] })).toBe(text);
  expect(await wrongInJava([], all)).toEqual([]);
});
