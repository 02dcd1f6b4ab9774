/** What every function of the language means to the evaluator. */
import type { FunctionName } from "../../functions/registry.js";
import { ADDRESS_MEANINGS } from "./address.js";
import { BIT_MEANINGS } from "./bits.js";
import { CALENDAR_MEANINGS } from "./calendar.js";
import { COLLECTION_MEANINGS } from "./collection.js";
import { CONDITIONAL_MEANINGS } from "./conditional.js";
import { CONVERSION_MEANINGS } from "./conversion.js";
import { ENCODING_MEANINGS } from "./encoding.js";
import { FAILURE_MEANINGS } from "./failure.js";
import { HASH_MEANINGS } from "./hash.js";
import { JSON_MEANINGS } from "./json.js";
import { LIST_MEANINGS } from "./list.js";
import { MAP_MEANINGS } from "./map.js";
import { MATH_MEANINGS } from "./math.js";
import type { Meaning } from "./meaning.js";
import { NUMERIC_MEANINGS } from "./numeric.js";
import { RANDOM_MEANINGS } from "./random.js";
import { REGEX_MEANINGS } from "./regex.js";
import { STRING_MEANINGS } from "./string.js";
import { TEXT_MEANINGS } from "./text.js";
import { TIME_MEANINGS } from "./time.js";

/** One row for each function of the registry: without it this does not compile. */
const MEANINGS: { readonly [N in FunctionName]: Meaning } = {
  ...STRING_MEANINGS,
  ...TEXT_MEANINGS,
  ...REGEX_MEANINGS,
  ...ENCODING_MEANINGS,
  ...HASH_MEANINGS,
  ...ADDRESS_MEANINGS,
  ...JSON_MEANINGS,
  ...NUMERIC_MEANINGS,
  ...MATH_MEANINGS,
  ...BIT_MEANINGS,
  ...CONVERSION_MEANINGS,
  ...TIME_MEANINGS,
  ...CALENDAR_MEANINGS,
  ...COLLECTION_MEANINGS,
  ...LIST_MEANINGS,
  ...MAP_MEANINGS,
  ...CONDITIONAL_MEANINGS,
  ...RANDOM_MEANINGS,
  ...FAILURE_MEANINGS,
};

export const meanings: ReadonlyMap<string, Meaning> = new Map<string, Meaning>(Object.entries(MEANINGS));
