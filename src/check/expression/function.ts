/** A call of a function of the registry: which signature is meant, and what its holes stand for. */
import type { ExpressionFunction, FunctionSignature, Pattern } from "../../functions/function.js";
import { type Bindings, NO_BINDINGS, bind, fill, isFilled, signatureText } from "../../functions/infer.js";
import { misfit } from "../../model/relate.js";
import { STRING, type Type, UNKNOWN, required, typeText } from "../../model/type.js";
import type { Missing } from "../../syntax/nodes/base.js";
import type { CallExpression, Expression } from "../../syntax/nodes/expressions.js";
import type { CheckContext, ExpressionScope } from "../context.js";
import { checkLoosely, placeArguments } from "./call.js";
import { checkExpression } from "./check.js";
import { constantValue } from "./constant.js";
import { convertTo } from "./convert.js";
import { checkLambda } from "./lambda.js";
import { isFlexible, isUntyped, openness, typeBeside } from "./literal.js";
import { reportNull } from "./null.js";
import { conditional } from "./rule.js";

/** A call while it is looked at. */
interface Call {
  readonly node: CallExpression;
  readonly found: ExpressionFunction;
  /** By position; undefined where a default stands, and for what is not written yet. */
  readonly placed: readonly (Expression | undefined)[];
  /** Every argument is written. */
  readonly whole: boolean;
  readonly expected: Type | undefined;
  readonly scope: ExpressionScope;
  readonly context: CheckContext;
  /** Types of the arguments that are values, by position: each is checked once, whatever the signature. */
  readonly types: Map<number, Type>;
}

/** A signature that the arguments so far fit. */
interface Candidate {
  readonly signature: FunctionSignature;
  readonly bindings: Bindings;
}

export function checkFunction(
  node: CallExpression,
  found: ExpressionFunction,
  expected: Type | undefined,
  scope: ExpressionScope,
  context: CheckContext,
): Type {
  const labels = node.arguments.flatMap((argument) => argument.name?.text ?? []);
  const named = found.signatures.find((s) => takes(s, node.arguments.length) && labels.every((label) => s.parameters.some((p) => p.name === label)));
  const arranged = placeArguments(node, (named ?? (found.signatures[0] as FunctionSignature)).parameters, context);
  if (arranged === undefined) {
    checkLoosely(node, scope, context);
    return UNKNOWN;
  }
  const placed = arranged.map((argument) => (argument?.kind === "missing" ? undefined : argument));
  const whole = arranged.every((argument) => argument?.kind !== "missing");
  context.calls.set(node, { kind: "function", name: found.name, arguments: placed });
  const call: Call = { node, found, placed, whole, expected, scope, context, types: new Map() };
  const chosen = chooseSignature(call);
  return chosen === undefined ? UNKNOWN : finish(call, chosen);
}

/** Checks the values one after the other, those with a type of their own first: numbers, and lists and maps of nothing else, take theirs from them. */
function chooseSignature(call: Call): Candidate | undefined {
  const values = call.placed.map((_, i) => i).filter((i) => !takesLambda(call, i));
  values.sort((a, b) => rank(call, a) - rank(call, b));
  const signatures = call.found.signatures.filter((signature) => takes(signature, call.node.arguments.length));
  let candidates: readonly Candidate[] = signatures.map((signature) => ({ signature, bindings: NO_BINDINGS }));
  let report: (() => void) | undefined;
  for (const i of values) {
    const argument = call.placed[i];
    if (argument === undefined) continue;
    const type = checkExpression(argument, report !== undefined ? undefined : hintFor(call, i, argument, candidates), call.scope, call.context);
    call.types.set(i, type);
    if (report !== undefined) continue;
    const fitting = candidates.flatMap(({ signature, bindings }) => {
      const bound = bind(patternAt(signature, i), type, bindings);
      return bound === undefined || !fitStill(call, i, signature, bound) ? [] : [{ signature, bindings: bound }];
    });
    if (fitting.length > 0) candidates = fitting;
    else report = () => reportMisfit(call, i, argument, type, candidates);
  }
  if (report === undefined) return candidates[0];
  // Now that the types of all arguments are known, which it may name.
  report();
  checkLambdas(call, undefined);
  return undefined;
}

/** `contains(.tags, .note)`: a note that may be null would make the tags be of such, which they are not. */
function fitStill(call: Call, last: number, signature: FunctionSignature, bindings: Bindings): boolean {
  return [...call.types].every(([i, type]) => i === last || isOpen(call, i) || misfit(type, fill(patternAt(signature, i), bindings)) === undefined);
}

function takes({ parameters }: FunctionSignature, count: number): boolean {
  return count <= parameters.length && count >= parameters.filter((parameter) => !parameter.optional).length;
}

function finish(call: Call, chosen: Candidate): Type {
  const bindings = checkLambdas(call, chosen);
  const { result } = chosen.signature;
  for (const [i, type] of call.types) {
    convertTo(call.placed[i] as Expression, type, fill(patternAt(chosen.signature, i), bindings), call.context);
  }
  checkTexts(call, chosen.signature);
  const known = call.whole && isFilled(result, bindings) && [...call.types.values()].every((type) => type.kind !== "unknown");
  return known ? fill(result, bindings) : UNKNOWN;
}

