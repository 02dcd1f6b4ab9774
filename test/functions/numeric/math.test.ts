/** Powers, logarithms, angles and bits at their edges. */
import { expect, test } from "vitest";
import { cubeRoot, logTo, power } from "../../../src/evaluate/precise.js";
import { expectValues } from "../../support/functions.js";

test("powers, logarithms and angles", { timeout: 60_000 }, async () => {
  await expectValues([
    ["power(10.0, 2.0)", "100.0"],
    ["power(10.0, -3.0)", "0.001"],
    ["power(1.1, 100.0)", "13780.61233982238"],
    ["power(-8.0, 3.0)", "-512.0"],
    ["power(-2.0, 9007199254740993.0) > 0.0", "true"],
    ["is_nan(power(-8.0, 0.5))", "true"],
    ["is_nan(power(1.0, 1.0 / 0.0))", "true"],
    ["power(0.0 / 0.0, 0.0)", "1.0"],
    ["power(2.0, -1074.0)", "5.0e-324"],
    ["power(2.0, -1080.0)", "0.0"],
    ["is_infinite(power(2.0, 1024.0))", "true"],
    ["to_string(power(-0.0, -3.0))", '"-Infinity"'],
    ["power(5.0e-324, 0.5)", "2.2227587494850775e-162"],
    ["exp(710.0) > 1.0e308", "true"],
    ["exp(-746.0)", "0.0"],
    ["to_string(ln(0.0))", '"-Infinity"'],
    ["is_nan(ln(-1.0))", "true"],
    ["to_string(log2(0.0))", '"-Infinity"'],
    ["is_nan(log2(-1.0))", "true"],
    ["log2(5.0e-324)", "-1074.0"],
    ["log2(1.7976931348623157e308)", "1024.0"],
    ["log(1000.0, 10.0)", "3.0"],
    ["log(8.0, 0.5)", "-3.0"],
    ["is_infinite(log(2.0, 1.0))", "true"],
    ["is_nan(log(-2.0, 10.0))", "true"],
    ["cbrt(1.0e300)", "1.0e100"],
    ["to_string(cbrt(-0.0))", '"-0.0"'],
    ["hypot(3.0e200, 4.0e200) / 5.0e200 - 1.0 < 1.0e-15", "true"],
    ["is_infinite(hypot(1.0 / 0.0, 0.0 / 0.0))", "true"],
    ["hypot(0.0, 0.0)", "0.0"],
    ["atan2(0.0, -1.0)", "3.141592653589793"],
    ["atan2(-0.0, -1.0)", "-3.141592653589793"],
    ["atan2(1.0, 0.0)", "1.5707963267948966"],
    ["atan2(-1.0, -1.0e-300)", "-1.5707963267948966"],
    ["tanh(-30.0)", "-1.0"],
    ["to_string(tanh(-0.0))", '"-0.0"'],
    ["is_nan(sin(1.0 / 0.0))", "true"],
    ["abs(sin(pi())) < 1.0e-15", "true"],
    ["is_nan(asin(1.1))", "true"],
    ["is_infinite(sinh(711.0))", "true"],
    ["degrees(e())", "155.74607629780772"],
    ["is_finite(1.7976931348623157e308)", "true"],
    ["is_finite(0.0 / 0.0)", "false"],
  ]);
});

test("bits", { timeout: 60_000 }, async () => {
  await expectValues([
    ["bit_and(-1, 255)", "255"],
    ["bit_or(-2147483648, 1)", "-2147483647"],
    ["bit_xor(9223372036854775807, -1)", "-9223372036854775808"],
    ["bit_not(9223372036854775807)", "-9223372036854775808"],
    ["bit_count(-1)", "32"],
    ["bit_count(-9223372036854775808)", "1"],
    ["bit_count(9223372036854775807)", "63"],
    ["shift_left(1, 31)", "-2147483648"],
    ["shift_left(1, -1)", "-2147483648"],
    ["shift_left(4294967296, 31)", "-9223372036854775808"],
    ["shift_left(4294967296, 64)", "4294967296"],
    ["shift_right(-9223372036854775808, 63)", "-1"],
    ["shift_right_unsigned(-9223372036854775808, 63)", "1"],
    ["shift_right_unsigned(-2147483648, 31)", "1"],
    ["shift_right_unsigned(-1, 0)", "-1"],
    ["bit_and(to_long(6), 3)", "to_long(2)"],
  ]);
});

test("powers and logarithms of whole numbers are exact where a double is", () => {
  for (let base = 2; base <= 12; base++) {
    for (let exponent = 1; exponent <= 40; exponent++) {
      const exact = BigInt(base) ** BigInt(exponent);
      if (exact < 2n ** 53n) expect(power(base, exponent), `${base}^${exponent}`).toBe(Number(exact));
    }
    expect(cubeRoot(base ** 3)).toBe(base);
    expect(logTo(base ** 5, base)).toBe(5);
  }
});
