import { SCALAR_TYPES } from "../model/type.js";
import type { Missing } from "../syntax/nodes/base.js";
import type { NamedType, TypeNode } from "../syntax/nodes/types.js";
import { nearest } from "../text/suggest.js";
import { KIND_WORDS, type BindContext } from "./scope.js";

/** Words of other languages, and ours for the same. */
const FOREIGN_TYPES: Readonly<Record<string, string>> = {
  boolean: "bool",
  byte: "int8",
  short: "int16",
  int32: "int",
  integer: "int",
  int64: "long",
  bigint: "long",
  float32: "float",
  real: "float",
  float64: "double",
  number: "double",
  numeric: "decimal",
  bigdecimal: "decimal",
  text: "string",
  str: "string",
  varchar: "string",
  char: "string",
  binary: "bytes",
  blob: "bytes",
  bytearray: "bytes",
  instant: "timestamp",
  datetime: "timestamp",
  interval: "duration",
  array: "list",
  seq: "list",
  dict: "map",
  object: "record",
};

export const PARAMETRISED_TYPES = ["decimal", "list", "map"] as const;
export const TYPE_WORDS: readonly string[] = [...SCALAR_TYPES.keys(), ...PARAMETRISED_TYPES];

/** Finds the declarations that a type names. Iterative in `?`, so that a long row of them is no deep recursion. */
export function bindType(node: TypeNode | Missing, context: BindContext): void {
  let type = node;
  while (type.kind === "optional-type") type = type.of;
  if (type.kind === "missing") return;
  bindNamed(type, context);
  for (const argument of type.arguments) bindType(argument, context);
}

function bindNamed({ name }: NamedType, context: BindContext): void {
  if (TYPE_WORDS.includes(name.text)) return;
  const symbol = context.symbols.get(name.text);
  if (symbol === undefined) {
    const near = FOREIGN_TYPES[name.text.toLowerCase()] ?? nearest(name.text, typeNames(context));
    const fixes = near === undefined ? [] : [{ title: `Write \`${near}\``, edits: [{ span: name.span, text: near }] }];
    context.report("PFL2002", name.span, { name: name.text, near, scalars: TYPE_WORDS }, { fixes });
  } else if (symbol.kind === "record" || symbol.kind === "enum" || symbol.kind === "type") {
    context.references.set(name, symbol);
  } else {
    context.report(
      "PFL2004",
      name.span,
      { name: name.text, found: KIND_WORDS[symbol.kind], expected: "type" },
      { related: [{ span: symbol.declaration.name.span, message: "declared here" }] },
    );
  }
}

function typeNames(context: BindContext): readonly string[] {
  const declared = [...context.symbols.values()].filter((s) => s.kind === "record" || s.kind === "enum" || s.kind === "type");
  return [...declared.map((s) => s.name), ...TYPE_WORDS];
}
