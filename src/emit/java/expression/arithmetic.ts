import type { ArithmeticValue, NegateValue, Value } from "../../../ir/values.js";
import { type DecimalType, type Type, required } from "../../../model/type.js";
import type { Doc } from "../../doc.js";
import { javaValue } from "../expression.js";
import { ref } from "../references.js";
import { binary, call, cast, literal, name, unary } from "../syntax.js";
import { javaType } from "../types.js";
import { isBoxed } from "./once.js";
import type { JavaScope } from "./scope.js";

const NUMBERS = "pfl.lang.Numbers";
const DECIMALS = "pfl.lang.Decimals";

export function javaArithmetic(value: ArithmeticValue, scope: JavaScope): Doc {
  const type = required(value.type);
  if (type.kind === "decimal") return decimal(value, type, scope);
  const [left, right] = sides(value, scope);
  if (value.type.kind === "optional") return call(ref(NUMBERS), value.operator === "%" ? "rem" : "div", left, right);
  if (value.operator === "/" && value.left.type.kind === "duration") return binary(cast(name("double"), left), "/", right);
  return narrowed(binary(left, value.operator === "div" ? "/" : value.operator, right), type, scope);
}

/** Java computes `int8` and `int16` as int; they wrap at their own width. */
function narrowed(doc: Doc, type: Type, scope: JavaScope): Doc {
  return type.kind === "int" && type.bits < 32 ? cast(javaType(type, scope.plan), doc) : doc;
}

/** Both sides; Java itself widens one to the type of the other. */
export function sides(value: { readonly left: Value; readonly right: Value }, scope: JavaScope): readonly [Doc, Doc] {
  const { left, right } = value;
  const narrow = widened(right, scope);
  if (narrow !== undefined) return [javaValue(left, scope), javaValue(narrow, scope)];
  return [javaValue(widened(left, scope) ?? left, scope), javaValue(right, scope)];
}

/** The operand of a conversion that Java's operators do by themselves; two objects of different types they would not compare. */
function widened(value: Value, scope: JavaScope): Value | undefined {
  if (value.kind !== "convert" || isBoxed(value.operand, scope)) return undefined;
  const [from, to] = [value.operand.type, value.type];
  const wider = from.kind === "int" && ((to.kind === "int" && to.bits >= 32) || to.kind === "double");
  return wider || (from.kind === "float" && to.kind === "double") ? value.operand : undefined;
}

function decimal(value: ArithmeticValue, type: DecimalType, scope: JavaScope): Doc {
  const left = javaValue(value.left, scope);
  const right = javaValue(value.right, scope);
  const digits = [literal(`${type.precision}`), literal(`${type.scale}`)];
  switch (value.operator) {
    case "+":
    case "-":
    case "*": {
      const exact = call(left, { "+": "add", "-": "subtract", "*": "multiply" }[value.operator], right);
      return isRoomy(value) ? exact : call(ref(DECIMALS), "fit", exact, ...digits);
    }
    case "%":
      return call(ref(DECIMALS), "rem", left, right, ...digits);
    default:
      return call(ref(DECIMALS), "divide", left, right, ...digits);
  }
}

/** Does the type of the result hold every sum or product of its operands? */
function isRoomy({ operator, left, right }: ArithmeticValue): boolean {
  if (left.type.kind !== "decimal" || right.type.kind !== "decimal") return false;
  const [a, b] = [left.type, right.type];
  if (operator === "*") return a.precision + b.precision <= 38;
  return Math.max(a.precision - a.scale, b.precision - b.scale) + Math.max(a.scale, b.scale) + 1 <= 38;
}

export function javaNegate(value: NegateValue, scope: JavaScope): Doc {
  const operand = javaValue(value.operand, scope);
  if (value.type.kind === "decimal") return call(operand, "negate");
  return narrowed(unary("-", operand), value.type, scope);
}
