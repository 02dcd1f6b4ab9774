/** What is said of params, fns and flows that don't go together: where, in which words, with which remedy. */
import { expect, test } from "vitest";
import { pipelineOf } from "../support/compile.js";
import { errorsOf, warningsOf } from "./errors-of.js";

test.each<readonly [text: string, said: readonly string[]]>([
  [
    "param jar: int",
    ["PFL4608 jar: The param `jar` would be the argument `--jar`, which every job of this program has already: the path of the job's jar. Give the param another name."],
  ],
  [
    "param help: int",
    ["PFL4608 help: The param `help` would be the argument `--help`, which every job of this program has already: the list of arguments. Give the param another name."],
  ],
  [
    "param python: int",
    ["PFL4608 python: The param `python` would be the argument `--python`, which every job of this program has already: the Python of the workers. Give the param another name."],
  ],
  [
    "param start_checks: int",
    ["PFL4608 start_checks: The param `start_checks` would be the argument `--start-checks`, which every job of this program has already: whether the job looks at its streams before it starts. Give the param another name."],
  ],
  [
    "param controller: int",
    ["PFL4608 controller: The param `controller` would be the argument `--controller`, which every job of this program has already: the address of the controller. Give the param another name."],
  ],
  [
    "param scope: int",
    ["PFL4608 scope: The param `scope` would be the argument `--scope`, which every job of this program has already: the scope of the streams. Give the param another name."],
  ],
  [
    "param controller_c: int",
    ["PFL4608 controller_c: The param `controller_c` would be the argument `--controller-c`, which every job of this program has already: the controller of the cluster c. Give the param another name."],
  ],
  [
    "param scope_c: int",
    ["PFL4608 scope_c: The param `scope_c` would be the argument `--scope-c`, which every job of this program has already: the scope of the cluster c. Give the param another name."],
  ],
  ["param s_t_: int", []],
  [
    "param start_s_t: int",
    ["PFL4608 start_s_t: The param `start_s_t` would be the argument `--start-s-t`, which every job of this program has already: where reading s_t starts. Give the param another name."],
  ],
  [
    "param end_s_t: int",
    ["PFL4608 end_s_t: The param `end_s_t` would be the argument `--end-s-t`, which every job of this program has already: where reading s_t ends. Give the param another name."],
  ],
  ["param x: int param y: int", []],
  ["param a_b: int\nparam a_c: int", []],
  [
    "param x: bytes",
    ["PFL3006 bytes: The param `x` is a `bytes`, which can't be given on a command line. A param is an enum or one of `bool`, `int8`, `int16`, `int`, `long`, `float`, `double`, `decimal`, `string`, `date`, `time`, `timestamp` or `duration`."],
  ],
  [
    "param x: int?",
    ["PFL3006 int?: The param `x` is a `int?`, which can't be given on a command line. A param is an enum or one of `bool`, `int8`, `int16`, `int`, `long`, `float`, `double`, `decimal`, `string`, `date`, `time`, `timestamp` or `duration`."],
  ],
  [
    "param x: list<int>",
    ["PFL3006 list<int>: The param `x` is a `list<int>`, which can't be given on a command line. A param is an enum or one of `bool`, `int8`, `int16`, `int`, `long`, `float`, `double`, `decimal`, `string`, `date`, `time`, `timestamp` or `duration`."],
  ],
  [
    "param x: Nothing",
    ["PFL2002 Nothing: There is no type named `Nothing`. Declare a record, an enum or a type of that name, or use one of `bool`, `int8`, `int16`, `int`, `long`, `float`, `double`, `string`, `bytes`, `date`, `time`, `timestamp`, `duration`, `decimal`, `list` or `map`."],
  ],
  ["param x: ", ["PFL1001 : Expected a type after `:`, but found the end of the declaration. Write a type here."]],
  ["param x: int8 = 1", []],
  ["param x: int16 = 1", []],
  ["param x: int =", ["PFL1001 : Expected a value after `=`, but found the end of the declaration. Write a value here."]],
  ["param x: int = y", ["PFL3104 y: There is no value named `y` here. Write a literal, or the name of something that is known here."]],
  [
    "param x: decimal(5, 1) = 1.55",
    ["PFL3103 1.55: `1.55` does not fit into `decimal(5, 1)`: it has 4 digits before the point and 1 after it. Write a smaller number or declare a wider type."],
  ],
])("params: %s", (text, said) => {
  expect(errorsOf(`cluster c { controller: "tcp://h:1" scope: "s" }\nstream s_t: bytes on c { name: "st" }\n${text}`)).toEqual(said);
});

