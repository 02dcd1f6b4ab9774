/** Lists at their edges: empty ones, nulls in them, counts beyond them, NaN. */
import { test } from "vitest";
import { typed } from "../../support/expressions.js";
import { expectFailures, expectValues } from "../../support/functions.js";
import { expect } from "vitest";

const EMPTY = "keep([1], x => x > 1)";
const NAN = "0.0 / 0.0";

test("lists", { timeout: 60_000 }, async () => {
  await expectValues([
    [`is_empty(${EMPTY})`, "true"],
    [`none(${EMPTY}, x => x > 0)`, "true"],
    ["none([1, null], x => x is null)", "false"],
    ["count_where([1, null, null], x => x is null)", "2"],
    ["find_first([null, 1], x => x is null) is null", "true"],
    [`index_where(${EMPTY}, x => x > 0) is null`, "true"],
    [`contains_all(${EMPTY}, ${EMPTY})`, "true"],
    [`contains_any([1], ${EMPTY})`, "false"],
    ["contains_all([4000000000], [4000000000])", "true"],
    ["contains_any([@2024-05-01], [@2024-05-01])", "true"],
    ["take([1, 2], -1) == take([1, 2], 0)", "true"],
    ["take([1, 2], 2147483647)", "[1, 2]"],
    ["take_last([1, 2], 2147483647)", "[1, 2]"],
    ["size(take_last([1, 2], -2147483648))", "0"],
    ["skip([1, 2], -2147483648)", "[1, 2]"],
    ["slice([1, 2], -2147483648)", "[1, 2]"],
    ['substring("abc", -2147483648)', '"abc"'],
    ["size(skip([1, 2], 2147483647))", "0"],
    ["take_while([1, 2], x => x > 0)", "[1, 2]"],
    ["skip_while([1, 2], x => false)", "[1, 2]"],
    ["size(skip_while([1, 2], x => true))", "0"],
    [`size(flatten([${EMPTY}, ${EMPTY}]))`, "0"],
    ["size(non_null([null, 1, null]))", "1"],
    ["size(chunk([1, 2, 3], 0))", "3"],
    ["chunk([1, 2], 2147483647)", "[[1, 2]]"],
    [`size(chunk(${EMPTY}, 2))`, "0"],
    ["range(-1, 2)", "[-1, 0, 1]"],
    ["range(9223372036854775806, 9223372036854775807)", "[9223372036854775806]"],
    ["size(range(9223372036854775807, -9223372036854775808))", "0"],
    ["size(range(0, 1000000))", "1000000"],
    [`to_string(first(sort([${NAN}, 1.0 / 0.0, 0.0, -0.0, -1.0])) ?? 1.0)`, '"-1.0"'],
    [`join(transform(sort([${NAN}, 1.0 / 0.0, 0.0, -0.0]), x => to_string(x)), " ")`, '"-0.0 0.0 Infinity NaN"'],
    ['sort(["\\u{1F600}", "\\u{FFFF}", "a", "B"])', '["B", "a", "\\u{FFFF}", "\\u{1F600}"]'],
    ["sort([1.50dec, 1.25dec])", "[1.25dec, 1.50dec]"],
    ["sort([2h, 1m])", "[1m, 2h]"],
    ['sort_by(["b1", "a1", "b0"], s => substring(s, 0, 1))', '["a1", "b1", "b0"]'],
    ["sort_by([3, 1, 2], x => -x)", "[3, 2, 1]"],
    [`size(zip(${EMPTY}, [1], (x, y) => x))`, "0"],
    ["zip([1, 2], [1.5], (x, y) => x + y)", "[2.5]"],
    [`fold(${EMPTY}, 7, (sum, x) => sum + x)`, "7"],
    ["fold([2147483647, 1], 0, (sum, x) => sum + x)", "-2147483648"],
    ["fold([1, 2], to_long(0), (sum, x) => sum + x)", "to_long(3)"],
    [`sum_of(${EMPTY})`, "to_long(0)"],
    ["sum_of([9223372036854775807, 1])", "-9223372036854775808"],
    ["sum_of([2147483647, 2147483647])", "4294967294"],
    ["sum_of([0.1, 0.2, 0.3])", "0.6000000000000001"],
    [`avg_of(${EMPTY}) is null`, "true"],
    ["avg_of([9223372036854775807, 9223372036854775807]) ?? 0.0", "-1.0"],
    ["avg_of([-1.00dec, -1.25dec]) ?? 0.00", "-1.13dec"],
    ["avg_of([1.0, 2.0]) ?? 0.0", "1.5"],
    [`min_of(${EMPTY}) is null`, "true"],
    [`is_nan(min_of([1.0, ${NAN}, 0.0]) ?? 1.0)`, "true"],
    [`is_nan(max_of([${NAN}, 1.0]) ?? 1.0)`, "true"],
    ['to_string(min_of([0.0, -0.0]) ?? 1.0) + to_string(max_of([-0.0, 0.0]) ?? 1.0)', '"-0.00.0"'],
    ['max_of(["\\u{FFFF}", "\\u{1F600}"]) ?? ""', '"\\u{1F600}"'],
    [`size(union(${EMPTY}, ${EMPTY}))`, "0"],
    ["intersect([1, 1, 2], [2, 1, 1])", "[1, 2]"],
    ["except([1, 2, 1], [3])", "[1, 2]"],
    [`size(reverse(${EMPTY}))`, "0"],
    ["reverse([1, null])", "[null, 1]"],
    ["index_of([1.5, 2.5], 2.5) ?? -1", "1"],
    ["index_of([[1], [2]], [2]) ?? -1", "1"],
    ["index_of([1, null], null) ?? -1", "1"],
  ]);
});

