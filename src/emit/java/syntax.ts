/**
 * Java expressions as documents. Each builder's result remembers what it is, because its layout depends on where it stands: the
 * same sum is laid out differently after `return` and as an argument. The layout is that of prettier-plugin-java; parentheses
 * are put where Java or that formatter wants them, so callers never write any.
 */
import { align, group, ifBreak, indent, indentIfBreak, join, label, labelOf, line, softline, type Doc } from "../doc.js";
import { printArguments, printLambda } from "./syntax-arguments.js";
import { printChain } from "./syntax-chain.js";

/** What an expression is. Operands are documents made by these builders. */
export type Shape =
  | { readonly kind: "word" }
  | { readonly kind: "literal"; readonly integer: boolean }
  | { readonly kind: "class-literal"; readonly type: Doc }
  | { readonly kind: "field"; readonly object: Doc; readonly name: string }
  | CallShape
  | { readonly kind: "index"; readonly object: Doc; readonly index: Doc }
  | NewShape
  | { readonly kind: "new-array"; readonly type: Doc; readonly elements: readonly Doc[] }
  | { readonly kind: "array"; readonly elements: readonly Doc[] }
  | BinaryShape
  | { readonly kind: "unary"; readonly operator: string; readonly operand: Doc }
  | { readonly kind: "cast"; readonly type: Doc; readonly operand: Doc }
  | TernaryShape
  | LambdaShape
  | { readonly kind: "method-reference"; readonly object: Doc; readonly name: string }
  | { readonly kind: "assignment"; readonly left: Doc; readonly operator: string; readonly right: Doc };

export interface CallShape {
  readonly kind: "call";
  readonly object: Doc | undefined;
  readonly typeArguments: readonly Doc[];
  readonly name: string;
  readonly arguments: readonly Doc[];
}

export interface NewShape {
  readonly kind: "new";
  readonly type: Doc;
  readonly arguments: readonly Doc[];
}

export interface BinaryShape {
  readonly kind: "binary";
  readonly operator: string;
  readonly left: Doc;
  readonly right: Doc;
}

export interface TernaryShape {
  readonly kind: "ternary";
  readonly condition: Doc;
  readonly then: Doc;
  readonly else: Doc;
}

export interface LambdaShape {
  readonly kind: "lambda";
  readonly parameters: readonly string[];
  readonly body: Doc;
  /** The body is a block rather than an expression. */
  readonly block: boolean;
}

/** Where an expression stands. */
export type Place =
  | { readonly in: "argument" | "statement" | "return" | "value" | "condition" | "object" | "unary" | "cast" | "lambda" | "index" }
  | { readonly in: "binary"; readonly operator: string; readonly right: boolean }
  | { readonly in: "ternary"; readonly part: "condition" | "then" | "else"; readonly of: Place };

const ARGUMENT: Place = { in: "argument" };

/** A variable, a type in an expression, `this`, `true`, `null`. */
export function name(text: string): Doc {
  return label({ kind: "word" }, text);
}

/** The text of a literal, as Java has it. */
export function literal(text: string): Doc {
  const magnitude = text.startsWith("-") ? text.slice(1) : undefined;
  if (magnitude !== undefined) return unary("-", literal(magnitude));
  return label({ kind: "literal", integer: isInteger(text) }, text);
}

/** Most literals are texts, which their first character says. */
function isInteger(text: string): boolean {
  return text.charAt(0) !== '"' && /^\d[\d_]*[lL]?$/.test(text);
}

/** A string literal. Only printable ASCII is written as it is, so nothing in the text can end the literal or its line. */
export function stringLiteral(text: string): Doc {
  return literal(`"${escaped(text)}"`);
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\n", "\\n"],
  ["\t", "\\t"],
  ["\r", "\\r"],
  ['"', '\\"'],
  ["\\", "\\\\"],
]);

