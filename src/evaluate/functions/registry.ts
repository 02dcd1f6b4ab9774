/** What every function of the language means to the evaluator. */
import type { Meaning } from "./meaning.js";
import { STRING_MEANINGS } from "./string.js";

export const meanings: ReadonlyMap<string, Meaning> = new Map<string, Meaning>(Object.entries({ ...STRING_MEANINGS }));
