import type { Value } from "../../ir/values.js";
import { sameType } from "../../model/relate.js";
import { type Constant, type Type, optional, required } from "../../model/type.js";
import { numberConstant } from "../../check/expression/constant.js";

/** The value as one of the type. Numbers that are known become constants of that type. */
export function convert(value: Value, to: Type): Value {
  if (sameType(value.type, to)) return value;
  if (value.type.kind === "never") return { ...failing(value, to), type: to } as Value;
  if (value.kind === "constant") {
    if (value.value.kind === "null") return { ...value, type: to };
    const folded = foldNumber(value.value, required(to));
    if (folded !== undefined) {
      const constant: Value = { kind: "constant", value: folded, type: required(to), origin: value.origin };
      return to.kind === "optional" ? { kind: "convert", operand: constant, type: optional(required(to)), origin: value.origin } : constant;
    }
  }
  return { kind: "convert", operand: value, type: to, origin: value.origin };
}

/** What only fails, in a place for a value of the type: each of its branches is one of that type too. */
function failing(value: Value, to: Type): Value {
  if (value.kind === "if") return { ...value, then: convert(value.then, to), else: convert(value.else, to) };
  if (value.kind !== "match") return value;
  const arms = value.arms.map((arm) => ({ ...arm, value: convert(arm.value, to) }));
  return { ...value, arms, otherwise: value.otherwise === undefined ? undefined : convert(value.otherwise, to) };
}

/** Undefined for what is no number, or would lose digits. */
function foldNumber(constant: Constant, to: Type): Constant | undefined {
  if (to.kind !== "int" && to.kind !== "float" && to.kind !== "double" && to.kind !== "decimal") return undefined;
  switch (constant.kind) {
    case "int":
      return numberConstant(`${constant.value}`, to);
    case "double":
      return to.kind === "float" || to.kind === "double" ? numberConstant(`${constant.value}`, to) : undefined;
    case "decimal": {
      if (to.kind !== "decimal") return undefined;
      const [whole = "", fraction = ""] = constant.text.replace("-", "").split(".");
      const fits = fraction.replace(/0+$/, "").length <= to.scale && whole.replace(/^0+/, "").length <= to.precision - to.scale;
      return fits ? numberConstant(constant.text, to) : undefined;
    }
    default:
      return undefined;
  }
}