function escaped(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const unit = text[i] as string;
    const code = text.charCodeAt(i);
    const plain = code >= 0x20 && code < 0x7f;
    out += ESCAPES.get(unit) ?? (plain ? unit : `\\u${code.toString(16).padStart(4, "0")}`);
  }
  return out;
}

/** `List<String>` */
export function generic(type: Doc, ...typeArguments: readonly Doc[]): Doc {
  return [type, typeArgumentList(typeArguments)];
}

/** `byte[]` */
export function arrayOf(type: Doc): Doc {
  return label({ kind: "word" }, [type, "[]"]);
}

/** One simple argument stays on the line; others may break. */
export function typeArgumentList(types: readonly Doc[]): Doc {
  const only = types.length === 1 ? types[0] : undefined;
  if (only !== undefined && (typeof only === "string" || labelOf(only) !== undefined)) return ["<", only, ">"];
  return group(["<", indent([softline, join([",", line], [...types])]), softline, ">"]);
}

export function classLiteral(type: Doc): Doc {
  return made({ kind: "class-literal", type });
}

export function field(object: Doc, name: string): Doc {
  return made({ kind: "field", object, name });
}

/** `object.name(arguments)` */
export function call(object: Doc, name: string, ...args: readonly Doc[]): Doc {
  return made({ kind: "call", object, typeArguments: [], name, arguments: args });
}

/** `object.<T>name(arguments)` */
export function genericCall(object: Doc, typeArguments: readonly Doc[], name: string, ...args: readonly Doc[]): Doc {
  return made({ kind: "call", object, typeArguments, name, arguments: args });
}

/** `name(arguments)`: a method of this class, `this`, `super`. */
export function localCall(name: string, ...args: readonly Doc[]): Doc {
  return made({ kind: "call", object: undefined, typeArguments: [], name, arguments: args });
}

export function index(object: Doc, at: Doc): Doc {
  return made({ kind: "index", object, index: at });
}

/** `new type(arguments)` */
export function create(type: Doc, ...args: readonly Doc[]): Doc {
  return made({ kind: "new", type, arguments: args });
}

/** `new type[] { elements }` */
export function createArray(type: Doc, elements: readonly Doc[]): Doc {
  return made({ kind: "new-array", type, elements });
}

/** `{ elements }`, as the initial value of an array. */
export function array(elements: readonly Doc[]): Doc {
  return made({ kind: "array", elements });
}

export function binary(left: Doc, operator: string, right: Doc): Doc {
  return made({ kind: "binary", operator, left, right });
}

export function unary(operator: string, operand: Doc): Doc {
  return made({ kind: "unary", operator, operand });
}

export function cast(type: Doc, operand: Doc): Doc {
  return made({ kind: "cast", type, operand });
}

export function ternary(condition: Doc, then: Doc, otherwise: Doc): Doc {
  return made({ kind: "ternary", condition, then, else: otherwise });
}

/** `parameter -> body`, where the body is an expression. */
export function lambda(parameters: readonly string[], body: Doc): Doc {
  return made({ kind: "lambda", parameters, body, block: false });
}

export function methodReference(object: Doc, name: string): Doc {
  return made({ kind: "method-reference", object, name });
}

/** An expression: `left = right`, `left |= right`. */
export function assign(left: Doc, operator: string, right: Doc): Doc {
  return made({ kind: "assignment", left, operator, right });
}

/** Laid out when its layout is first asked for: most expressions become a part of another, which lays them out for their place. */
function made(shape: Shape): Doc {
  let contents: Doc | undefined;
  return {
    type: "label",
    label: shape,
    get contents() {
      return (contents ??= printed(shape, ARGUMENT));
    },
  };
}

/** What a document is; undefined for a type or another thing that no builder of expressions made. */
export function shapeOf(doc: Doc): Shape | undefined {
  return labelOf(doc) as Shape | undefined;
}

