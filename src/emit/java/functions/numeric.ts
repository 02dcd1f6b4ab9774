import type { NUMERIC_FUNCTIONS } from "../../../functions/numeric.js";
import type { Doc } from "../../doc.js";
import { ref } from "../references.js";
import { call, cast, field, literal, name } from "../syntax.js";
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

/** Rounding in a mode of Java's; to a whole double Java's own method is plainer. */
function rounded(mode: string, whole?: string): JavaFunction {
  return ([x, places], types) => {
    const type = types[0];
    const rounding = field(ref("java.math.RoundingMode"), mode);
    if (type?.kind === "decimal") {
      return call(ref(DECIMALS), "round", x as Doc, literal(`${type.precision}`), literal(`${type.scale}`), places ?? literal("0"), rounding);
    }
    return places === undefined && whole !== undefined ? call(name("Math"), whole, x as Doc) : call(ref(NUMBERS), "round", x as Doc, places ?? literal("0"), rounding);
  };
}

const smaller = byKind({ list: helper("pfl.lang.Order", "min"), string: helper("pfl.lang.Text", "min"), decimal: method("min") }, math("min"));
const larger = byKind({ list: helper("pfl.lang.Order", "max"), string: helper("pfl.lang.Text", "max"), decimal: method("max") }, math("max"));

export const JAVA_NUMERIC: { readonly [N in keyof typeof NUMERIC_FUNCTIONS]: JavaFunction } = {
  abs: byKind({ decimal: method("abs") }, math("abs")),
  round: rounded("HALF_UP"),
  round_half_even: rounded("HALF_EVEN"),
  round_up: rounded("UP"),
  trunc: rounded("DOWN"),
  floor: rounded("FLOOR", "floor"),
  ceil: rounded("CEILING", "ceil"),
  sign: byKind({ decimal: method("signum") }, helper(NUMBERS, "sign")),
  sqrt: math("sqrt"),
  min_of: smaller,
  max_of: larger,
  clamp: ([x, low, high], types, result, plan) => smaller([larger([x as Doc, low as Doc], types, result, plan), high as Doc], types, result, plan),
  floor_div: helper(NUMBERS, "floorDiv"),
  floor_mod: helper(NUMBERS, "floorMod"),
  gcd: helper(NUMBERS, "gcd"),
  lcm: helper(NUMBERS, "lcm"),
  width_bucket: helper(NUMBERS, "widthBucket"),
};
