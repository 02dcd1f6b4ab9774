/** Argument lists and lambdas: the last or first argument may hug its parentheses. */
import { breakParent, conditionalGroup, group, hardline, indent, line, softline, willBreak, type Doc } from "../doc.js";
import { isSimpleArgument } from "./syntax-chain.js";
import { at, shapeOf, type LambdaShape } from "./syntax.js";

export function inParentheses(contents: Doc): Doc {
  return ["(", indent([softline, contents]), softline, ")"];
}

export function printArguments(args: readonly Doc[]): Doc {
  if (args.length === 0) return "()";
  const docs = args.map((argument) => at({ in: "argument" }, argument));
  const separated = docs.map((doc, i) => (i < docs.length - 1 ? [doc, ",", line] : doc));
  const allBroken = (): Doc => group(["(", indent([line, ...separated]), line, ")"], { shouldBreak: true });
  if (hugsFirst(args)) {
    const first = printLambda(shapeOf(args[0] as Doc) as LambdaShape, true);
    const rest = separated.slice(1);
    if (rest.some(willBreak)) return allBroken();
    const hugged: Doc = ["(", group(first, { shouldBreak: true }), ", ", ...rest, ")"];
    return willBreak(first) ? [breakParent, conditionalGroup([hugged, allBroken()])] : conditionalGroup([["(", first, ", ", ...rest, ")"], hugged, allBroken()]);
  }
  if (hugsLast(args)) {
    const head = separated.slice(0, -1);
    if (head.some(willBreak)) return allBroken();
    const shape = shapeOf(args.at(-1) as Doc);
    const last = shape?.kind === "lambda" ? printLambda(shape, true) : (docs.at(-1) as Doc);
    const hugged: Doc = ["(", ...head, group(last, { shouldBreak: true }), ")"];
    return willBreak(last) ? [breakParent, conditionalGroup([hugged, allBroken()])] : conditionalGroup([["(", ...head, last, ")"], hugged, allBroken()]);
  }
  return group(inParentheses(separated), { shouldBreak: separated.some(willBreak) });
}

/** `hugged`: it is the first or last argument and its parameters must not break. */
export function printLambda(shape: LambdaShape, hugged: boolean): Doc {
  const [only, ...more] = shape.parameters;
  const list = shape.parameters.flatMap((parameter, i) => (i === 0 ? [parameter] : [",", line, parameter]));
  const flat = `(${shape.parameters.join(", ")})`;
  const signature = only === undefined ? "()" : more.length === 0 ? only : hugged ? flat : group(inParentheses(list));
  const bodyShape = shapeOf(shape.body);
  const body = at({ in: "lambda" }, shape.body);
  const sameLine = shape.block || bodyShape?.kind === "new-array" || bodyShape?.kind === "lambda";
  return group([group(signature), " ->", group(sameLine ? [" ", body] : [indent([line, body]), hugged ? softline : ""])]);
}

function hugsLast(args: readonly Doc[]): boolean {
  const last = args.at(-1) as Doc;
  const kind = shapeOf(last)?.kind;
  const before = args.length > 1 ? shapeOf(args.at(-2) as Doc)?.kind : undefined;
  return canHug(last) && (before === undefined || before !== kind) && (args.length !== 2 || before !== "lambda");
}

function hugsFirst(args: readonly Doc[]): boolean {
  const [first, second] = args;
  if (args.length !== 2 || first === undefined || second === undefined) return false;
  const shape = shapeOf(first);
  const kind = shapeOf(second)?.kind;
  return shape?.kind === "lambda" && shape.block && kind !== "lambda" && kind !== "ternary" && isShort(second) && !canHug(second);
}

function canHug(argument: Doc): boolean {
  const shape = shapeOf(argument);
  if (shape?.kind === "new-array") return shape.elements.length > 0;
  if (shape?.kind !== "lambda") return false;
  const body = shapeOf(shape.body)?.kind;
  return shape.block || body === "new-array" || body === "ternary" || body === "call" || body === "new";
}

function isShort(argument: Doc): boolean {
  const shape = shapeOf(argument);
  if ((shape?.kind === "call" || shape?.kind === "new") && shape.arguments.length > 1) return false;
  if (shape?.kind === "binary") return isSimpleArgument(shape.left, 1) && isSimpleArgument(shape.right, 1);
  return isSimpleArgument(argument);
}

/** `{ … }` of a lambda or a method. */
export function block(statements: readonly Doc[]): Doc {
  if (statements.length === 0) return "{}";
  return group(["{", indent(statements.flatMap((statement) => [hardline, statement])), hardline, "}"]);
}
