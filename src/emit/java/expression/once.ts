/** Values that an expression needs more than once, and how they are boxed. */
import type { Value } from "../../../ir/values.js";
import { type Type, required } from "../../../model/type.js";
import type { Doc } from "../../doc.js";
import { javaValue } from "../expression.js";
import { ref } from "../references.js";
import { call, lambda } from "../syntax.js";
import { boxedType, isPrimitive } from "../types.js";
import { type JavaScope, withParameters } from "./scope.js";

export const VALUES = "pfl.lang.Values";

/** Cheap to write twice: a variable, a constant, a field of one. */
export function isSimple(value: Value): boolean {
  switch (value.kind) {
    case "variable":
    case "param":
    case "constant":
    case "window":
    case "aggregate-result":
      return true;
    case "field":
      return !value.safe && isSimple(value.of);
    case "convert":
      return isNarrowing(value) && isSimple(value.operand);
    default:
      return false;
  }
}

/** `T?` to `T`, which changes nothing in Java. */
export function isNarrowing(value: Value): boolean {
  return value.kind === "convert" && value.operand.type.kind === "optional" && value.type.kind !== "optional";
}

/** What `body` makes of a value that it uses more than once. `map`: it is not called for null, which gives null. */
export function once(value: Value, how: "with" | "map", scope: JavaScope, body: (value: Value, scope: JavaScope) => Doc): Doc {
  const variable: Value = { kind: "variable", name: "it", type: how === "map" ? required(value.type) : value.type, origin: value.origin };
  const inner = withParameters(scope, [variable]);
  return call(ref(VALUES), how, javaValue(value, scope), lambda(inner.names, body(variable, inner.scope)));
}

/** The value as an object where Java would otherwise take it for a primitive and unbox the one beside it. */
export function boxed(value: Value, scope: JavaScope): Doc {
  const doc = javaValue(value, scope);
  if (value.kind === "convert" && value.type.kind === "optional" && value.operand.type.kind !== "optional" && isPrimitive(value.type.of)) {
    return box(doc, value.type.of, scope);
  }
  return doc;
}

export function box(doc: Doc, type: Type, scope: JavaScope): Doc {
  return call(boxedType(type, scope.plan), "valueOf", doc);
}

/** Is the Java expression an object although its type in PFL is never null? `==` would compare identities. */
export function isBoxed(value: Value): boolean {
  switch (value.kind) {
    case "convert":
      return isNarrowing(value);
    case "coalesce":
      return !isSimple(value.left) || isBoxed(value.right);
    case "if":
      return isBoxed(value.then) && isBoxed(value.else);
    case "match":
      return !isSimple(value.subject) || [...value.arms.map((arm) => arm.value), ...(value.otherwise === undefined ? [] : [value.otherwise])].every(isBoxed);
    default:
      return false;
  }
}
