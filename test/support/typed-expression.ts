/**
 * Expressions of a wanted type, from every function of the registry and every operator, over an event with a field of each type. They are
 * text: the checker has the last word on what they mean, and refuses some.
 */
import fc from "fast-check";
import { functions } from "../../src/functions/registry.js";
import type { ExpressionFunction, FunctionSignature, Pattern } from "../../src/functions/function.js";
import { CLASSES } from "../../src/functions/infer.js";
import { BOOL, BYTES, DATE, DOUBLE, DURATION, FLOAT, INT, INT16, INT8, LONG, STRING, TIME, TIMESTAMP, type Type, typeText } from "../../src/model/type.js";
import { isNumeric, misfit } from "../../src/model/relate.js";

const PRICE: Type = { kind: "decimal", precision: 10, scale: 2 };
const WIDE: Type = { kind: "decimal", precision: 38, scale: 18 };

/** Names of the event's fields by their type's text; `Level` and `Place` are declared beside it. */
const FIELDS: readonly (readonly [name: string, type: string])[] = [
  ["yes", "bool"], ["tiny", "int8"], ["small", "int16"], ["count", "int"], ["total", "long"], ["ratio", "float"], ["celsius", "double"], ["price", "decimal(10, 2)"],
  ["wide", "decimal(38, 18)"], ["sensor", "string"], ["day", "date"], ["clock", "time"], ["at", "timestamp"], ["took", "duration"], ["level", "Level"], ["home", "Place"],
  ["maybe", "bool?"], ["amount", "int?"], ["sum", "long?"], ["score", "double?"], ["cost", "decimal(10, 2)?"], ["note", "string?"], ["until", "timestamp?"], ["place", "Place?"],
  ["counts", "list<int>"], ["totals", "list<long>"], ["scores", "list<double>"], ["tags", "list<string>"], ["notes", "list<string?>"], ["prices", "map<string, decimal(10, 2)>"],
  ["names", "map<long, string>"], ["days", "list<date>"],
];

export const DECLARATIONS = `
enum Level { low, high, top }
record Place { city: string?  floor: int? }
record Event { ${FIELDS.map(([name, type]) => `${name}: ${type}`).join("  ")} }
`;

/** What a program writes for values at the edges of their types. */
const EDGES: Readonly<Record<string, readonly string[]>> = {
  bool: ["true", "false"],
  int8: ["0", "1", "-1", "127", "-128"],
  int16: ["0", "-1", "32767", "-32768"],
  int: ["0", "1", "-1", "7", "2147483647", "-2147483648"],
  long: ["0", "-1", "9007199254740993", "9223372036854775807", "-9223372036854775808", "86400000"],
  float: ["0.0", "1.5", "-3.25", "16777217.0"],
  double: ["0.0", "-0.0", "0.1", "2.5", "-1.5", "1.0e300", "4.9e-324", "9007199254740993.0", '(parse_double("NaN") ?? 0.0)', '(parse_double("-Infinity") ?? 0.0)'],
  "decimal(10, 2)": ["0.00dec", "0.01dec", "-19.99dec", "99999999.99dec", "2.50dec"],
  "decimal(38, 18)": ["0.0dec", "0.000000000000000001dec", "-12345678901234567890.123456789dec", "1.5dec"],
  string: ['""', '"a"', '"Zürich"', '"a\\u{1F600}b"', '"  x "', '"42"', '"-1.5e3"', '"2024-02-29"', '"a,b,,c"', '"ß"', '"{\\"a\\": [1, null]}"', '"YWJj"', '"https://u@h:80/p?q=1#f"'],
  bytes: ['encode_utf8("")', 'encode_utf8("a\\u{1F600}")', '(decode_hex("00ff80c3") ?? encode_utf8("x"))'],
  date: ["@1970-01-01", "@2024-02-29", "@1900-03-01", "@2100-12-31", "@9999-12-31", "@0001-01-01"],
  time: ["@00:00:00", "@23:59:59.999999", "@12:30:00"],
  timestamp: ["@1970-01-01T00:00:00Z", "@1969-12-31T23:59:59.999999Z", "@2024-02-29T23:59:59Z", "@2024-10-27T01:30:00+01:00", "@9999-12-31T23:59:59Z", "@1900-01-01T00:00:00.5Z"],
  duration: ["0s", "1ms", "5m", "36h", "-1s"],
  Level: ["low", "high", "top"],
  Place: ['Place { city: "Bern", floor: 3 }', "Place { city: null, floor: null }", 'Place { city: "", floor: -1 }'],
};

/** Types that holes and intermediate results are made of. */
const POOL: readonly Type[] = [BOOL, BYTES, INT8, INT16, INT, INT, LONG, LONG, FLOAT, DOUBLE, DOUBLE, PRICE, WIDE, STRING, STRING, STRING, DATE, TIME, TIMESTAMP, TIMESTAMP, DURATION];

type Pick = <T>(from: readonly T[]) => T;