test.each<readonly [text: string, said: readonly string[]]>([
  [
    "fn a(x: int) -> int = b(x)\nfn b(x: int) -> int = c(x) + c(x)\nfn c(x: int) -> int = b(x)",
    ["PFL3005 b: `b` calls itself: `b` → `c` → `b`. Every expression ends for certain, so functions can't call themselves. Write what repeats with list functions, or as an extern function."],
  ],
  [
    "fn a(x: int) -> int = a(x)",
    ["PFL3005 a: `a` calls itself: `a` → `a`. Every expression ends for certain, so functions can't call themselves. Write what repeats with list functions, or as an extern function."],
  ],
  ["fn a(x: int) -> int = c(x)\nfn b(x: int) -> int = c(x)\nfn c(x: int) -> int = x", []],
  [
    "fn a(x: int) -> int = b(x) + a(x)\nfn b(x: int) -> int = a(x)",
    [
      "PFL3005 a: `a` calls itself: `a` → `a`. Every expression ends for certain, so functions can't call themselves. Write what repeats with list functions, or as an extern function.",
      "PFL3005 a: `a` calls itself: `a` → `b` → `a`. Every expression ends for certain, so functions can't call themselves. Write what repeats with list functions, or as an extern function.",
    ],
  ],
  [
    'fn a(x: int) -> int = length("a") + a(length("b"))',
    ["PFL3005 a: `a` calls itself: `a` → `a`. Every expression ends for certain, so functions can't call themselves. Write what repeats with list functions, or as an extern function."],
  ],
  ["fn a(x: int) ->", ["PFL1001 : Expected a type after `->`, but found the end of the declaration. Write a type here."]],
  ["fn a(x: int) -> int =", ["PFL1001 : Expected a value after `=`, but found the end of the declaration. Write a value here."]],
  ["fn a(x: int) -> int = y", ["PFL3104 y: There is no value named `y` here. Write a literal, or the name of something that is known here."]],
  ["fn a(: int, x: int) -> int = x", ["PFL1001 :: Expected a parameter or `)` after `(`, but found `:`. Write a parameter or `)` here."]],
  [
    "fn a(x: int, x: string) -> int = x",
    ["PFL2007 x: The function `a` has the parameter `x` twice. Remove one of them, or give one another name. The parameters of one declaration have distinct names. (x: first here)"],
  ],
  ["fn a(x:) -> int = x", ["PFL1001 ): Expected a type after `:`, but found `)`. Write a type here."]],
  ["fn a() -> string = 1", ["PFL3101 1: This is `int`, but `string` is expected here: int is not string. Convert it: `to_string(x)`."]],
  [
    "fn a(x: int) -> Nothing = x + 1",
    ["PFL2002 Nothing: There is no type named `Nothing`. Declare a record, an enum or a type of that name, or use one of `bool`, `int8`, `int16`, `int`, `long`, `float`, `double`, `string`, `bytes`, `date`, `time`, `timestamp`, `duration`, `decimal`, `list` or `map`."],
  ],
  [
    "fn a(x: int) -> int = .x",
    ["PFL3106 .x: `.x` stands for the event at hand, but there is none here. Inside a lambda use its parameter: `r => r.celsius`. Declarations know no event."],
  ],
  ["fn a(x: int) -> int = count()", ["PFL3607 count: `count` looks at many events, which only the operator `aggregate` has. Use it in `|> aggregate(…)`."]],
])("fns: %s", (text, said) => {
  expect(errorsOf(text)).toEqual(said);
});

