import { Big } from "big.js";
import type { LIST_FUNCTIONS } from "../../functions/list.js";
import type { Type } from "../../model/type.js";
import { compareData } from "../compare.js";
import { type Call, type Data, Failure } from "../data.js";
import { fit } from "../decimals.js";
import { type Meaning, always, byTypes } from "./meaning.js";

type List = readonly Data[];

/** More numbers than a `range` makes. */
const LONGEST_RANGE = 1_000_000;

export const LIST_MEANINGS: { readonly [N in keyof typeof LIST_FUNCTIONS]: Meaning } = {
  is_empty: byTypes(({ arguments: [type] }) =>
    type?.kind === "map" ? (map: ReadonlyMap<Data, Data>) => map.size === 0 : (list: List) => list.length === 0,
  ),
  none: always((list: List, test: Call) => !list.some((each) => test(each))),
  count_where: always((list: List, test: Call) => list.filter((each) => test(each)).length),
  find_first: always((list: List, test: Call) => list.find((each) => test(each)) ?? null),
  index_where: always((list: List, test: Call) => {
    const index = list.findIndex((each) => test(each));
    return index < 0 ? null : index;
  }),
  contains_all: always((list: List, elements: List) => {
    const all = new Set(list);
    return elements.every((each) => all.has(each));
  }),
  contains_any: always((list: List, elements: List) => {
    const all = new Set(list);
    return elements.some((each) => all.has(each));
  }),
  take: always((list: List, count: number) => list.slice(0, Math.max(0, count))),
  take_last: always((list: List, count: number) => list.slice(Math.max(0, list.length - Math.max(0, count)))),
  take_while: always((list: List, test: Call) => list.slice(0, firstWithout(list, test))),
  skip: always((list: List, count: number) => list.slice(Math.max(0, count))),
  skip_while: always((list: List, test: Call) => list.slice(firstWithout(list, test))),
  flatten: always((lists: readonly List[]) => lists.flat()),
  non_null: always((list: List) => list.filter((each) => each !== null)),
  chunk: always((list: List, length: number) => {
    const step = Math.max(1, length);
    return Array.from({ length: Math.ceil(list.length / step) }, (_, i) => list.slice(i * step, (i + 1) * step));
  }),
  range: always(<N extends number | bigint>(from: N, to: N) => {
    const count = Math.max(0, Number(BigInt(to) - BigInt(from)));
    if (count > LONGEST_RANGE) throw new Failure(`a range of more than ${LONGEST_RANGE} numbers`);
    return Array.from({ length: count }, (_, i) => (typeof from === "bigint" ? from + BigInt(i) : (from as number) + i));
  }),
  sort: always((list: List) => [...list].sort(compareData)),
  sort_by: always((list: List, by: Call) =>
    list
      .map((each) => [by(each), each] as const)
      .sort(([a], [b]) => compareData(a, b))
      .map(([, each]) => each),
  ),
  zip: always((a: List, b: List, join: Call) => a.slice(0, b.length).map((each, i) => join(each, b[i] as Data))),
  fold: always((list: List, start: Data, join: Call) => list.reduce<Data>((sum, each) => join(sum, each), start)),
  sum_of: byTypes(({ arguments: [type] }) => sumOf(elementOf(type))),
  avg_of: byTypes(({ arguments: [type] }) => {
    const element = elementOf(type);
    const sum = sumOf(element);
    if (element?.kind === "decimal") return (list: List) => (list.length === 0 ? null : averageOf(list as readonly Big[], element));
    return (list: List) => (list.length === 0 ? null : Number(sum(list)) / list.length);
  }),
  union: always((a: List, b: List) => [...new Set([...a, ...b])]),
  intersect: always((a: List, b: List) => {
    const both = new Set(b);
    return [...new Set(a)].filter((each) => both.has(each));
  }),
  except: always((a: List, b: List) => {
    const gone = new Set(b);
    return [...new Set(a)].filter((each) => !gone.has(each));
  }),
};

function firstWithout(list: List, test: Call): number {
  const index = list.findIndex((each) => !test(each));
  return index < 0 ? list.length : index;
}

function elementOf(type: Type | undefined): Type | undefined {
  return type?.kind === "list" ? type.element : undefined;
}

function sumOf(element: Type | undefined): (list: List) => Data {
  switch (element?.kind) {
    case "decimal":
      return (list) => (list as readonly Big[]).reduce((sum, each) => fit(sum.plus(each), element), new Big(0));
    case "int":
    case "duration":
      return (list) => (list as readonly (number | bigint)[]).reduce<bigint>((sum, each) => BigInt.asIntN(64, sum + BigInt(each)), 0n);
    default:
      return (list) => (list as readonly number[]).reduce((sum, each) => sum + each, 0);
  }
}

/** Of an exact sum; the digits of the quotient are rounded once. */
function averageOf(list: readonly Big[], type: Type & { readonly kind: "decimal" }): Big {
  const sum = list.reduce((sumSoFar, each) => sumSoFar.plus(each), new Big(0));
  const [unit, count] = [10n ** BigInt(type.scale), BigInt(list.length)];
  const scaled = BigInt(sum.times(`${unit}`).toFixed());
  const size = scaled < 0n ? -scaled : scaled;
  const rounded = (2n * size + count) / (2n * count);
  const [whole, fraction] = [rounded / unit, `${rounded % unit}`.padStart(type.scale, "0")];
  return new Big(`${scaled < 0n ? "-" : ""}${whole}.${fraction || "0"}`);
}
