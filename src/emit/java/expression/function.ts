import { type FunctionName } from "../../../functions/registry.js";
import type { FunctionValue } from "../../../ir/values.js";
import type { Doc } from "../../doc.js";
import { javaLambda, javaValue } from "../expression.js";
import { JAVA_ADDRESS } from "../functions/address.js";
import { JAVA_BITS } from "../functions/bits.js";
import { JAVA_CALENDAR } from "../functions/calendar.js";
import { JAVA_COLLECTION } from "../functions/collection.js";
import { JAVA_CONDITIONAL } from "../functions/conditional.js";
import { JAVA_CONVERSION } from "../functions/conversion.js";
import { JAVA_ENCODING } from "../functions/encoding.js";
import { JAVA_FAILURE } from "../functions/failure.js";
import type { JavaFunction } from "../functions/function.js";
import { JAVA_HASH } from "../functions/hash.js";
import { JAVA_JSON } from "../functions/json.js";
import { JAVA_LIST } from "../functions/list.js";
import { JAVA_MAP } from "../functions/map.js";
import { JAVA_MATH } from "../functions/math.js";
import { JAVA_NUMERIC } from "../functions/numeric.js";
import { JAVA_RANDOM } from "../functions/random.js";
import { JAVA_REGEX } from "../functions/regex.js";
import { JAVA_STRING } from "../functions/string.js";
import { JAVA_TEXT } from "../functions/text.js";
import { JAVA_TIME } from "../functions/time.js";
import { unboxed } from "./once.js";
import type { JavaScope } from "./scope.js";

/** One row for each function of the registry: without it this does not compile. */
const JAVA_FUNCTIONS: { readonly [N in FunctionName]: JavaFunction } = {
  ...JAVA_STRING,
  ...JAVA_TEXT,
  ...JAVA_REGEX,
  ...JAVA_ENCODING,
  ...JAVA_HASH,
  ...JAVA_ADDRESS,
  ...JAVA_JSON,
  ...JAVA_NUMERIC,
  ...JAVA_MATH,
  ...JAVA_BITS,
  ...JAVA_CONVERSION,
  ...JAVA_TIME,
  ...JAVA_CALENDAR,
  ...JAVA_COLLECTION,
  ...JAVA_LIST,
  ...JAVA_MAP,
  ...JAVA_CONDITIONAL,
  ...JAVA_RANDOM,
  ...JAVA_FAILURE,
};

/** Java unboxes an argument by itself, but not the operand of a cast. */
const CASTS: ReadonlySet<string> = new Set(["to_int", "to_long", "to_int8", "to_int16", "to_float"]);

export function javaFunction(value: FunctionValue, scope: JavaScope): Doc {
  const args = value.arguments.map((a) => (a.kind === "lambda" ? javaLambda(a, scope) : CASTS.has(value.name) ? unboxed(a, scope) : javaValue(a, scope)));
  const types = value.arguments.map((a) => (a.kind === "lambda" ? a.body.type : a.type));
  // The registry's names are what the checker resolves calls to.
  return JAVA_FUNCTIONS[value.name as FunctionName](args, types, value.type, scope.plan);
}
