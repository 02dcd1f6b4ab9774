/** Values that an expression needs more than once, and how they are boxed. */
import type { MatchValue, Value } from "../../../ir/values.js";
import { sameType } from "../../../model/relate.js";
import { type Type, required } from "../../../model/type.js";
import type { Doc } from "../../doc.js";
import { javaValue } from "../expression.js";
import { ref } from "../references.js";
import { call, genericCall, lambda } from "../syntax.js";
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

/** What `body` makes, as a `result`, of a value that it uses more than once. `map`: it is not called for null, which gives null. */
export function once(
  value: Value,
  how: "with" | "map",
  result: Type,
  scope: JavaScope,
  body: (value: Value, scope: JavaScope) => Doc,
): Doc {
  const variable: Value = { kind: "variable", name: "it", type: how === "map" ? required(value.type) : value.type, origin: value.origin };
  const inner = withParameters(scope, [variable], "as objects");
  const args = [javaValue(value, scope), lambda(inner.names, body(variable, inner.scope))];
  const said = saysItsType(value) && !isNarrow(required(result)) ? [] : [boxedType(value.type, scope.plan), boxedType(result, scope.plan)];
  return genericCall(ref(VALUES), said, how, ...args);
}

/** Java takes a condition between such integers for an `int`, unless it is told. */
function isNarrow(type: Type): boolean {
  return type.kind === "int" && type.bits < 32;
}

/** Java finds the type of a call in its arguments, but not through conditions and calls whose own types depend on where they stand. */
export function saysItsType(value: Value): boolean {
  switch (value.kind) {
    case "coalesce":
    case "if":
    case "match":
    case "convert":
    case "list":
    case "map":
      return false;
    case "field":
      return !value.safe || isSimple(value.of);
    default:
      return true;
  }
}

/** The value as an object where Java would otherwise take it for a primitive and unbox the one beside it. */
export function boxed(value: Value, scope: JavaScope): Doc {
  const doc = javaValue(value, scope);
  if (value.kind !== "convert" || value.type.kind !== "optional" || !isPrimitive(value.type.of)) return doc;
  const isObject = value.operand.type.kind === "optional" || (isBoxed(value.operand, scope) && sameType(value.operand.type, value.type.of));
  return isObject ? doc : box(doc, value.type.of, scope);
}

export function box(doc: Doc, type: Type, scope: JavaScope): Doc {
  return call(boxedType(type, scope.plan), "valueOf", doc);
}

/** Is the Java expression an object although its type in PFL is never null and a primitive in Java? */
export function isBoxed(value: Value, scope: JavaScope): boolean {
  if (!isPrimitive(value.type)) return false;
  switch (value.kind) {
    case "variable":
      return scope.boxed.has(value.name);
    case "aggregate-result":
      return scope.boxedResults.has(value.index);
    case "convert":
      return isNarrowing(value);
    case "coalesce":
      return !isSimple(value.left) || isBoxed(value.right, scope);
    case "if":
      return isBoxed(value.then, scope) && isBoxed(value.else, scope);
    case "function":
      return value.name === "fail";
    case "match":
      return !isSimple(value.subject) || armsOf(value).every((arm) => isBoxed(arm, scope));
    default:
      return false;
  }
}

function armsOf(value: MatchValue): readonly Value[] {
  const arms = value.arms.map((arm) => arm.value);
  return value.otherwise === undefined ? arms : [...arms, value.otherwise];
}

/** The value as a Java primitive, for a place where Java would not unbox it by itself: a cast, `==`. */
export function unboxed(value: Value, scope: JavaScope): Doc {
  const doc = javaValue(value, scope);
  return isBoxed(value, scope) ? call(doc, `${primitiveName(value.type)}Value`) : doc;
}

function primitiveName(type: Type): string {
  switch (type.kind) {
    case "bool":
      return "boolean";
    case "int":
      return { 8: "byte", 16: "short", 32: "int", 64: "long" }[type.bits];
    case "date":
      return "int";
    case "time":
    case "timestamp":
    case "duration":
      return "long";
    default:
      return type.kind;
  }
}
