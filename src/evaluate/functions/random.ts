import type { RANDOM_FUNCTIONS } from "../../functions/random.js";
import { type Meaning, type Surroundings, byTypes } from "./meaning.js";

export const RANDOM_MEANINGS: { readonly [N in keyof typeof RANDOM_FUNCTIONS]: Meaning } = {
  now: byTypes((_, surroundings) => () => surroundings.now()),
  uuid: byTypes((_, surroundings) => () => uuid(surroundings)),
  random: byTypes((_, surroundings) => () => surroundings.random()),
  random_int: byTypes((_, surroundings) => (from: number, to: number) => (to > from ? from + Math.floor(surroundings.random() * (to - from)) : from)),
};

/** Random but for the digits that say version 4 and the variant of RFC 4122. */
function uuid({ random }: Surroundings): string {
  return "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g, (letter) => Math.floor(letter === "x" ? random() * 16 : 8 + random() * 4).toString(16));
}
