import type { MAP_FUNCTIONS } from "../../functions/map.js";
import type { Call, Data } from "../data.js";
import { type Meaning, always } from "./meaning.js";

type List = readonly Data[];
type Entries = ReadonlyMap<Data, Data>;

export const MAP_MEANINGS: { readonly [N in keyof typeof MAP_FUNCTIONS]: Meaning } = {
  to_map: always((list: List, key: Call, value: Call) => new Map(list.map((each) => [key(each), value(each)]))),
  group: always((list: List, by: Call) => {
    const groups = new Map<Data, Data[]>();
    for (const each of list) {
      const key = by(each);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [each]);
      else group.push(each);
    }
    return groups;
  }),
  entries: always((map: Entries, apply: Call) => [...map].map(([key, value]) => apply(key, value))),
  transform_values: always((map: Entries, apply: Call) => new Map([...map].map(([key, value]) => [key, apply(value)]))),
  transform_keys: always((map: Entries, apply: Call) => new Map([...map].map(([key, value]) => [apply(key), value]))),
  keep_entries: always((map: Entries, test: Call) => new Map([...map].filter(([key, value]) => test(key, value)))),
  put: always((map: Entries, key: Data, value: Data) => new Map([...map, [key, value]])),
  remove: always((map: Entries, key: Data) => new Map([...map].filter(([each]) => each !== key))),
  merge: always((a: Entries, b: Entries) => new Map([...a, ...b])),
};
