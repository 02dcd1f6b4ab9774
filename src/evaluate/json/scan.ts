/** The tokens of JSON, as strictly as Jackson reads it: numbers keep their text, and what is wrong is said with its place. */
import { Failure } from "../data.js";

/** A text that is being read. */
export interface Input {
  readonly text: string;
  /** The next character. */
  at: number;
  /** How deep in objects and arrays. */
  depth: number;
  /** From the event to the value: names of fields, indexes of elements. */
  readonly path: (string | number)[];
  /** What the event is, such as `Reading`. */
  readonly root: string;
}

/** Jackson's limits. */
const MOST_DEPTH = 1000;
const MOST_DIGITS = 1000;
/** Of the event, in a message. */
const SHOWN = 200;

export function input(text: string, root: string): Input {
  return { text, at: 0, depth: 0, path: [], root };
}

export function failure(input: Input, what: string, path: readonly (string | number)[] = input.path): Failure {
  const place = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`)).join("");
  const shown = input.text.length > SHOWN ? `${input.text.slice(0, SHOWN)}…` : input.text;
  return new Failure(`${input.root}${place}: ${what}, at character ${input.at} of ${shown}`);
}

/** The first character of the next token; empty at the end. */
export function next(input: Input): string {
  for (;;) {
    const code = input.text.charCodeAt(input.at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return input.text.charAt(input.at);
    input.at++;
  }
}

/** Takes the character if it is the next token. */
export function taken(input: Input, character: string): boolean {
  if (next(input) !== character) return false;
  input.at++;
  return true;
}

export function isNull(input: Input): boolean {
  return next(input) === "n" && input.text.startsWith("null", input.at);
}

export function expected(input: Input, what: string): Failure {
  return failure(input, `expected ${what}, found ${found(input)}`);
}

function found(input: Input): string {
  switch (next(input)) {
    case "":
      return "nothing";
    case "{":
      return "an object";
    case "[":
      return "an array";
    case '"': {
      const before = input.at;
      const text = string(input, "a string");
      input.at = before;
      return `the string "${text}"`;
    }
    default:
      return /^[^\s,\]}]*/.exec(input.text.slice(input.at, input.at + SHOWN))?.[0] || `'${input.text.charAt(input.at)}'`;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

export function string(input: Input, what: string): string {
  if (!taken(input, '"')) throw expected(input, what);
  let text = "";
  for (;;) {
    const end = plainEnd(input.text, input.at);
    text += input.text.slice(input.at, end);
    input.at = end;
    const stop = input.text.charAt(input.at);
    if (stop === '"') {
      input.at++;
      return text;
    }
    if (stop !== "\\") throw failure(input, stop === "" ? "not JSON: the string has no end" : "not JSON: a control character in a string");
    text += escape(input);
  }
}

/** Where a quote, an escape or a control character stands, or the end. */
function plainEnd(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code >= 32 && code !== 34 && code !== 92; code = text.charCodeAt(at)) at++;
  return at;
}

function escape(input: Input): string {
  const kind = input.text.charAt(input.at + 1);
  const digits = input.text.slice(input.at + 2, input.at + 6);
  if (kind === "u" && /^[0-9a-fA-F]{4}$/.test(digits)) {
    input.at += 6;
    return String.fromCharCode(parseInt(digits, 16));
  }
  const character = ESCAPES[kind];
  if (character === undefined) throw failure(input, `not JSON: there is no escape \\${kind}`);
  input.at += 2;
  return character;
}

const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y;

export interface NumberText {
  readonly text: string;
  readonly integer: boolean;
}

export function number(input: Input, what: string): NumberText {
  const first = next(input);
  if (first !== "-" && !(first >= "0" && first <= "9")) throw expected(input, what);
  NUMBER.lastIndex = input.at;
  const [text = "", fraction, exponent] = NUMBER.exec(input.text) ?? [];
  if (text === "") throw failure(input, "not JSON: a number without digits");
  if (text.length > MOST_DIGITS && text.replace(/[^0-9]/g, "").length > MOST_DIGITS) throw failure(input, `not JSON: a number of more than ${MOST_DIGITS} digits`);
  input.at += text.length;
  return { text, integer: fraction === undefined && exponent === undefined };
}

export function word(input: Input, text: string): void {
  next(input);
  if (!input.text.startsWith(text, input.at)) throw failure(input, `not JSON: ${found(input)}`);
  input.at += text.length;
}

/** Reads an object's fields one after the other: `field` takes the value. */
export function object(input: Input, what: string, field: (name: string) => void): void {
  if (!taken(input, "{")) throw expected(input, what);
  deeper(input);
  if (!taken(input, "}")) {
    do {
      const name = string(input, "the name of a field");
      if (!taken(input, ":")) throw failure(input, `not JSON: expected ':' after a field's name, found ${found(input)}`);
      input.path.push(name);
      field(name);
      input.path.pop();
    } while (taken(input, ","));
    if (!taken(input, "}")) throw failure(input, `not JSON: expected ',' or '}', found ${found(input)}`);
  }
  input.depth--;
}

export function array(input: Input, what: string, element: () => void): void {
  if (!taken(input, "[")) throw expected(input, what);
  deeper(input);
  if (!taken(input, "]")) {
    let index = 0;
    do {
      input.path.push(index++);
      element();
      input.path.pop();
    } while (taken(input, ","));
    if (!taken(input, "]")) throw failure(input, `not JSON: expected ',' or ']', found ${found(input)}`);
  }
  input.depth--;
}

function deeper(input: Input): void {
  if (++input.depth > MOST_DEPTH) throw failure(input, `not JSON: more than ${MOST_DEPTH} objects and arrays in each other`);
}

/** Reads past a value of any kind. */
export function skip(input: Input): void {
  switch (next(input)) {
    case "{":
      return object(input, "an object", () => skip(input));
    case "[":
      return array(input, "an array", () => skip(input));
    case '"':
      string(input, "a string");
      return;
    case "t":
      return word(input, "true");
    case "f":
      return word(input, "false");
    case "n":
      return word(input, "null");
    default:
      number(input, "a value");
  }
}
