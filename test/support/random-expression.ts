/** Expressions made at random from a small grammar; the checker says which of them mean something. */
import type { Random } from "../../src/evaluate/random.js";

const LEAVES = [
  ".celsius", ".count", ".total", ".small", ".price", ".sensor", ".note", ".amount", ".score", ".level", ".place", ".place?.city", ".place?.floor", ".home.floor",
  ".tags", ".counts", ".prices", ".at", ".took", ".hot", "1", "2.5", "0", "-3", '"a"', '"\\u{1F600}"', "null", "true", "low", "5m", "19.99dec", "[]", "[1, null]",
  "threshold", ".day", "@2024-05-01", "@12:00:00",
];
const BINARY = ["+", "-", "*", "/", "div", "%", "==", "!=", "<", ">=", "&&", "||", "??", "??", "=="];
const CALLS = [
  "length", "upper", "abs", "round", "floor", "to_int", "to_long", "to_double", "to_decimal", "to_string", "parse_int", "parse_double", "size", "first", "last", "keys",
  "values", "year", "hour", "to_millis", "to_date", "distinct", "half", "or_zero",
];
const CALLS_2 = ["max_of", "min_of", "contains", "split", "substring", "append", "join", "add_days", "truncate", "slice", "starts_with", "index_of"];

export function randomExpression(next: Random, depth: number): string {
  const pick = (from: readonly string[]): string => from[Math.floor(next() * from.length)] as string;
  const inner = (): string => randomExpression(next, depth - 1);
  if (depth <= 0 || next() < 0.15) return pick(LEAVES);
  const path = pick([".note", ".amount", ".place", ".score"]);
  const forms: readonly (() => string)[] = [
    () => `(${inner()} ${pick(BINARY)} ${inner()})`,
    () => `(${inner()} ${pick(BINARY)} ${inner()})`,
    () => `(${inner()} ?? ${inner()})`,
    () => `${pick(CALLS)}(${inner()})`,
    () => `${pick(CALLS)}(${inner()})`,
    () => `${pick(CALLS_2)}(${inner()}, ${inner()})`,
    () => `(if ${inner()} then ${inner()} else ${inner()})`,
    () => `(if ${path} is not null then ${path} else ${inner()})`,
    () => `(if ${path} is null then ${inner()} else ${path})`,
    () => `(match ${path} { null => ${inner()}, _ => ${path} })`,
    () => `(match ${inner()} { null => ${inner()}, _ => ${inner()} })`,
    () => `(match .level { low => ${inner()}, high => ${inner()} })`,
    () => `(match ${inner()} { 1 => ${inner()}, null => ${inner()}, _ => ${inner()} })`,
    () => `${inner()}[${inner()}]`,
    () => `transform(${inner()}, x => (x ${pick(BINARY)} ${inner()}))`,
    () => `any(${inner()}, x => any(${inner()}, y => x == y))`,
    () => `keep(${inner()}, . != ${inner()})`,
    () => `Place { city: ${inner()}, floor: ${inner()} }.floor`,
    () => `[${inner()}, ${inner()}]`,
    () => `{ (${inner()}): ${inner()} }`,
    () => `(${inner()} is null)`,
    () => `!${inner()}`,
    () => `-${inner()}`,
  ];
  return (forms[Math.floor(next() * forms.length)] as () => string)();
}