test.each<readonly [text: string, said: readonly string[]]>([
  [
    "readings |> filter(true)",
    ["PFL4307 filter: This flow ends nowhere: what comes out of it is thrown away. End it with `write(…)` or `print()`, or give it a name with `let`."],
  ],
  ["readings", ["PFL1001 }: Expected `|>` or `:` after `readings`, but found `}`. Write `|>` or `:` here."]],
  [
    "readings |> nothing_like_it()",
    ["PFL4301 nothing_like_it: There is no operator named `nothing_like_it`. The operators are `map`, `flat_map`, `filter`, `select`, `add_columns`, `rename`, `drop`, `union`, `key_by`, `reduce`, `aggregate`, `window`, `write` and `print`."],
  ],
  ["readings |>", ["PFL1001 }: Expected an operator such as `filter` after `|>`, but found `}`. Write an operator such as `filter` here."]],
  ["nowhere |> print()", ["PFL2003 nowhere: There is no stream named `nowhere`. Declare it, or use `readings` or `copies`."]],
  ["let a = readings", []],
  ["let a = readings |> filter(true)", []],
  ["let a = readings |> filter(true)\n  a |> print()", []],
  ["let a = readings |> filter(true)\n  aa |> print()", ["PFL2003 aa: There is no stream named `aa`. Did you mean `a`?"]],
  ["let a = readings |> print()", []],
  ["let a = readings |> filtr(true)", ["PFL4301 filtr: There is no operator named `filtr`. Did you mean `filter`? [Write `filter`: filtr -> filter]"]],
  ["let a =", ["PFL1001 }: Expected the name of a stream or of a `let` after `=`, but found `}`. Write the name of a stream or of a `let` here."]],
  ["let = readings |> filter(true)", ["PFL1001 =: Expected a name for the flow after `let`, but found `=`. Write a name for the flow here."]],
  [
    "let a = readings |> filter(true)\n  let a = readings |> filter(false)\n  a |> print()",
    ["PFL2001 a: The flow `a` has the name of a flow that is declared already. Give one of them another name: all declarations of a program share one set of names. (a: first declared here)"],
  ],
  ["let a = readings |> filter(true)\n  copies |> union(a) |> print()", []],
  ["readings |> write(readings, guarantee: at_least_once)", []],
  ["copies |> union(readings) |> write(readings, guarantee: at_least_once)", []],
  ["let copy = readings |> filter(true)\n  copy |> write(copies, guarantee: at_least_once)", []],
  ["hot |> print()", ["PFL2004 hot: `hot` is a pipeline; a stream is expected here. Write the name of a stream. (hot: declared here)"]],
  ["", []],
  [
    "let a = readings |> filter(true)\n  readings |> union(a) |> write(a, guarantee: at_least_once)",
    ["PFL2004 a: `a` is a flow; a stream is expected here. Write the name of a stream. (a: declared here)"],
  ],
])("flows: %s", (text, said) => {
  expect(errorsOf(pipelineOf(`  ${text}`))).toEqual(said);
});

test.each<readonly [text: string, said: readonly string[]]>([
  [
    "let a = readings |> filter(true)\n  readings |> print()",
    ["PFL4315 a: Nothing uses `a`, so it is no part of the job. Continue it in a flow that ends with `write` or `print`, or remove it."],
  ],
  ["let a = readings |> filter(true)\n  a |> print()", []],
  ["let a = readings |> filter(true)\n  readings |> union(a) |> print()", []],
  ["let a = readings |> filter(true)\n  nowhere |> print()", []],
  [
    "let a = readings |> filter(true)",
    [
      "PFL4319 hot: The pipeline `hot` has no flow that ends anywhere, so no job is made of it. Add a flow, such as `readings |> write(alerts, guarantee: at_least_once)`.",
      "PFL4315 a: Nothing uses `a`, so it is no part of the job. Continue it in a flow that ends with `write` or `print`, or remove it.",
    ],
  ],
  ["let a = readings |> print()", []],
  [
    "readings |> key_by(.sensor) |> filter(true) |> print()",
    ["PFL4313 key_by: The key is lost at `filter`, so `key_by` does nothing here. Move `key_by` below `filter`, or remove it."],
  ],
  ["readings |> key_by(.sensor) |> print()", []],
  ["readings |> key_by(.sensor) |> write(copies, guarantee: at_least_once)", []],
  [
    'readings |> key_by(.sensor) |> key_by(.note ?? "") |> map(.) |> print()',
    [
      "PFL4313 key_by: The key is lost at `key_by`, so `key_by` does nothing here. Remove it: the next one gives the events another key.",
      "PFL4313 key_by: The key is lost at `map`, so `key_by` does nothing here. Move `key_by` below `map`, or remove it.",
    ],
  ],
  ["copies |> key_by(.sensor)", []],
  ["let k = readings |> key_by(.sensor)\n  k |> filter(true) |> print()", []],
])("flows that are warned of: %s", (text, said) => {
  expect(warningsOf(pipelineOf(`  ${text}`))).toEqual(said);
});
