/** Every function of the language that is not written in it. */
import { ADDRESS_FUNCTIONS } from "./address.js";
import { BIT_FUNCTIONS } from "./bits.js";
import { CALENDAR_FUNCTIONS } from "./calendar.js";
import { COLLECTION_FUNCTIONS } from "./collection.js";
import { CONDITIONAL_FUNCTIONS } from "./conditional.js";
import { CONVERSION_FUNCTIONS } from "./conversion.js";
import { ENCODING_FUNCTIONS } from "./encoding.js";
import { FAILURE_FUNCTIONS } from "./failure.js";
import type { ExpressionFunction } from "./function.js";
import { HASH_FUNCTIONS } from "./hash.js";
import { JSON_FUNCTIONS } from "./json.js";
import { LIST_FUNCTIONS } from "./list.js";
import { MAP_FUNCTIONS } from "./map.js";
import { MATH_FUNCTIONS } from "./math.js";
import { NUMERIC_FUNCTIONS } from "./numeric.js";
import { RANDOM_FUNCTIONS } from "./random.js";
import { REGEX_FUNCTIONS } from "./regex.js";
import { STRING_FUNCTIONS } from "./string.js";
import { TEXT_FUNCTIONS } from "./text.js";
import { TIME_FUNCTIONS } from "./time.js";

export const FUNCTION_TABLE = {
  ...STRING_FUNCTIONS,
  ...TEXT_FUNCTIONS,
  ...REGEX_FUNCTIONS,
  ...ENCODING_FUNCTIONS,
  ...HASH_FUNCTIONS,
  ...ADDRESS_FUNCTIONS,
  ...JSON_FUNCTIONS,
  ...NUMERIC_FUNCTIONS,
  ...MATH_FUNCTIONS,
  ...BIT_FUNCTIONS,
  ...CONVERSION_FUNCTIONS,
  ...TIME_FUNCTIONS,
  ...CALENDAR_FUNCTIONS,
  ...COLLECTION_FUNCTIONS,
  ...LIST_FUNCTIONS,
  ...MAP_FUNCTIONS,
  ...CONDITIONAL_FUNCTIONS,
  ...RANDOM_FUNCTIONS,
  ...FAILURE_FUNCTIONS,
} as const;

export type FunctionName = keyof typeof FUNCTION_TABLE;

export const functions: ReadonlyMap<string, ExpressionFunction> = new Map<string, ExpressionFunction>(Object.entries(FUNCTION_TABLE));
