/** A call of a function of the registry: which signature is meant, and what its holes stand for. */
import type { ExpressionFunction, FunctionSignature, Pattern } from "../../functions/function.js";
import { type Bindings, NO_BINDINGS, bind, fill, isFilled, signatureText } from "../../functions/infer.js";
import { type Type, UNKNOWN, required, typeText } from "../../model/type.js";
import type { CallExpression, Expression, Missing } from "../../syntax/nodes.js";
import type { CheckContext, ExpressionScope } from "../context.js";
import { checkLoosely, placeArguments } from "./call.js";
import { checkExpression } from "./check.js";
import { convertTo } from "./convert.js";
import { checkLambda } from "./lambda.js";
import { isFlexible, typeBeside } from "./literal.js";
import { conditional } from "./rule.js";

type Arguments = readonly (Expression | Missing | undefined)[];

export function checkFunction(
  node: CallExpression,
  found: ExpressionFunction,
  expected: Type | undefined,
  scope: ExpressionScope,
  context: CheckContext,
): Type {
  const widest = [...found.signatures].sort((a, b) => b.parameters.length - a.parameters.length)[0] as FunctionSignature;
  const named = found.signatures.find((s) => node.arguments.every((a) => a.name === undefined || s.parameters.some((p) => p.name === a.name?.text)));
  const placed = placeArguments(node, (named ?? widest).parameters, context);
  if (placed === undefined) {
    checkLoosely(node, scope, context);
    return UNKNOWN;
  }
  context.calls.set(node, {
    kind: "function",
    name: found.name,
    arguments: placed.map((argument) => (argument === undefined || argument.kind === "missing" ? undefined : argument)),
  });
  return new Attempt(node, found, placed, expected, scope, context).run();
}

/** The values of a call are checked once; which signature they fit is found on the way. */
class Attempt {
  /** Types of the arguments that are no functions, by position. */
  private readonly types = new Map<number, Type>();

  constructor(
    private readonly node: CallExpression,
    private readonly found: ExpressionFunction,
    private readonly placed: Arguments,
    private readonly expected: Type | undefined,
    private readonly scope: ExpressionScope,
    private readonly context: CheckContext,
  ) {}

  run(): Type {
    const parameters = (this.found.signatures[0] as FunctionSignature).parameters;
    const order = this.placed.map((_, i) => i).filter((i) => !this.isLambda(i));
    // What has a type of its own comes first: numbers and empty lists take theirs from it.
    order.sort((a, b) => Number(this.isOpen(a)) - Number(this.isOpen(b)));
    let candidates = this.found.signatures.map((signature) => ({ signature, bindings: NO_BINDINGS }));
    for (const i of order) {
      const argument = this.placed[i];
      if (argument === undefined || argument.kind === "missing") continue;
      const hint = this.hintFor(i, argument, candidates);
      const type = checkExpression(argument, hint, this.scope, this.context);
      this.types.set(i, type);
      const fitting = candidates.flatMap(({ signature, bindings }) => {
        const bound = bind((signature.parameters[i] as { type: Pattern }).type, type, bindings);
        return bound === undefined ? [] : [{ signature, bindings: bound }];
      });
      if (fitting.length === 0) {
        this.reportMisfit(i, argument, type, candidates);
        this.checkLambdas(parameters.map(() => UNKNOWN), NO_BINDINGS, undefined);
        return UNKNOWN;
      }
      candidates = fitting;
    }
    const { signature, bindings } = candidates[0] as { signature: FunctionSignature; bindings: Bindings };
    return this.finish(signature, bindings);
  }

  private finish(signature: FunctionSignature, bindings: Bindings): Type {
    const all = this.checkLambdas(signature.parameters.map((p) => p.type), bindings, signature);
    let failed = false;
    signature.parameters.forEach((parameter, i) => {
      const argument = this.placed[i];
      const type = this.types.get(i);
      if (type?.kind === "unknown" || argument?.kind === "missing") failed = true;
      if (argument === undefined || argument.kind === "missing" || type === undefined) return;
      convertTo(argument, type, fill(parameter.type, all), this.context);
    });
    return failed || !isFilled(signature.result, all) ? UNKNOWN : fill(signature.result, all);
  }

