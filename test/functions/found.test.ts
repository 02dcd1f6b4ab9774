/** Where the evaluator and Java once differed, or one of them failed; found by test/properties/meaning.test.ts. */
import { test } from "vitest";
import { expectValues } from "../support/functions.js";

test("bytes from before their beginning are all of them", async () => {
  await expectValues([
    ['encode_hex(slice_bytes(encode_utf8("ab"), -2147483648))', '"6162"'],
    ['encode_hex(slice_bytes(encode_utf8("ab"), -1))', '"6162"'],
    ['encode_hex(slice_bytes(encode_utf8("ab"), -1, 2))', '"61"'],
    ['encode_hex(slice_bytes(encode_utf8("ab"), -1, -2147483648))', '""'],
  ]);
});

test("the sign of the least integer wraps when compiling, too", async () => {
  await expectValues([
    ["-(-9223372036854775808)", "-9223372036854775808"],
    ["-(-2147483648)", "-2147483648"],
    ["from_unix_micros(-(-9223372036854775808))", "from_unix_micros(-9223372036854775808)"],
  ]);
});

test("a negative decimal stands where there may be none", async () => {
  await expectValues([["(if 1 > 2 then null else -19.99dec) ?? 0.00dec", "-19.99dec"]]);
});
