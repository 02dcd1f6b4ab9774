import type { RANDOM_FUNCTIONS } from "../../../functions/random.js";
import { type JavaFunction, helper } from "./function.js";

const CHANCE = "pfl.lang.Chance";

export const JAVA_RANDOM: { readonly [N in keyof typeof RANDOM_FUNCTIONS]: JavaFunction } = {
  now: helper(CHANCE, "now"),
  uuid: helper(CHANCE, "uuid"),
  random: helper(CHANCE, "random"),
  random_int: helper(CHANCE, "randomInt"),
};
