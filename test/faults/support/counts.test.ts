import fc from "fast-check";
import { expect, test } from "vitest";
import { count, nameOf, type Item } from "./counts.js";

const expected = new Map(["a", "b", "c"].map((key) => [key, Array.from({ length: 50 }, (_, i) => i)]));
const whole: readonly Item[] = Array.from({ length: 150 }, (_, i) => ({ key: "abc"[i % 3] as string, number: Math.floor(i / 3), right: true, text: `${i}` }));
const fine = { expected: 150, out: 150, missing: 0, lost: 0, doubled: 0, changed: 0, disordered: 0, wrong: 0 };

test("what is whole and in order has nothing to count", () => {
  expect(count(whole, expected)).toEqual(fine);
});

test("whatever is lost, doubled, foreign or changed is counted", () => {
  const places = fc.uniqueArray(fc.nat({ max: 149 }), { maxLength: 40 });
  fc.assert(
    fc.property(places, places, fc.nat({ max: 5 }), (lost, doubled, foreign) => {
      const gone = new Set(lost);
      const twice = doubled.filter((at) => !gone.has(at));
      const items = [...whole.filter((_, at) => !gone.has(at)), ...twice.map((at) => whole[at] as Item), ...Array.from({ length: foreign }, (_, i) => ({ key: "d", number: i, right: true, text: "" }))];
      expect(count(items, expected)).toEqual({ ...fine, out: items.length, missing: gone.size, lost: gone.size, doubled: twice.length, wrong: foreign });
    }),
  );
  expect(count(whole.map((item, at) => (at === 7 ? { ...item, right: false } : item)), expected)).toEqual({ ...fine, wrong: 1 });
});

test("an event that a later one of its key has overtaken is out of order, a repeat is not", () => {
  fc.assert(
    fc.property(fc.nat({ max: 146 }), (at) => {
      const swapped = [...whole];
      [swapped[at], swapped[at + 3]] = [whole[at + 3] as Item, whole[at] as Item];
      expect(count(swapped, expected)).toEqual({ ...fine, disordered: 1 });
    }),
  );
  expect(count([...whole.slice(0, 90), ...whole.slice(60)], expected)).toEqual({ ...fine, out: 180, doubled: 30 });
});

test("what was deleted is missing, and not lost", () => {
  const deleted = new Set(["a 3", "b 4", "c 5"]);
  const items = whole.filter((item) => !deleted.has(nameOf(item)));
  expect(count(items, expected, deleted)).toEqual({ ...fine, out: 147, missing: 3 });
  expect(count(items.slice(0, -1), expected, deleted)).toEqual({ ...fine, out: 146, missing: 4, lost: 1 });
});

test("a repeat that says something else is counted", () => {
  const again = whole.slice(0, 5).map((item, at) => (at < 2 ? { ...item, text: "another" } : item));
  expect(count([...whole, ...again], expected)).toEqual({ ...fine, out: 155, doubled: 5, changed: 2 });
});