/** The expression as it is laid out at a place. */
export function at(place: Place, expression: Doc): Doc {
  const shape = shapeOf(expression);
  if (shape === undefined || shape.kind === "word" || shape.kind === "literal") return expression;
  const doc = printed(shape, place);
  return needsParentheses(shape, place) ? ["(", doc, ")"] : doc;
}

function printed(shape: Exclude<Shape, { kind: "word" | "literal" }> | Shape, place: Place): Doc {
  switch (shape.kind) {
    case "word":
    case "literal":
      throw new Error("words and literals are their own text");
    case "class-literal":
      return [shape.type, ".class"];
    case "field":
    case "call":
    case "index":
      return printChain(shape, place.in === "statement");
    case "new":
      return ["new ", shape.type, printArguments(shape.arguments)];
    case "new-array":
      return ["new ", shape.type, "[] ", printElements(shape.elements)];
    case "array":
      return printElements(shape.elements);
    case "binary":
      return printBinary(shape, place);
    case "unary":
      return [shape.operator, at({ in: "unary" }, shape.operand)];
    case "cast":
      return printInMember(place, [group(["(", shape.type, ")"]), " ", at({ in: "cast" }, shape.operand)]);
    case "ternary":
      return printTernary(shape, place);
    case "lambda":
      return printLambda(shape, false);
    case "method-reference":
      return group([at({ in: "object" }, shape.object), "::", shape.name]);
    case "assignment":
      return printAssignment(shape.left, ` ${shape.operator}`, shape.right);
  }
}

/** An operation under an operator or before a dot: it stands in parentheses and may break inside them. */
function printInMember(place: Place, parts: Doc[]): Doc {
  return place.in === "unary" || place.in === "object" ? group([indent([softline, ...parts]), softline]) : parts;
}

function printElements(elements: readonly Doc[]): Doc {
  if (elements.length === 0) return "{}";
  const list = join([",", line], elements.map((element) => at({ in: "value" }, element)));
  return group(["{", indent([line, list, ifBreak(",")]), line, "}"]);
}

/** `left operator right` of a declaration or an assignment. */
export function printAssignment(left: Doc, operator: string, right: Doc): Doc {
  const value = at({ in: "value" }, right);
  const shape = shapeOf(right);
  const condition = shape?.kind === "ternary" ? shapeOf(shape.condition) : undefined;
  if (shape?.kind === "binary" || condition?.kind === "binary") return group([left, operator, group(indent([line, value]))]);
  const id = Symbol("assignment");
  return group([left, operator, group(indent(line), { id }), indentIfBreak(value, { groupId: id })]);
}

const PRECEDENCE: ReadonlyMap<string, number> = new Map(
  [["||"], ["&&"], ["|"], ["^"], ["&"], ["==", "!="], ["<", ">", "<=", ">=", "instanceof"], ["<<", ">>", ">>>"], ["+", "-"], ["*", "/", "%"]].flatMap(
    (operators, rank) => operators.map((operator) => [operator, rank] as const),
  ),
);
const LOGICAL: ReadonlySet<string> = new Set(["&&", "||"]);
const BITWISE: ReadonlySet<string> = new Set(["|", "^", "&", "<<", ">>", ">>>"]);
const MULTIPLICATIVE: ReadonlySet<string> = new Set(["*", "/", "%"]);

function rank(operator: string): number {
  return PRECEDENCE.get(operator) ?? -1;
}

/** `a + b - c` is one list of operands; `a == b == c`, `a % b * c`, `a * b / c` and shifts are nested. */
function isOneList(outer: string, inner: string): boolean {
  if (rank(outer) !== rank(inner)) return false;
  if (outer === "==" || outer === "!=") return false;
  if (MULTIPLICATIVE.has(outer) && (outer !== inner || outer === "%")) return false;
  return !["<<", ">>", ">>>"].includes(outer);
}

