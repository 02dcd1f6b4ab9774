/** Records, enums and aliases become types, each after those that it contains; one that contains itself is refused. */
import type { EnumSymbol, RecordSymbol, Symbol, TypeSymbol } from "../model/symbol.js";
import type { EnumMemberType, Field, RecordType, Type } from "../model/type.js";
import type { Missing, Name } from "../syntax/nodes/base.js";
import type { Annotation, EnumMember, FieldDeclaration } from "../syntax/nodes/declarations.js";
import type { TypeNode } from "../syntax/nodes/types.js";
import type { Span } from "../text/span.js";
import type { CheckContext } from "./context.js";
import { describe } from "./describe.js";
import { constantOf } from "./expression/constant.js";
import { resolveType } from "./resolve-type.js";

type TypeDeclaring = RecordSymbol | EnumSymbol | TypeSymbol;

/** Fills `types`, which is the map of `context.declared`. */
export function checkDeclaredTypes(types: Map<string, Type>, context: CheckContext): void {
  const order = innermostFirst(context);
  for (const symbol of order) types.set(symbol.name, typeOf(symbol, types, context));
}

function typeOf(symbol: TypeDeclaring, types: ReadonlyMap<string, Type>, context: CheckContext): Type {
  const { bound, report } = context;
  switch (symbol.kind) {
    case "type":
      return resolveType(symbol.declaration.type, { bound, types, report });
    case "enum":
      return checkEnum(symbol, context);
    case "record":
      return checkRecord(symbol, types, context);
  }
}

function checkRecord({ name, declaration }: RecordSymbol, types: ReadonlyMap<string, Type>, context: CheckContext): RecordType {
  if (declaration.fields.length === 0) context.report("PFL3007", declaration.name.span, { name });
  const fields = unique(declaration.fields).map((node): Field => {
    const type = resolveType(node.type, { bound: context.bound, types, report: context.report });
    const value = node.default;
    return {
      name: node.name.text,
      type,
      wireName: wireNameOf(node.annotations, node.name.text, context),
      doc: node.doc?.text,
      default: value === undefined || value.kind === "missing" ? undefined : constantOf(value, type, context),
    };
  });
  checkWireNames(declaration.fields, fields, context);
  return { kind: "record", name, declared: true, doc: declaration.doc?.text, fields };
}

function checkEnum({ name, declaration }: EnumSymbol, context: CheckContext): Type {
  if (declaration.members.length === 0) context.report("PFL3007", declaration.name.span, { name });
  const members = unique(declaration.members).map((node): EnumMemberType => {
    return { name: node.name.text, wireName: wireNameOf(node.annotations, node.name.text, context), doc: node.doc?.text };
  });
  checkWireNames(declaration.members, members, context);
  return { kind: "enum", name, doc: declaration.doc?.text, members };
}

/** Those with a name, the first of each; the binder has reported the second. */
function unique<N extends FieldDeclaration | EnumMember>(nodes: readonly N[]): readonly (N & { readonly name: Name })[] {
  const seen = new Set<string>();
  return nodes.filter((node): node is N & { readonly name: Name } => {
    if (node.name.kind === "missing" || seen.has(node.name.text)) return false;
    seen.add(node.name.text);
    return true;
  });
}

function wireNameOf(annotations: readonly Annotation[], otherwise: string, { report }: CheckContext): string {
  const json = annotations.find((a) => a.name.kind === "name" && a.name.text === "json");
  if (json === undefined) return otherwise;
  const [only, ...more] = json.arguments;
  if (only?.name === undefined && only?.value.kind === "string" && more.length === 0) return only.value.value;
  if (only?.value.kind === "missing") return otherwise;
  const what =
    only === undefined
      ? "nothing"
      : more.length > 0
        ? "more than that"
        : only.name === undefined
          ? describe(only.value)
          : "one with a name";
  report("PFL2011", json.span, { what });
  return otherwise;
}

function checkWireNames(
  nodes: readonly (FieldDeclaration | EnumMember)[],
  named: readonly { readonly name: string; readonly wireName: string }[],
  { report }: CheckContext,
): void {
  const first = new Map<string, string>();
  const spans = new Map<string, Span>();
  for (const node of nodes)
    if (node.name.kind === "name" && !spans.has(node.name.text)) spans.set(node.name.text, node.name.span);
  for (const { name, wireName } of named) {
    const before = first.get(wireName);
    const span = spans.get(name);
    const firstSpan = before === undefined ? undefined : spans.get(before);
    if (before === undefined) first.set(wireName, name);
    else if (span !== undefined && firstSpan !== undefined) {
      const related = [{ span: firstSpan, message: `also "${wireName}"` }];
      report("PFL2009", span, { wire: wireName, first: before, second: name }, { related });
    }
  }
}

/** Depth first without recursion: a chain of ten thousand records is no deep stack. */
function innermostFirst(context: CheckContext): readonly TypeDeclaring[] {
  const order: TypeDeclaring[] = [];
  const state = new Map<TypeDeclaring, "open" | "done">();
  for (const root of context.bound.symbols.values()) {
    if (!declaresType(root) || state.has(root)) continue;
    const path: { symbol: TypeDeclaring; rest: Name[] }[] = [{ symbol: root, rest: namesIn(root).reverse() }];
    state.set(root, "open");
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const name = top.rest.pop();
      const next = name && context.bound.references.get(name);
      if (name === undefined) {
        path.pop();
        state.set(top.symbol, "done");
        order.push(top.symbol);
      } else if (next !== undefined && declaresType(next)) {
        if (!state.has(next)) {
          state.set(next, "open");
          path.push({ symbol: next, rest: namesIn(next).reverse() });
        } else if (state.get(next) === "open") {
          const names = path.map((p) => p.symbol.name);
          const cycle = [...names.slice(names.indexOf(next.name)), next.name];
          context.report("PFL3001", name.span, { name: next.name, path: cycle });
        }
      }
    }
  }
  return order;
}

function declaresType(symbol: Symbol): symbol is TypeDeclaring {
  return symbol.kind === "record" || symbol.kind === "enum" || symbol.kind === "type";
}

/** The names of types in a declaration, in source order. */
function namesIn({ declaration }: TypeDeclaring): Name[] {
  const names: Name[] = [];
  const collect = (node: TypeNode | Missing): void => {
    let type = node;
    while (type.kind === "optional-type") type = type.of;
    if (type.kind === "missing") return;
    names.push(type.name);
    type.arguments.forEach(collect);
  };
  if (declaration.kind === "record-declaration") for (const field of declaration.fields) collect(field.type);
  if (declaration.kind === "type-declaration") collect(declaration.type);
  return names;
}