test("maps", { timeout: 60_000 }, async () => {
  await expectValues([
    ['to_map([1, 2, 1], x => x, x => to_string(x))', '{ 1: "1", 2: "2" }'],
    ['keys(to_map(["b", "a", "b"], s => s, s => 1))', '["b", "a"]'],
    [`size(to_map(${EMPTY}, x => x, x => x))`, "0"],
    ["group([1, 2, 3, 4], x => x % 2)", "{ 1: [1, 3], 0: [2, 4] }"],
    ['keys(group(["bb", "a", "cc"], s => length(s)))', "[2, 1]"],
    ['entries({ "b": 1, "a": null }, (k, v) => if v is null then k else k + to_string(v))', '["b1", "a"]'],
    ['transform_values({ "a": 1 }, v => [v])', '{ "a": [1] }'],
    ['transform_keys({ "a": 1, "A": 2, "b": 3 }, k => upper(k))', '{ "A": 2, "B": 3 }'],
    ['is_empty(keep_entries({ "a": 1 }, (k, v) => k == "b"))', "true"],
    ['keys(put({ "a": 1, "b": 2 }, "a", 3))', '["a", "b"]'],
    ['remove({ "a": 1 }, "b")', '{ "a": 1 }'],
    ['keys(merge({ "z": 1 }, { "a": 2, "z": 3 }))', '["z", "a"]'],
    ["put({ 1: 1.5 }, 2, 2)", "{ 1: 1.5, 2: 2.0 }"],
  ]);
});

test("what stands for nothing, and ranges", { timeout: 60_000 }, async () => {
  await expectValues([
    ["null_if(-0.0, 0.0) is null", "true"],
    [`null_if(${NAN}, ${NAN}) is null`, "false"],
    ["null_if([1], [1]) is null", "true"],
    ["null_if(1.50dec, 1.5) is null", "true"],
    [`between(${NAN}, 0.0, 1.0)`, "false"],
    ["between(-0.0, 0.0, 0.0)", "true"],
    ["between(5, 6, 4)", "false"],
    ['between("\\u{1F600}", "\\u{FFFF}", "\\u{10FFFF}")', "true"],
    ["between(1.25dec, 1.25dec, 2)", "true"],
    ["any([1, 5], x => between(x, 4, 6))", "true"],
    ["random_int(5, 5)", "5"],
    ["between(random_int(-2147483648, 2147483647), -2147483648, 2147483646)", "true"],
    ['char_at(uuid(), 14) ?? ""', '"4"'],
  ]);
});

test("what fails", { timeout: 60_000 }, async () => {
  await expectFailures([
    ["size(range(0, 1000001))", "a range of more than 1000000 numbers"],
    ["size(range(-9223372036854775808, 9223372036854775807))", "a range of more than 1000000 numbers"],
    ["sum_of([9.9dec, 9.9dec])", "19.8 does not fit decimal(2, 1)"],
  ]);
});

test("keys and joined values have the types that are needed", () => {
  expect(typed("to_map([1.5], x => x, x => x)")).toBe("PFL3603");
  expect(typed("group([1.5], x => x)")).toBe("PFL3603");
  expect(typed("sort([[1]])")).toBe("PFL3603");
  expect(typed("transform([1], x => null)")).toBe("PFL3603");
});
