import type { COLLECTION_FUNCTIONS } from "../../functions/collection.js";
import { sameData } from "../compare.js";
import type { Call, Data } from "../data.js";
import { type Meaning, always, byTypes } from "./meaning.js";

type List = readonly Data[];
type Entries = ReadonlyMap<Data, Data>;

export const COLLECTION_MEANINGS: { readonly [N in keyof typeof COLLECTION_FUNCTIONS]: Meaning } = {
  size: byTypes(({ arguments: [type] }) => (type?.kind === "map" ? (map: Entries) => map.size : (list: List) => list.length)),
  contains: byTypes(({ arguments: [type] }) => {
    if (type?.kind === "string") return (s: string, part: string) => s.includes(part);
    if (type?.kind === "map") return (map: Entries, key: Data) => map.has(key);
    return (list: List, element: Data) => list.some((each) => sameData(each, element));
  }),
  first: always((list: List) => list[0] ?? null),
  last: always((list: List) => list[list.length - 1] ?? null),
  keys: always((map: Entries) => [...map.keys()]),
  values: always((map: Entries) => [...map.values()]),
  any: always((list: List, test: Call) => list.some((each) => test(each))),
  all: always((list: List, test: Call) => list.every((each) => test(each))),
  keep: always((list: List, test: Call) => list.filter((each) => test(each))),
  transform: always((list: List, apply: Call) => list.map((each) => apply(each))),
  slice: always((list: List, start: number, length: number = Number.MAX_SAFE_INTEGER) => list.slice(Math.max(0, start), Math.max(0, start + length))),
  append: always((a: List, b: List) => [...a, ...b]),
  distinct: always((list: List) => [...new Set(list)]),
};
