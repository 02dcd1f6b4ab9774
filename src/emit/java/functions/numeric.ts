import type { NUMERIC_FUNCTIONS } from "../../../functions/numeric.js";
import type { Type } from "../../../model/type.js";
import type { Doc } from "../../doc.js";
import { ref } from "../references.js";
import { call, cast, literal, name } from "../syntax.js";
import { type JavaFunction, byKind, helper, method } from "./function.js";

const NUMBERS = "pfl.lang.Numbers";
const DECIMALS = "pfl.lang.Decimals";

/** `Math` computes `int8` and `int16` as int. */
function math(operation: string): JavaFunction {
  return (args, _types, result) => {
    const doc = call(name("Math"), operation, ...args);
    return result.kind === "int" && result.bits < 32 ? cast(name(result.bits === 8 ? "byte" : "short"), doc) : doc;
  };
}

/** A helper that stays within the decimal type of its argument. */
function decimal(operation: string): JavaFunction {
  return ([x, ...rest], types) => call(ref(DECIMALS), operation, x as Doc, ...digits(types[0]), ...rest);
}

function digits(type: Type | undefined): readonly Doc[] {
  return type?.kind === "decimal" ? [literal(`${type.precision}`), literal(`${type.scale}`)] : [];
}

const smaller = byKind({ string: helper("pfl.lang.Text", "min"), decimal: method("min") }, math("min"));
const larger = byKind({ string: helper("pfl.lang.Text", "max"), decimal: method("max") }, math("max"));

export const JAVA_NUMERIC: { readonly [N in keyof typeof NUMERIC_FUNCTIONS]: JavaFunction } = {
  abs: byKind({ decimal: method("abs") }, math("abs")),
  round: ([x, places = literal("0")], ...rest) => byKind({ decimal: decimal("round") }, helper(NUMBERS, "round"))([x as Doc, places], ...rest),
  floor: byKind({ decimal: decimal("floor") }, math("floor")),
  ceil: byKind({ decimal: decimal("ceil") }, math("ceil")),
  sqrt: math("sqrt"),
  power: math("pow"),
  min_of: smaller,
  max_of: larger,
};