  /** Checks the arguments that are functions, now that their parameters are known; their results fill further holes. */
  private checkLambdas(patterns: readonly (Pattern | Type)[], bindings: Bindings, signature: FunctionSignature | undefined): Bindings {
    let all = bindings;
    const scope = conditional(this.scope);
    this.placed.forEach((argument, i) => {
      if (!this.isLambda(i) || argument === undefined || argument.kind === "missing") return;
      const pattern = patterns[i];
      if (signature === undefined || pattern?.kind !== "lambda") {
        const count = argument.kind === "lambda" ? argument.parameters.length : 1;
        checkLambda(argument, Array.from({ length: count }, () => UNKNOWN), undefined, scope, this.context);
        return;
      }
      const parameters = pattern.parameters.map((p) => fill(p, all));
      const wanted = isFilled(pattern.result, all) ? fill(pattern.result, all) : undefined;
      const result = checkLambda(argument, parameters, wanted, scope, this.context);
      all = bind(pattern.result, result, all) ?? all;
    });
    return all;
  }

  private isLambda(i: number): boolean {
    return this.found.signatures.some((signature) => signature.parameters[i]?.type.kind === "lambda");
  }

  private isOpen(i: number): boolean {
    const argument = this.placed[i];
    return argument !== undefined && (isFlexible(argument) || ((argument.kind === "list" || argument.kind === "map") && isEmpty(argument)) || argument.kind === "name-expression" && !this.scope.variables.has(argument.name.text));
  }

  /** What an argument that leaves its type open may be taken for: what all candidates want, or the type of a hole that is known. */
  private hintFor(
    i: number,
    argument: Expression,
    candidates: readonly { readonly signature: FunctionSignature; readonly bindings: Bindings }[],
  ): Type | undefined {
    const [first, ...others] = candidates;
    if (first === undefined || others.length > 0 || !this.isOpen(i)) return undefined;
    const pattern = (first.signature.parameters[i] as { type: Pattern }).type;
    if (!isFilled(pattern, first.bindings)) return pattern.kind === "variable" && isFlexible(argument) ? this.wantedFor(first.signature, pattern.name, argument) : undefined;
    const wanted = fill(pattern, first.bindings);
    return isFlexible(argument) && pattern.kind !== "type" ? typeBeside(argument, wanted) : required(wanted);
  }

  /** `max_of(1, 2)` where a long is wanted: the result says what the hole is. */
  private wantedFor(signature: FunctionSignature, hole: string, argument: Expression): Type | undefined {
    const { result } = signature;
    return this.expected !== undefined && result.kind === "variable" && result.name === hole ? typeBeside(argument, this.expected) : undefined;
  }

  private reportMisfit(
    i: number,
    argument: Expression,
    type: Type,
    candidates: readonly { readonly signature: FunctionSignature; readonly bindings: Bindings }[],
  ): void {
    const fitsWithoutNull = candidates.some(
      ({ signature, bindings }) => bind((signature.parameters[i] as { type: Pattern }).type, required(type), bindings) !== undefined,
    );
    if (type.kind === "null" || (type.kind === "optional" && fitsWithoutNull)) {
      this.context.report("PFL3102", argument.span, { found: typeText(type), needs: `\`${this.found.name}\` needs a value that is there` });
      return;
    }
    const only = candidates.length === 1 ? candidates[0] : undefined;
    const pattern = only?.signature.parameters[i]?.type;
    if (only !== undefined && pattern?.kind === "type") {
      convertTo(argument, type, pattern.type, this.context);
      return;
    }
    const wanted = only !== undefined && pattern !== undefined && isFilled(pattern, only.bindings) ? typeText(fill(pattern, only.bindings)) : undefined;
    if (wanted !== undefined) {
      this.context.report("PFL3101", argument.span, {
        expected: wanted,
        found: typeText(type),
        reason: `the other arguments of \`${this.found.name}\` make it so`,
        remedy: undefined,
      });
      return;
    }
    const given = [...this.types.entries()].sort(([a], [b]) => a - b).map(([, t]) => typeText(t));
    this.context.report("PFL3603", this.node.span, {
      name: this.found.name,
      found: given,
      signatures: this.found.signatures.map((s) => signatureText(this.found.name, s)),
    });
  }
}

function isEmpty(node: Extract<Expression, { kind: "list" | "map" }>): boolean {
  return node.kind === "list" ? node.elements.length === 0 : node.entries.length === 0;
}
