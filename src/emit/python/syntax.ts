/** Python as documents, laid out as `ruff format` and Black leave it: 88 columns, 4 spaces, double quotes, trailing commas. */
import { group, hardline, ifBreak, indent, join, line, lines, printDoc, softline, type Doc } from "../doc.js";

/** A list between brackets: on one line, else its contents on one line of their own, else one element a line. */
function brackets(open: string, elements: readonly Doc[], close: string): Doc {
  if (elements.length === 0) return [open, close];
  const contents = group([join([",", line], [...elements]), ifBreak(",")]);
  return group([open, indent([softline, contents]), softline, close]);
}

export function call(callee: Doc, ...args: readonly Doc[]): Doc {
  return [callee, brackets("(", args, ")")];
}

/** `name=value`, as an argument. */
export function keyword(name: string, value: Doc): Doc {
  return [name, "=", value];
}

export function list(elements: readonly Doc[]): Doc {
  return brackets("[", elements, "]");
}

/** A dictionary, one entry a line: the comma after the last one keeps it so. */
export function dictionary(entries: readonly (readonly [Doc, Doc])[]): Doc {
  if (entries.length === 0) return "{}";
  return ["{", indent(entries.map(([key, value]) => [hardline, key, ": ", value, ","])), hardline, "}"];
}

/**
 * `root.first().second()`: on one line, else one call a line in parentheses. With less than three calls there are no parentheses
 * to break in; nothing emitted has two.
 */
export function chain(root: Doc, calls: readonly Doc[]): Doc {
  const [first, ...rest] = calls;
  if (first === undefined) return root;
  const links: Doc[] = [[root, ".", first], ...rest.map((each): Doc => [".", each])];
  if (calls.length < 3) return links;
  return group([ifBreak("("), indent([softline, join(softline, links)]), softline, ifBreak(")")]);
}

export function assign(target: string, value: Doc): Doc {
  return [target, " = ", value];
}

export function returned(value: Doc): Doc {
  return ["return ", value];
}

export interface Parameter {
  readonly name: string;
  readonly type: Doc;
}

/** `def name(parameters) -> result:`; a bare `*` stands before `keywordOnly`. */
export function define(
  name: string,
  parameters: readonly (Parameter | "self" | "cls")[],
  keywordOnly: readonly Parameter[],
  result: Doc,
  body: readonly Doc[],
): Doc {
  const written = (parameter: Parameter | "self" | "cls"): Doc => (typeof parameter === "string" ? parameter : [parameter.name, ": ", parameter.type]);
  const all = [...parameters.map(written), ...(keywordOnly.length > 0 ? ["*", ...keywordOnly.map(written)] : [])];
  return block(["def ", name, definitionParameters(all), " -> ", result, ":"], body);
}

function definitionParameters(parameters: readonly Doc[]): Doc {
  return brackets("(", parameters, ")");
}

/** A compound statement: its head and what is indented under it. */
export function block(head: Doc, body: readonly Doc[]): Doc {
  return [group(head), indent([hardline, lines(body)])];
}


/** A string literal, in the quotes that need fewer escapes. Nothing in the text can end the literal or its line. */
export function stringLiteral(text: string): string {
  const doubles = text.split('"').length;
  const singles = text.split("'").length;
  const quote = doubles > singles ? "'" : '"';
  return [quote, ...[...text].map((char) => escaped(char, quote)), quote].join("");
}

/** A docstring of a text that is not empty; what could end it or its line is escaped. */
export function docstring(text: string): Doc {
  const texts = text.split(/\r\n|[\n\r]/).map((each) => each.replaceAll("\t", "    ").trimEnd());
  const margin = Math.min(...texts.slice(1).flatMap((each) => (each === "" ? [] : [each.search(/\S/)])));
  const content = [...texts.map((each, i) => (i === 0 ? each : each.slice(margin)).trimEnd()).join("\n").trim()];
  const shown = content.map((char, i) => {
    if (char === "\n") return char;
    // A quote that stands alone inside can't end the docstring; a formatter would move one that stands at its ends.
    const alone = i > 0 && i < content.length - 1 && content[i - 1] !== '"' && content[i + 1] !== '"';
    return escaped(char, alone ? undefined : '"');
  });
  const [first, ...rest] = shown.join("").split("\n");
  if (rest.length === 0) return ['"""', first as string, '"""'];
  return ['"""', first as string, ...rest.map((each): Doc => (each === "" ? hardline : [hardline, each])), hardline, '"""'];
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

/** One code point between quotes; undefined stands for those of a docstring, in which a quote may stand. */
function escaped(char: string, quote: string | undefined): string {
  if (char === "\\") return "\\\\";
  if (char === quote) return `\\${char}`;
  const code = char.codePointAt(0) as number;
  if (code >= 0x20 && code < 0x7f) return char;
  // Letters, digits, punctuation and symbols are themselves; what is invisible or turns the direction of text is not.
  if (code > 0x9f && /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(char)) return char;
  const known = ESCAPES.get(char);
  if (known !== undefined) return known;
  const hex = code.toString(16);
  return code < 0x100 ? `\\x${hex.padStart(2, "0")}` : code < 0x10000 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}

/** The text of a file: its end is one line break. */
export function printPython(doc: Doc): string {
  return `${printDoc(doc, { width: 88, indent: 4 }).trimEnd()}\n`;
}
