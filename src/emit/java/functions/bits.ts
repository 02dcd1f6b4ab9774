import type { BIT_FUNCTIONS } from "../../../functions/bits.js";
import type { Doc } from "../../doc.js";
import { binary, call, name, unary } from "../syntax.js";
import type { JavaFunction } from "./function.js";

/** Java's operator, which wraps the places of a shift as it should. */
function operator(symbol: string): JavaFunction {
  return ([a, b]) => binary(a as Doc, symbol, b as Doc);
}

export const JAVA_BITS: { readonly [N in keyof typeof BIT_FUNCTIONS]: JavaFunction } = {
  bit_and: operator("&"),
  bit_or: operator("|"),
  bit_xor: operator("^"),
  bit_not: ([x]) => unary("~", x as Doc),
  bit_count: ([x], types) => call(name(types[0]?.kind === "int" && types[0].bits === 64 ? "Long" : "Integer"), "bitCount", x as Doc),
  shift_left: operator("<<"),
  shift_right: operator(">>"),
  shift_right_unsigned: operator(">>>"),
};
