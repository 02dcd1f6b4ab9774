/** Numbers as other numbers and as text, at the limits of each width. */
import { test } from "vitest";
import { expectValues } from "../../support/functions.js";

const NAN = "0.0 / 0.0";
const INFINITY = "1.0 / 0.0";

test("narrower numbers", { timeout: 60_000 }, async () => {
  await expectValues([
    ["to_int8(-129)", "to_int8(127)"],
    ["to_int8(9223372036854775807)", "to_int8(-1)"],
    [`to_int8(${NAN})`, "to_int8(0)"],
    [`to_int8(${INFINITY})`, "to_int8(127)"],
    ["to_int8(-1.0e300)", "to_int8(-128)"],
    ["to_int8(300.99dec)", "to_int8(44)"],
    ["to_int16(40000)", "to_int16(-25536)"],
    ["to_int16(40000.0)", "to_int16(32767)"],
    ["to_int(99999999999999999999.5dec)", "to_int(1661992959)"],
    ["to_long(99999999999999999999.5dec)", "7766279631452241919"],
    ["to_double(to_float(1.0e300)) == 1.0 / 0.0", "true"],
    ["to_double(to_float(16777217))", "16777216.0"],
    ["to_float(5.0e-324)", "0.0"],
    ["exact_int8(127.0) ?? to_int8(0)", "to_int8(127)"],
    ["exact_int8(128.0) is null && exact_int8(-128.5) is null", "true"],
    ["exact_int16(-32768) ?? to_int16(0)", "to_int16(-32768)"],
    ["exact_int(2147483648) is null", "true"],
    ["exact_int(-0.0) ?? 1", "0"],
    [`exact_int(${NAN}) is null && exact_long(${INFINITY}) is null`, "true"],
    ["exact_long(9223372036854775807.0) is null", "true"],
    ["exact_long(-9223372036854775808.0) ?? 0", "-9223372036854775808"],
    ["exact_long(9223372036854775807.00dec) ?? 0", "9223372036854775807"],
    ["exact_long(9223372036854775808dec) is null && exact_int(0.5dec) is null", "true"],
    ["any([1.0, 2.5], x => exact_int(x) is null)", "true"],
    ["transform([1.9, 300.0], x => to_int8(x))", "[to_int8(1), to_int8(127)]"],
  ]);
});

test("numbers as text", { timeout: 60_000 }, async () => {
  await expectValues([
    // Digits that Java has too many of, or not the nearest, before its version 19.
    ["to_string(1.0e-323)", '"9.9E-324"'],
    ["to_string(1.58e-322)", '"1.6E-322"'],
    ["to_string(1.3839149630625053e17)", '"1.3839149630625053E17"'],
    ["to_string(2.3401918756360717e25)", '"2.3401918756360717E25"'],
    ["to_string(-1.7976931348623157e308)", '"-1.7976931348623157E308"'],
    ['parse_int("zz", 36) ?? 0', "1295"],
    ['parse_int("-80000000", 16) ?? 0', "-2147483648"],
    ['parse_int("80000000", 16) is null', "true"],
    ['parse_int("12", 2) is null && parse_int("1", 1) is null && parse_int("1", 37) is null', "true"],
    ['parse_int("", 16) is null && parse_int("+", 16) is null && parse_int("0x1", 16) is null', "true"],
    ['parse_long("+7fffffffffffffff", 16) ?? 0', "9223372036854775807"],
    ['parse_long("\\u{0661}") is null', "true"],
    ['parse_long("00000000000000000000000000000000000000000000000001") ?? 0', "1"],
    ['to_radix(-9223372036854775808, 36) ?? ""', '"-1y2p0ij32e8e8"'],
    ['to_radix(0, 2) ?? ""', '"0"'],
    ["to_radix(1, 37) is null && to_radix(1, -1) is null", "true"],
    ['format_number(-1234567.5, 0, ".")', '"-1.234.568"'],
    ["format_number(-0.4, 0)", '"0"'],
    ["format_number(-0.0, 2)", '"0.00"'],
    ['format_number(999.999, 2, ",")', '"1,000.00"'],
    ['format_number(-123456, 0, "\\u{A0}")', '"-123\\u{A0}456"'],
    ['format_number(9223372036854775807, 1, "$&")', '"9$&223$&372$&036$&854$&775$&807.0"'],
    ["format_number(1.0e22, 0)", '"10000000000000000000000"'],
    ["format_number(0.1 + 0.2, 20)", '"0.30000000000000004000"'],
    ["length(format_number(1.5, 2147483647))", "102"],
    ["format_number(1.5, -2147483648)", '"2"'],
    [`format_number(${NAN}, 2) + format_number(-1.0 / 0.0, 2)`, '"NaN-Infinity"'],
    ["format_number(12345.678dec, 1, \" \")", '"12 345.7"'],
  ]);
});
