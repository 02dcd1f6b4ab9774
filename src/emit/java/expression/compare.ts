import type { CompareValue, IsNullValue, LogicValue, Value } from "../../../ir/values.js";
import { required } from "../../../model/type.js";
import type { Doc } from "../../doc.js";
import { javaValue } from "../expression.js";
import { ref } from "../references.js";
import { binary, call, literal, name, unary } from "../syntax.js";
import { sides } from "./arithmetic.js";
import { VALUES, isBoxed, unboxed } from "./once.js";
import type { JavaScope } from "./scope.js";

export function javaCompare(value: CompareValue, scope: JavaScope): Doc {
  const { operator, left, right } = value;
  const equality = operator === "==" || operator === "!=";
  if (left.type.kind === "optional" || right.type.kind === "optional") return equals(value, optionalEquality(value, scope));
  switch (left.type.kind) {
    case "string":
      if (equality) return equals(value, call(javaValue(left, scope), "equals", javaValue(right, scope)));
      return binary(call(ref("pfl.lang.Text"), "compare", javaValue(left, scope), javaValue(right, scope)), operator, literal("0"));
    case "decimal":
      return binary(call(javaValue(left, scope), "compareTo", javaValue(right, scope)), operator, literal("0"));
    case "record":
      return equals(value, call(javaValue(left, scope), "equals", javaValue(right, scope)));
    case "bytes":
    case "list":
    case "map":
      return equals(value, deepEquality(value, scope));
    default: {
      if (equality && isBoxed(left, scope) && isBoxed(right, scope)) return binary(unboxed(left, scope), operator, javaValue(right, scope));
      const [a, b] = sides(value, scope);
      return binary(a, operator, b);
    }
  }
}

/** `!=` is `==` denied. */
function equals(value: CompareValue, equal: Doc): Doc {
  return value.operator === "==" ? equal : unary("!", equal);
}

function optionalEquality(value: CompareValue, scope: JavaScope): Doc {
  const of = required(value.left.type);
  const sidesOf = [javaValue(value.left, scope), javaValue(value.right, scope)];
  if (of.kind === "double" || of.kind === "float") return call(ref(VALUES), "equal", ...sidesOf);
  if (of.kind === "bytes" || of.kind === "list" || of.kind === "map") return deepEquality(value, scope);
  return call(ref("java.util.Objects"), "equals", ...sidesOf);
}

function deepEquality(value: CompareValue, scope: JavaScope): Doc {
  return call(ref("pfl.types.Equality"), "equal", javaValue(value.left, scope), javaValue(value.right, scope));
}

export function javaLogic(value: LogicValue, scope: JavaScope): Doc {
  return binary(javaValue(value.left, scope), value.operator, javaValue(value.right, scope));
}

export function javaIsNull(value: IsNullValue, scope: JavaScope): Doc {
  if (!mayBeNull(value.operand)) return name(`${value.negated}`);
  return binary(javaValue(value.operand, scope), value.negated ? "!=" : "==", name("null"));
}

function mayBeNull(value: Value): boolean {
  return value.type.kind === "optional" || value.type.kind === "null";
}