/** A random value of a type, as a program writes it. */
function literal(type: Type, pick: Pick): string {
  switch (type.kind) {
    case "optional":
      return pick([true, false, false]) ? "null" : literal(type.of, pick);
    case "list":
      return `[${Array.from({ length: pick([0, 1, 2, 5]) }, () => literal(type.element, pick)).join(", ")}]`;
    case "map":
      return `{${[...new Set(Array.from({ length: pick([0, 1, 3]) }, () => literal(type.key, pick)))].map((key) => `(${key}): ${literal(type.value, pick)}`).join(", ")}}`;
    default: {
      const edges = EDGES[typeText(type)] ?? EDGES[type.kind === "record" || type.kind === "enum" ? type.name : ""];
      if (edges === undefined) throw new Error(`no literal of ${typeText(type)}`);
      return pick(edges);
    }
  }
}

/** Text of an event; `types` are those of its fields. */
export function eventText(types: readonly { readonly name: string; readonly type: Type }[], pick: Pick): string {
  return `Event { ${types.map(({ name, type }) => `${name}: ${literal(type, pick)}`).join(", ")} }`;
}

interface Scope {
  readonly pick: Pick;
  readonly variables: readonly { readonly name: string; readonly type: Type }[];
}

/** Text of an expression of a type, or of one that the checker may refuse. */
export function expressionText(type: Type, depth: number, scope: Scope): string {
  const { pick, variables } = scope;
  const text = typeText(type);
  const leaves = [...variables.filter((v) => typeText(v.type) === text).map((v) => v.name), ...FIELDS.filter(([, of]) => of === text).map(([name]) => `event.${name}`)];
  const leaf = (): string => (leaves.length > 0 && pick([true, true, false]) ? pick(leaves) : hasLiteral(type) ? literal(type, pick) : leaves.length > 0 ? pick(leaves) : call(type, 0, scope));
  if (depth <= 0) return leaf();
  const inner = (of: Type): string => expressionText(of, depth - 1, scope);
  const optional: Type = { kind: "optional", of: type };
  const forms: (() => string)[] = [leaf, () => call(type, depth, scope), () => call(type, depth, scope), () => call(type, depth, scope)];
  forms.push(() => `(if ${inner(BOOL)} then ${inner(type)} else ${inner(type)})`);
  if (type.kind === "optional") forms.push(() => inner(type.of), () => `try(${inner(type.of)})`);
  else {
    forms.push(() => `(${inner(optional)} ?? ${inner(type)})`, () => `(match event.level { low => ${inner(type)}, high => ${inner(type)}, _ => ${inner(type)} })`);
    forms.push(() => `(match ${inner(optional)} { null => ${inner(type)}, _ => ${inner(type)} })`);
  }
  if (isNumeric(type)) forms.push(...["+", "-", "*"].map((operator) => () => `(${inner(type)} ${operator} ${inner(type)})`), () => `(-${inner(type)})`);
  if (type.kind === "double") forms.push(() => `(${inner(DOUBLE)} / ${inner(DOUBLE)})`);
  if (type.kind === "int") forms.push(() => `(${inner(type)} div 7)`, () => `((${inner(type)} % ${inner(type)}) ?? ${inner(type)})`);
  if (type.kind === "string") forms.push(() => `(${inner(STRING)} + ${inner(STRING)})`);
  if (type.kind === "timestamp") forms.push(() => `(${inner(TIMESTAMP)} + ${inner(DURATION)})`);
  if (type.kind === "duration") forms.push(() => `(${inner(TIMESTAMP)} - ${inner(TIMESTAMP)})`, () => `(${inner(DURATION)} * ${inner(INT)})`);
  if (type.kind === "bool") {
    const same = pick(POOL);
    forms.push(...["==", "!=", "<", "<=", ">", ">="].map((operator) => () => `(${inner(same)} ${operator} ${inner(same)})`));
    forms.push(() => `(${inner(BOOL)} && ${inner(BOOL)})`, () => `(${inner(BOOL)} || ${inner(BOOL)})`, () => `!${inner(BOOL)}`, () => `(${inner({ kind: "optional", of: same })} is null)`);
  }
  if (type.kind === "list") forms.push(() => `[${inner(type.element)}, ${inner(type.element)}]`);
  return pick(forms)();
}

function hasLiteral(type: Type): boolean {
  if (type.kind === "optional") return true;
  if (type.kind === "list") return hasLiteral(type.element);
  if (type.kind === "map") return hasLiteral(type.key) && hasLiteral(type.value);
  return EDGES[typeText(type)] !== undefined || ((type.kind === "record" || type.kind === "enum") && EDGES[type.name] !== undefined);
}

/** Those that give the same each time, with each way to call them. */
const CALLS: readonly { readonly of: ExpressionFunction; readonly signature: FunctionSignature }[] = [...functions.values()]
  .filter((f) => f.deterministic !== false && f.name !== "fail" && f.name !== "try")
  .flatMap((of) => of.signatures.map((signature) => ({ of, signature })));

