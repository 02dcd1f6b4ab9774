/** Each example against its goldens, both ways. To accept: `npm run golden`, then read the diff. */
import { expect, test } from "vitest";
import { examples, goldensOf, storedGoldens, strayGoldens } from "./support/goldens.js";

test.each(examples)("%s is what its goldens say", (example) => {
  const made = goldensOf(example);
  const stored = storedGoldens(example);
  expect([...made.keys()].sort(), "npm run golden accepts a new file").toEqual([...stored.keys()].sort());
  for (const [path, text] of made) expect(text, `golden/${example}/${path}: npm run golden accepts it`).toBe(stored.get(path));
});

test.each(examples)("%s gives the same bytes twice", (example) => {
  expect(goldensOf(example)).toEqual(goldensOf(example));
});

test("every folder of golden has its example", () => {
  expect(strayGoldens()).toEqual([]);
});
