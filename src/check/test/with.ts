/** `with threshold: 90.0`: values of params, and stand-ins for extern functions. */
import type { Constant } from "../../model/type.js";
import { KIND_WORDS } from "../../bind/scope.js";
import type { Symbol } from "../../model/symbol.js";
import type { Clause, TestDeclaration } from "../../syntax/nodes/declarations.js";
import type { Expression } from "../../syntax/nodes/expressions.js";
import type { Node } from "../../syntax/nodes/node.js";
import { walk } from "../../syntax/walk.js";
import type { Span } from "../../text/span.js";
import type { CheckContext } from "../context.js";
import { checkLambda } from "../expression/check.js";
import { constantOf } from "../expression/constant.js";
import { NO_SCOPE } from "../fn.js";
import { saidContext } from "../setting-context.js";
import type { TestContext } from "../test.js";
import { isUnclear, reportSubject, type PipelineFacts } from "./pipeline.js";

export type CheckedWith =
  | { readonly kind: "param"; readonly name: string; readonly value: Constant; readonly span: Span }
  | { readonly kind: "extern"; readonly name: string; readonly value: Expression; readonly span: Span };

export function checkWith({ subject, value, span }: Clause, before: readonly CheckedWith[], context: TestContext): readonly CheckedWith[] {
  const { check, owner, pipeline } = context;
  if (subject?.kind === "string") reportSubject("with", subject, check);
  if (subject?.kind !== "name" || value.kind === "missing") return [];
  const symbol = saidContext(check).resolve(subject, ["param", "extern"], "param or extern function");
  if (symbol === undefined) return [];
  const first = before.find((each) => each.name === symbol.name);
  if (first !== undefined) {
    const related = [{ span: first.span, message: "first said here" }];
    check.report("PFL4002", subject.span, { name: `with ${first.name}`, owner }, { related });
    return [];
  }
  if (pipeline !== undefined && !usedBy(pipeline, check).has(symbol)) {
    check.report("PFL4709", subject.span, { name: subject.text, kind: KIND_WORDS[symbol.kind], pipeline: pipeline.name });
  }
  if (symbol.kind === "param") {
    const type = check.declared.params.get(symbol.name);
    const constant = type && constantOf(value, type, check);
    return constant === undefined ? [] : [{ kind: "param", name: symbol.name, value: constant, span }];
  }
  const signature = check.declared.functions.get(symbol.name);
  if (signature === undefined) return [];
  checkLambda(value, signature.parameters.map((p) => p.type), signature.result, NO_SCOPE, check);
  return [{ kind: "extern", name: symbol.name, value, span }];
}

/** A param without a default has its value from the test. */
export function missingParams({ name, clauses }: TestDeclaration, pipeline: PipelineFacts, check: CheckContext): void {
  if (clauses.some((clause) => isUnclear(clause, "with", check))) return;
  const named = new Set(clauses.flatMap(({ subject }) => (subject?.kind === "name" ? [subject.text] : [])));
  for (const symbol of usedBy(pipeline, check)) {
    if (symbol.kind !== "param" || symbol.declaration.default !== undefined || named.has(symbol.name)) continue;
    check.report("PFL4710", name.span, { name: symbol.name, pipeline: pipeline.name });
  }
}

/** The params and extern functions that a pipeline comes to, also by the functions that it calls and by what its streams compute. */
function usedBy({ checked, read, written }: PipelineFacts, { references }: CheckContext): ReadonlySet<Symbol> {
  const used = new Set<Symbol>();
  const open: Node[] = [checked.symbol.declaration, ...[...read, ...written].map((stream) => stream.symbol.declaration)];
  for (let root = open.pop(); root !== undefined; root = open.pop()) {
    walk(root, (node) => {
      const symbol = node.kind === "name" ? references.get(node) : undefined;
      if (symbol === undefined || used.has(symbol)) return;
      if (symbol.kind === "param" || symbol.kind === "extern") used.add(symbol);
      if (symbol.kind !== "fn") return;
      used.add(symbol);
      open.push(symbol.declaration);
    });
  }
  return used;
}