function call(type: Type, depth: number, scope: Scope): string {
  const fitting = CALLS.flatMap(({ of, signature }) => {
    const holes = new Map<string, Type>();
    return gives(signature.result, type, holes) ? [{ of, signature, holes }] : [];
  });
  if (fitting.length === 0) return hasLiteral(type) ? literal(type, scope.pick) : "null";
  const { of, signature, holes } = scope.pick(fitting);
  return callOf(of, signature, holes, depth, scope);
}

function callOf(of: ExpressionFunction, signature: FunctionSignature, holes: Map<string, Type>, depth: number, scope: Scope): string {
  const given = signature.parameters.slice(0, signature.parameters.length - (signature.parameters.at(-1)?.optional === true && scope.pick([true, false]) ? 1 : 0));
  const argumentOf = (pattern: Pattern, name: string): string => {
    const texts = of.texts?.[name];
    // What the compiler looks at must be a text that it takes: those of the examples are.
    if (texts !== undefined) return scope.pick(textsOf(of));
    if (pattern.kind !== "lambda") return expressionText(filled(pattern, holes, scope.pick), depth - 1, scope);
    const variables = pattern.parameters.map((p, i) => ({ name: `x${scope.variables.length + i}`, type: filled(p, holes, scope.pick) }));
    const body = expressionText(filled(pattern.result, holes, scope.pick), depth - 1, { ...scope, variables: [...scope.variables, ...variables] });
    if (variables.length === 0) return body;
    return `${variables.length === 1 ? variables[0]?.name : `(${variables.map((v) => v.name).join(", ")})`} => ${body}`;
  };
  return `${of.name}(${given.map((p) => argumentOf(p.type, p.name)).join(", ")})`;
}

/** The texts in the examples of a function. */
function textsOf({ examples }: ExpressionFunction): readonly string[] {
  const found = examples.flatMap(({ call: text }) => text.match(/"(?:[^"\\]|\\.)*"/g) ?? []);
  return found.length > 0 ? found : ['""'];
}

/** Whether a result stands for a type; fills the holes that this decides. */
function gives(pattern: Pattern, type: Type, holes: Map<string, Type>): boolean {
  switch (pattern.kind) {
    case "type":
      return pattern.type.kind !== "never" && misfit(pattern.type, type) === undefined;
    case "variable": {
      const bound = holes.get(pattern.name);
      if (bound !== undefined) return typeText(bound) === typeText(type);
      if (!CLASSES[pattern.of](type)) return false;
      holes.set(pattern.name, type);
      return true;
    }
    case "optional":
      return type.kind === "optional" && gives(pattern.of, type.of, holes);
    case "list":
      return type.kind === "list" && gives(pattern.element, type.element, holes);
    case "map":
      return type.kind === "map" && gives(pattern.key, type.key, holes) && gives(pattern.value, type.value, holes);
    case "lambda":
      return false;
  }
}

/** A type for a parameter; holes that nothing has decided get one now. */
function filled(pattern: Pattern, holes: Map<string, Type>, pick: Pick): Type {
  switch (pattern.kind) {
    case "type":
      return pattern.type;
    case "variable": {
      const bound = holes.get(pattern.name) ?? pick(POOL.filter(CLASSES[pattern.of]));
      holes.set(pattern.name, bound);
      return bound;
    }
    case "optional": {
      const of = filled(pattern.of, holes, pick);
      return of.kind === "optional" ? of : { kind: "optional", of };
    }
    case "list":
      return { kind: "list", element: filled(pattern.element, holes, pick) };
    case "map":
      return { kind: "map", key: filled(pattern.key, holes, pick), value: filled(pattern.value, holes, pick) };
    case "lambda":
      return filled(pattern.result, holes, pick);
  }
}

const LIST_OF = (element: Type): Type => ({ kind: "list", element });
const RESULTS: readonly Type[] = [...POOL, LIST_OF(INT), LIST_OF(STRING), LIST_OF(DOUBLE), { kind: "map", key: STRING, value: PRICE }, { kind: "optional", of: STRING }, { kind: "optional", of: INT }];

/** Expressions of any type, each with a depth of at most three calls. */
export const expressions: fc.Arbitrary<string> = fc.gen().map((g) => {
  const pick: Pick = (from) => from[g(fc.nat, { max: from.length - 1 })] as (typeof from)[number];
  return expressionText(pick(RESULTS), pick([1, 2, 2, 3]), { pick, variables: [] });
});

/** Calls of one function: the index counts through the registry, again and again. */
export function callsAt(index: number): fc.Arbitrary<string> {
  const { of, signature } = CALLS[index % CALLS.length] as (typeof CALLS)[number];
  return fc.gen().map((g) => {
    const pick: Pick = (from) => from[g(fc.nat, { max: from.length - 1 })] as (typeof from)[number];
    return callOf(of, signature, new Map(), pick([1, 1, 2]), { pick, variables: [] });
  });
}

/** Events at the edges of their types. */
export function events(types: readonly { readonly name: string; readonly type: Type }[]): fc.Arbitrary<string> {
  return fc.gen().map((g) => eventText(types, (from) => from[g(fc.nat, { max: from.length - 1 })] as (typeof from)[number]));
}