/** Looks at the texts of which the function says what they must be. */
function checkTexts({ node, found, placed, context }: Call, { parameters }: FunctionSignature): void {
  const before = new Map<string, string>();
  for (const [name, rule] of Object.entries(found.texts ?? {})) {
    const argument = placed[parameters.findIndex((parameter) => parameter.name === name)];
    if (argument === undefined || context.types.get(argument)?.kind !== "string") continue;
    const constant = constantValue(argument, STRING);
    const facts = { what: rule.what, function: node.callee.text };
    if (constant?.kind === "string") {
      const wrong = rule.wrong(constant.value, before);
      if (wrong !== undefined) context.report("PFL3613", argument.span, { ...facts, wrong });
      else before.set(name, constant.value);
    } else if (rule.constant && constant === undefined) context.report("PFL3614", argument.span, facts);
  }
}

/** Checks the arguments that are functions, now that their parameters are known; their results fill further holes. */
function checkLambdas(call: Call, chosen: Candidate | undefined): Bindings {
  let bindings = chosen?.bindings ?? NO_BINDINGS;
  const scope = conditional(call.scope);
  call.placed.forEach((argument, i) => {
    if (argument === undefined || !takesLambda(call, i)) return;
    const pattern = chosen === undefined ? undefined : patternAt(chosen.signature, i);
    if (pattern?.kind !== "lambda") {
      const count = argument.kind === "lambda" ? argument.parameters.length : 1;
      checkLambda(argument, Array.from({ length: count }, () => UNKNOWN), undefined, scope, call.context);
      return;
    }
    const parameters = pattern.parameters.map((p) => fill(p, bindings));
    const wanted = isFilled(pattern.result, bindings) ? fill(pattern.result, bindings) : undefined;
    const type = checkLambda(argument, parameters, wanted, scope, call.context);
    const bound = bind(pattern.result, type, bindings);
    if (bound !== undefined) bindings = bound;
    else reportTypes(call, [typeText(type)]);
  });
  return bindings;
}

function patternAt(signature: FunctionSignature, i: number): Pattern {
  return (signature.parameters[i] as { readonly type: Pattern }).type;
}

function takesLambda({ found }: Call, i: number): boolean {
  return found.signatures.some((signature) => signature.parameters[i]?.type.kind === "lambda");
}

/** Does the argument take its type from its place? */
function isOpen({ placed, scope }: Call, i: number): boolean {
  const argument = placed[i];
  if (argument === undefined) return false;
  return argument.kind === "name-expression" ? !scope.variables.has(argument.name.text) : isUntyped(argument);
}

/** A name may be that of an enum's member, which takes its type from its place, too. */
function rank(call: Call, i: number): number {
  const argument = call.placed[i];
  return argument === undefined ? 0 : Math.max(openness(argument), Number(isOpen(call, i)));
}

/** The type that an open argument may be taken for. */
function hintFor(call: Call, i: number, argument: Expression, candidates: readonly Candidate[]): Type | undefined {
  const form = collectionForm(argument);
  const [only, ...others] = form === undefined ? candidates : candidates.filter(({ signature }) => patternAt(signature, i).kind === form);
  if (only === undefined || others.length > 0 || !isOpen(call, i)) return undefined;
  const pattern = patternAt(only.signature, i);
  if (isFilled(pattern, only.bindings)) {
    const wanted = fill(pattern, only.bindings);
    return isUntyped(argument) && pattern.kind !== "type" ? typeBeside(argument, wanted) : required(wanted);
  }
  // `max_of(1, 2)` where a long is wanted: the result says what the hole is.
  const { result } = only.signature;
  const saysResult = pattern.kind === "variable" && result.kind === "variable" && result.name === pattern.name;
  return saysResult && isFlexible(argument) && call.expected !== undefined ? typeBeside(argument, call.expected) : undefined;
}

function collectionForm(node: Expression | Missing): "list" | "map" | undefined {
  if (node.kind === "paren") return collectionForm(node.of);
  return node.kind === "list" || node.kind === "map" ? node.kind : undefined;
}

function reportMisfit(call: Call, i: number, argument: Expression, type: Type, candidates: readonly Candidate[]): void {
  const { found, context } = call;
  const fitsWithoutNull = candidates.some(({ signature, bindings }) => bind(patternAt(signature, i), required(type), bindings) !== undefined);
  if (type.kind === "null" || (type.kind === "optional" && fitsWithoutNull)) {
    reportNull(argument, type, `\`${found.name}\` needs a value that is there`, context);
    return;
  }
  const only = candidates.length === 1 ? candidates[0] : undefined;
  const pattern = only === undefined ? undefined : patternAt(only.signature, i);
  if (pattern?.kind === "type") {
    convertTo(argument, type, pattern.type, context);
  } else if (only !== undefined && pattern !== undefined && isFilled(pattern, only.bindings)) {
    context.report("PFL3101", argument.span, {
      expected: typeText(fill(pattern, only.bindings)),
      found: typeText(type),
      reason: `the other arguments of \`${found.name}\` make it so`,
      remedy: undefined,
    });
  } else {
    const types = [...call.types].sort(([a], [b]) => a - b).flatMap(([, t]) => (t.kind === "unknown" ? [] : [typeText(t)]));
    reportTypes(call, types);
  }
}

function reportTypes({ node, found: { name, signatures }, context }: Call, found: readonly string[]): void {
  context.report("PFL3603", node.span, { name, found, signatures: signatures.map((s) => signatureText(name, s)) });
}
