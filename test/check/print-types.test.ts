import { expect, test } from "vitest";
import { printTypes } from "../../src/check/print-types.js";
import { compile } from "../../src/compile.js";
import { DEFAULT_PLATFORM } from "../../src/platform/releases.js";
import { sourceFile } from "../../src/text/source-file.js";
import { PLANT } from "../support/compile.js";

const program = `fn warmer(c: double) -> double = c + 1
fn sum(a: int, b: int) -> int = (a
  + b)
pipeline p {
  readings
    |> filter(.note is not null)
    |> key_by(.sensor)
    |> window(tumbling(1m), late: drop)
    |> aggregate(result: Peak { sensor: key, most: max(.celsius) })
    |> print()
}
`;

const shown = `fn warmer(c: double) -> double = c + 1
                                 ~~~~~ double
                                 ~ double
fn sum(a: int, b: int) -> int = (a
                                 ~ int
                                 ~ int
  + b)
    ~ int
pipeline p {
  readings
    |> filter(.note is not null)
       ~~~~~~ Reading
              ~~~~~~~~~~~~~~~~~ bool
              ~~~~~ string?
    |> key_by(.sensor)
       ~~~~~~ Reading by string
              ~~~~~~~ string
    |> window(tumbling(1m), late: drop)
       ~~~~~~ Reading by string in windows of event time
    |> aggregate(result: Peak { sensor: key, most: max(.celsius) })
       ~~~~~~~~~ Peak
                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ Peak
                                        ~~~ string
                                                   ~~~~~~~~~~~~~ double
                                                       ~~~~~~~~ double
    |> print()
       ~~~~~ Peak
}
`;

test("every expression and step stands above its type, the outer ones first; of other files nothing", () => {
  const source = sourceFile("main.pfl", program);
  const others = sourceFile("plant.pfl", `${PLANT}record Peak { sensor: string, most: double }\n`);
  const { checked, diagnostics } = compile([others, source], { platform: DEFAULT_PLATFORM, files: new Map() });
  expect(diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message)).toEqual([]);
  expect(printTypes(checked, source)).toBe(shown);
});

test("a conversion shows what a value was", () => {
  const source = sourceFile("main.pfl", "fn half(a: int) -> double = a\nfn one() -> double? = 1.5\n");
  const { checked } = compile([source], { platform: DEFAULT_PLATFORM, files: new Map() });
  expect(printTypes(checked, source)).toBe(`fn half(a: int) -> double = a
                            ~ int as double
fn one() -> double? = 1.5
                      ~~~ double as double?
`);
});
