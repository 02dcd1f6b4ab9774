import fc from "fast-check";
import { expect, test } from "vitest";
import { camelCase, kebabCase, pascalCase, snakeCase } from "../../src/text/case.js";
import { durationText } from "../../src/text/duration.js";
import { lineText, positionAt, sourceFile } from "../../src/text/source-file.js";
import { nearest } from "../../src/text/suggest.js";

test.each([
  ["filtre", "filter"],
  ["agregate", "aggregate"],
  ["trustStore", "trust_store"],
  ["KeyBy", "key_by"],
  ["xyz", undefined],
  ["f", undefined],
  ["", undefined],
])("nearest to %s is %s", (word, expected) => {
  expect(nearest(word, ["filter", "aggregate", "trust_store", "key_by", "map"])).toBe(expected);
});

test("the nearest of several is taken, and never the word itself", () => {
  expect(nearest("reading", ["reading", "readings", "leading"])).toBe("readings");
  expect(nearest("sum", ["min", "sun"])).toBe("sun");
  expect(nearest("y", ["x", "Y"])).toBe("Y");
});

/** The plain table, to compare with. */
function distance(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      d[i]![j] = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1);
    }
  }
  return d[a.length]![b.length]!;
}

test("a name is near exactly when its distance is small", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(letters, letters, (word, other) => {
      const most = word.length === 1 ? 0 : Math.max(1, Math.floor(word.length / 3));
      const near = word !== other && distance(word, other) <= most;
      expect(nearest(word, [other])).toBe(near ? other : undefined);
    }),
    { numRuns: 2_000 },
  );
});

test("names in other cases", () => {
  expect([pascalCase("hot_sensors"), camelCase("hot_sensors"), snakeCase("HotSensors"), kebabCase("hotSensors_2")]).toEqual([
    "HotSensors",
    "hotSensors",
    "hot_sensors",
    "hot-sensors-2",
  ]);
});

test.each([
  [0, "0s"],
  [250, "250ms"],
  [90_000, "1m30s"],
  [86_400_000, "1d"],
  [3_600_001, "1h1ms"],
])("%d ms is %s", (millis, text) => {
  expect(durationText(millis)).toBe(text);
});

test("positions count from 1, also with CRLF and past the end", () => {
  const source = sourceFile("a.pfl", "one\r\ntwo\n");
  expect([positionAt(source, 0), positionAt(source, 5), positionAt(source, 99)]).toEqual([
    { line: 1, column: 1 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
  ]);
  expect([lineText(source, 1), lineText(source, 2), lineText(source, 3), lineText(source, 9)]).toEqual(["one", "two", "", ""]);
});
