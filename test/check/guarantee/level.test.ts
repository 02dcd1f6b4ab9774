/** The function from five facts to a guarantee, on every combination of them. */
import { describe, expect, test } from "vitest";
import { guarantee, satisfies, type LevelFacts } from "../../../src/check/guarantee/level.js";
import type { Level } from "../../../src/check/guarantee/proof.js";

/** The table of the design: the first row that fits counts. `any` stands for every value. */
const TABLE: readonly (readonly [facts: Partial<LevelFacts>, level: Level, because: RegExp])[] = [
  [{ writer: "best_effort" }, "none", /best-effort/],
  [{ checkpoints: "off", writer: "exactly_once" }, "none", /does not start/],
  [{ replayable: false }, "at_most_once", /can't be read again/],
  [{ checkpoints: "off", writer: "at_least_once" }, "none", /loses what was in flight/],
  [{ writer: "at_least_once", conditions: false }, "none", /broken/],
  [{ writer: "at_least_once", deterministic: true }, "at_least_once", /can come again\./],
  [{ writer: "at_least_once", deterministic: false }, "at_least_once", /differ/],
  [{ writer: "exactly_once", conditions: false }, "none", /not only repeated/],
  [{ writer: "exactly_once", checkpoints: "at_least_once" }, "at_least_once", /twice/],
  [{ writer: "exactly_once", checkpoints: "exactly_once" }, "exactly_once", /no premise is broken/],
];

const combinations: readonly LevelFacts[] = [true, false].flatMap((replayable) =>
  (["off", "at_least_once", "exactly_once"] as const).flatMap((checkpoints) =>
    (["exactly_once", "at_least_once", "best_effort"] as const).flatMap((writer) =>
      [true, false].flatMap((deterministic) => [true, false].map((conditions) => ({ replayable, checkpoints, writer, deterministic, conditions }))),
    ),
  ),
);

test("there are 72 combinations, and each row of the table is the first for some", () => {
  expect(combinations).toHaveLength(72);
  const used = new Set(combinations.map(rowFor));
  expect(used.size).toBe(TABLE.length);
});

function rowFor(facts: LevelFacts) {
  return TABLE.find(([row]) => Object.entries(row).every(([name, value]) => facts[name as keyof LevelFacts] === value));
}

test.each(combinations)("$writer, checkpoints $checkpoints, replayable $replayable, deterministic $deterministic, conditions $conditions", (facts) => {
  const [, level, because] = rowFor(facts) ?? [];
  const found = guarantee(facts);
  expect(found.level).toBe(level);
  expect(found.because).toMatch(because ?? /$^/);
});

describe("what satisfies what", () => {
  const levels: readonly Level[] = ["exactly_once", "at_least_once", "at_most_once", "none"];
  const enough: Readonly<Record<Level, readonly Level[]>> = {
    exactly_once: ["exactly_once"],
    at_least_once: ["exactly_once", "at_least_once"],
    at_most_once: ["at_most_once"],
    none: levels,
  };
  test.each(levels)("%s", (declared) => {
    expect(levels.filter((found) => satisfies(found, declared))).toEqual(enough[declared]);
  });
});
