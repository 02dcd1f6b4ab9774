import type { MAP_FUNCTIONS } from "../../../functions/map.js";
import { type JavaFunction, helper } from "./function.js";

const MAPS = "pfl.lang.Maps";

export const JAVA_MAP: { readonly [N in keyof typeof MAP_FUNCTIONS]: JavaFunction } = {
  to_map: helper(MAPS, "toMap"),
  group: helper(MAPS, "group"),
  entries: helper(MAPS, "entries"),
  transform_values: helper(MAPS, "transformValues"),
  transform_keys: helper(MAPS, "transformKeys"),
  keep_entries: helper(MAPS, "keepEntries"),
  put: helper(MAPS, "put"),
  remove: helper(MAPS, "remove"),
  merge: helper(MAPS, "merge"),
};
