/** The vocabulary of flows. A new operator is a file and a line here. */
import { addColumns } from "./add-columns.js";
import { aggregate } from "./aggregate.js";
import { drop } from "./drop.js";
import { filter } from "./filter.js";
import { flatMap } from "./flat-map.js";
import { keyBy } from "./key-by.js";
import { map } from "./map.js";
import type { Operator } from "./operator.js";
import { print } from "./print.js";
import { reduce } from "./reduce.js";
import { rename } from "./rename.js";
import { select } from "./select.js";
import { union } from "./union.js";
import { window } from "./window.js";
import { write } from "./write.js";

const list: readonly Operator[] = [
  map,
  flatMap,
  filter,
  select,
  addColumns,
  rename,
  drop,
  union,
  keyBy,
  reduce,
  aggregate,
  window,
  write,
  print,
];

/** By name, in the order of the reference. */
export const operators: ReadonlyMap<string, Operator> = new Map(list.map((operator) => [operator.name, operator]));
