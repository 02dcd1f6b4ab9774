import { expect, test } from "vitest";
import type { RecordType } from "../../src/model/type.js";
import { differ, orderDifference } from "../../src/testing/differ.js";
import { jobOf, PLANT } from "../support/compile.js";

const type = jobOf(`${PLANT}pipeline p { readings |> print() }`).records[0] as RecordType;
const event = (sensor: string, celsius: string, tags = "[]"): string => `{"sensor":"${sensor}","celsius":${celsius},"at":"2024-05-01T12:00:00Z","note":null,"tags":${tags}}`;

test("the same events in any order are no difference, counted as often as they come", () => {
  const [a, b] = [event("a", "1.0"), event("b", "2.0")];
  expect(differ([a, b, a], [b, a, a], type)).toEqual([]);
  expect(differ([a, a], [a], type)).toEqual([{ kind: "missing", event: a }]);
  expect(differ([a], [a, a], type)).toEqual([{ kind: "unexpected", event: a }]);
});

test("an event that is nearly right is shown field by field, with the one that is nearest", () => {
  const [wanted, near, far] = [event("a", "1.0", '["x","y"]'), event("a", "1.5", '["x","z"]'), event("b", "9.0")];
  expect(differ([wanted], [far, near], type)).toEqual([
    {
      kind: "changed",
      expected: wanted,
      actual: near,
      fields: [
        { path: ".celsius", expected: "1.0", actual: "1.5" },
        { path: ".tags[1]", expected: '"y"', actual: '"z"' },
      ],
    },
    { kind: "unexpected", event: far },
  ]);
});

test("what is no event is missing like one", () => {
  expect(differ(["nonsense"], [event("a", "1.0")], type).map((each) => each.kind)).toEqual(["missing", "unexpected"]);
});

test("of a wrong order the first place is shown", () => {
  expect(orderDifference(["1", "2", "3"], ["1", "3", "2"], "key")).toEqual([{ kind: "order", key: "key", at: 1, expected: "2", actual: "3" }]);
  expect(orderDifference(["1"], ["1"], undefined)).toEqual([]);
});
