/** Expressions by themselves: their types, what is said of them, their values in the job and in Java. */
import { bind } from "../../src/bind/bind.js";
import { checkExpression } from "../../src/check/expression/check.js";
import { check } from "../../src/check/check.js";
import type { CheckContext, ExpressionScope } from "../../src/check/context.js";
import type { Checked } from "../../src/check/checked.js";
import { type Reporter, reporter } from "../../src/diagnostics/report.js";
import type { Value } from "../../src/ir/values.js";
import { lowerExpression } from "../../src/lower/expression/expression.js";
import { EMPTY_SCOPE, type LowerScope } from "../../src/lower/expression/scope.js";
import { type Type, typeText } from "../../src/model/type.js";
import { capabilitiesOf } from "../../src/platform/capabilities.js";
import { DEFAULT_PLATFORM } from "../../src/platform/releases.js";
import type { Expression } from "../../src/syntax/nodes/expressions.js";
import { parse } from "../../src/syntax/parse.js";
import { sourceFile } from "../../src/text/source-file.js";

export const NO_SCOPE: ExpressionScope = { event: undefined, variables: new Map(), aggregated: undefined, window: false, python: false };

export interface Program {
  readonly checked: Checked;
  readonly context: CheckContext;
  readonly said: Reporter;
}

/** Declarations that expressions are then looked at in. */
export function program(declarations: string): Program {
  const parsed = parse(sourceFile("declarations.pfl", declarations));
  const bound = bind([parsed.file]);
  const checked = check(bound, capabilitiesOf(DEFAULT_PLATFORM), new Map());
  const errors = [...parsed.diagnostics, ...bound.diagnostics, ...checked.diagnostics].filter((d) => d.severity === "error");
  if (errors.length > 0) throw new Error(errors.map((d) => `${d.code} ${d.message}`).join("\n"));
  const said = reporter();
  const context: CheckContext = {
    bound,
    capabilities: capabilitiesOf(DEFAULT_PLATFORM),
    files: new Map(),
    declared: checked.declared,
    report: said.report,
    types: new Map(checked.types),
    conversions: new Map(checked.conversions),
    calls: new Map(checked.calls),
    references: new Map(checked.references),
  };
  return { checked, context, said };
}

/** The expression as the parser sees it. */
export function expression(text: string): Expression {
  const parsed = parse(sourceFile("expression.pfl", `fn expression() -> int = ${text}`));
  const [declaration] = parsed.file.declarations;
  const bad = parsed.diagnostics.map((d) => `${d.code} ${d.message}`);
  if (bad.length > 0 || declaration?.kind !== "fn-declaration" || declaration.body.kind === "missing") {
    throw new Error(`${text}: ${bad.join("\n")}`);
  }
  return declaration.body;
}

/** The type of an expression, or the codes of what is wrong with it. */
export function typed(text: string, within: Program = program(""), scope: ExpressionScope = NO_SCOPE, expected?: Type): string {
  const before = within.said.diagnostics.length;
  const type = checkExpression(expression(text), expected, scope, within.context);
  const codes = within.said.diagnostics.slice(before).map((d) => d.code);
  return codes.length === 0 ? typeText(type) : codes.join(" ");
}

/** The value of an expression without mistakes. */
export function lowered(
  text: string,
  within: Program = program(""),
  scope: ExpressionScope = NO_SCOPE,
  lowerScope: LowerScope = EMPTY_SCOPE,
  expected?: Type,
): Value {
  const node = expression(text);
  const before = within.said.diagnostics.length;
  checkExpression(node, expected, scope, within.context);
  const errors = within.said.diagnostics.slice(before).filter((d) => d.severity === "error");
  if (errors.length > 0) throw new Error(`${text}: ${errors.map((d) => `${d.code} ${d.message}`).join("\n")}`);
  return lowerExpression(node, lowerScope, within.context);
}