/** The operands of one list, each operator before the break; the parts of a list have one group around them. */
function binaryParts(shape: BinaryShape, place: Place, inCondition: boolean): Doc[] {
  const left = shapeOf(shape.left);
  const right = shapeOf(shape.right);
  const inList = left?.kind === "binary" && isOneList(shape.operator, left.operator);
  const leftPlace: Place = { in: "binary", operator: shape.operator, right: false };
  const parts = inList ? binaryParts(left, leftPlace, inCondition) : [group(at(leftPlace, shape.left))];
  const rest: Doc = [" ", shape.operator, line, at({ in: "binary", operator: shape.operator, right: true }, shape.right)];
  const alone =
    !(inCondition && LOGICAL.has(shape.operator)) &&
    !(place.in === "binary" && LOGICAL.has(place.operator) === LOGICAL.has(shape.operator)) &&
    left?.kind !== "binary" &&
    right?.kind !== "binary";
  parts.push(alone ? group(rest) : rest);
  return parts;
}

function printBinary(shape: BinaryShape, place: Place): Doc {
  const inCondition = place.in === "condition";
  const parts = binaryParts(shape, place, inCondition);
  if (inCondition) return parts;
  if (place.in === "unary" || place.in === "object") return printInMember(place, parts);
  const flush =
    place.in === "return" ||
    place.in === "value" ||
    place.in === "lambda" ||
    (place.in === "ternary" && place.of.in !== "return" && place.of.in !== "argument");
  if (flush) return group(parts);
  return group([parts[0] as Doc, indent(parts.slice(1))]);
}

function printTernary(shape: TernaryShape, place: Place): Doc {
  const nested = place.in === "ternary" && place.part !== "condition";
  const outer = place.in === "ternary" ? place.of : place;
  const inside = (part: "condition" | "then" | "else"): Place => ({ in: "ternary", part, of: nested ? outer : place });
  const then = shapeOf(shape.then)?.kind === "ternary";
  const branches: Doc[] = [
    line,
    "? ",
    then ? ifBreak("", "(") : "",
    align(2, at(inside("then"), shape.then)),
    then ? ifBreak("", ")") : "",
    line,
    ": ",
    align(2, at(inside("else"), shape.else)),
  ];
  const condition = at(inside("condition"), shape.condition);
  const test = place.in === "ternary" && place.part === "else" ? align(2, condition) : condition;
  if (nested) return [test, place.part === "then" ? align(0, branches) : branches];
  const doc = group([test, indent(branches), place.in === "object" ? softline : ""]);
  return place.in === "ternary" ? group([indent([softline, doc]), softline]) : doc;
}

function needsParentheses(shape: Shape, place: Place): boolean {
  switch (shape.kind) {
    case "binary":
      if (place.in === "binary") return binaryNeedsParentheses(shape.operator, place);
      return place.in === "cast" || place.in === "object" || place.in === "unary";
    case "cast":
      return place.in === "object" || place.in === "unary";
    case "unary":
      return place.in === "unary" ? shape.operator === "-" : place.in === "object";
    case "lambda":
      return place.in === "object";
    case "assignment":
      return place.in !== "statement" && place.in !== "value" && place.in !== "lambda";
    case "ternary":
      return (
        place.in === "unary" ||
        place.in === "binary" ||
        place.in === "cast" ||
        place.in === "object" ||
        (place.in === "ternary" && place.part === "condition")
      );
    default:
      return false;
  }
}

function binaryNeedsParentheses(inner: string, place: Extract<Place, { in: "binary" }>): boolean {
  const outer = place.operator;
  if (LOGICAL.has(outer) && LOGICAL.has(inner)) return outer !== inner;
  const difference = rank(outer) - rank(inner);
  if (difference > 0) return true;
  if (difference === 0 && (place.right || !isOneList(outer, inner))) return true;
  if (difference < 0 && inner === "%" && (outer === "+" || outer === "-")) return true;
  return BITWISE.has(outer);
}
