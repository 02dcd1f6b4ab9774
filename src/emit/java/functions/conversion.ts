import type { CONVERSION_FUNCTIONS } from "../../../functions/conversion.js";
import type { Doc } from "../../doc.js";
import { call, cast, field, name } from "../syntax.js";
import { type JavaFunction, byKind, helper, method } from "./function.js";

const NUMBERS = "pfl.lang.Numbers";
const INTEGERS = "pfl.lang.Integers";
const DECIMALS = "pfl.lang.Decimals";
const TEXT = "pfl.lang.Text";
const TIMES = "pfl.lang.Times";

const same: JavaFunction = ([x]) => x as Doc;

/** Java's cast cuts off, saturates and wraps as it should. */
function castTo(type: "byte" | "short" | "int" | "long", bits: number): JavaFunction {
  return ([x], types) => (types[0]?.kind === "int" && types[0].bits === bits ? (x as Doc) : cast(name(type), x as Doc));
}

const javaText: JavaFunction = ([x], types) => call(name(types[0]?.kind === "int" && types[0].bits === 64 ? "Long" : "Integer"), "toString", x as Doc);

export const JAVA_CONVERSION: { readonly [N in keyof typeof CONVERSION_FUNCTIONS]: JavaFunction } = {
  to_int: byKind({ decimal: method("intValue") }, castTo("int", 32)),
  to_long: byKind({ decimal: method("longValue") }, castTo("long", 64)),
  to_int8: byKind({ decimal: method("byteValue"), int: castTo("byte", 8) }, helper(INTEGERS, "toInt8")),
  to_int16: byKind({ decimal: method("shortValue"), int: castTo("short", 16) }, helper(INTEGERS, "toInt16")),
  to_float: byKind({ decimal: ([x]) => cast(name("float"), call(x as Doc, "doubleValue")) }, ([x]) => cast(name("float"), x as Doc)),
  exact_int8: helper(INTEGERS, "exactInt8"),
  exact_int16: helper(INTEGERS, "exactInt16"),
  exact_int: helper(INTEGERS, "exactInt"),
  exact_long: helper(INTEGERS, "exactLong"),
  to_double: byKind({ decimal: method("doubleValue") }, same),
  to_decimal: byKind({ decimal: same }, helper(DECIMALS, "of")),
  to_string: byKind(
    {
      string: same,
      bool: ([x]) => call(name("Boolean"), "toString", x as Doc),
      int: javaText,
      decimal: method("toPlainString"),
      date: helper(TIMES, "dateText"),
      time: helper(TIMES, "timeText"),
      timestamp: helper(TIMES, "timestampText"),
      duration: helper(TIMES, "text"),
      enum: ([x]) => field(x as Doc, "wireName"),
    },
    helper(TEXT, "of"),
  ),
  parse_int: helper(NUMBERS, "parseInt"),
  parse_long: helper(NUMBERS, "parseLong"),
  to_radix: helper(NUMBERS, "toRadix"),
  format_number: helper("pfl.lang.NumberFormats", "format"),
  parse_double: helper(NUMBERS, "parseDouble"),
  parse_decimal: helper(DECIMALS, "parse"),
};
