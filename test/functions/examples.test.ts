/** The examples of the function reference are true: checked, lowered, and run as Java and in the evaluator. */
import { expect, test } from "vitest";
import { functions } from "../../src/functions/registry.js";
import { checkExpression } from "../../src/check/expression/check.js";
import { EMPTY_SCOPE } from "../../src/lower/expression/scope.js";
import { wrongInEvaluator } from "../support/evaluate.js";
import { NO_SCOPE, expression, lowered, program } from "../support/expressions.js";
import { type JavaCase, wrongInJava } from "../support/java.js";

test("there are at least twenty-four functions, each with what a reader needs", () => {
  expect(functions.size).toBeGreaterThanOrEqual(24);
  for (const found of functions.values()) {
    expect(found.summary, found.name).toMatch(/[.?]$/);
    expect(found.doc, found.name).toMatch(/\.$/);
    expect(found.examples.length, found.name).toBeGreaterThan(0);
    expect(found.signatures.length, found.name).toBeGreaterThan(0);
  }
});

function examples(): readonly JavaCase[] {
  const within = program("");
  return [...functions.values()].flatMap((found) =>
    found.examples.map(({ call, value }): JavaCase => {
      expect(call).toContain(`${found.name}(`);
      const type = checkExpression(expression(call), undefined, NO_SCOPE, within.context);
      return { label: call, value: lowered(call, within), expected: lowered(value, within, NO_SCOPE, EMPTY_SCOPE, type) };
    }),
  );
}

test("what the examples say is what Java computes", { timeout: 60_000 }, async () => {
  expect(await wrongInJava(examples())).toEqual([]);
});

test("what the examples say is what the evaluator computes", { timeout: 60_000 }, () => {
  expect(wrongInEvaluator(examples())).toEqual([]);
});
