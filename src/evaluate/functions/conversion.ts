import { Big } from "big.js";
import type { CONVERSION_FUNCTIONS } from "../../functions/conversion.js";
import type { DecimalType, Type } from "../../model/type.js";
import { type Data, Failure } from "../data.js";
import { HALF_UP, decimalText, fit, wholeOf } from "../decimals.js";
import { doubleText, toInteger, toLong, wrap } from "../numbers.js";
import { dateText, durationText, timeText, timestampText } from "../times.js";
import { type Meaning, always, byTypes } from "./meaning.js";

/** What `to_decimal` and `parse_decimal` give. */
const WIDE: DecimalType = { kind: "decimal", precision: 38, scale: 18 };

export const CONVERSION_MEANINGS: { readonly [N in keyof typeof CONVERSION_FUNCTIONS]: Meaning } = {
  to_int: narrowed(32),
  to_long: narrowed(64),
  to_int8: narrowed(8),
  to_int16: narrowed(16),
  to_float: byTypes(({ arguments: [type] }) => (type?.kind === "decimal" ? (x: Big) => Math.fround(Number(x.toFixed())) : (x: number) => Math.fround(x))),
  exact_int8: exact(8),
  exact_int16: exact(16),
  exact_int: exact(32),
  exact_long: exact(64),
  to_double: byTypes(({ arguments: [type] }) => (type?.kind === "decimal" ? (x: Big) => Number(x.toFixed()) : (x: number | bigint) => Number(x))),
  to_decimal: byTypes(({ arguments: [type] }) => (type?.kind === "decimal" ? (x: Big) => x : (x: number | bigint) => wideOf(x))),
  to_string: byTypes(({ arguments: [type] }) => textOf(type as Type) as (x: never) => string),
  parse_int: always((s: string, radix?: number) => {
    const parsed = parseLong(s, radix);
    return parsed === null || parsed !== BigInt.asIntN(32, parsed) ? null : Number(parsed);
  }),
  parse_long: always(parseLong),
  parse_double: always((s: string) => (/^(NaN|-?Infinity)$/.test(s) || NUMBER.test(s) ? Number(s) : null)),
  parse_decimal: always((s: string) => {
    if (!NUMBER.test(s)) return null;
    const rounded = limited(new Big(s.replace("+", "").replace(/^(-?)\./, "$10.")));
    return rounded === null || rounded.e < WIDE.precision - WIDE.scale || rounded.c[0] === 0 ? rounded : null;
  }),
  to_radix: always((x: bigint, radix: number) => (radix < 2 || radix > 36 ? null : x.toString(radix))),
  format_number: always((x: number | bigint | Big, digits: number, grouping: string = "") => {
    if (typeof x === "number" && !Number.isFinite(x)) return `${x}`;
    const [whole = "", fraction] = new Big(`${x}`).round(Math.max(0, Math.min(100, digits)), HALF_UP).toFixed(Math.max(0, Math.min(100, digits))).split(".");
    const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, () => grouping);
    return fraction === undefined ? groups : `${groups}.${fraction}`;
  }),
};

type Bits = 8 | 16 | 32 | 64;

function narrowed(bits: Bits): Meaning {
  return byTypes(({ arguments: [type] }) => {
    if (type?.kind === "decimal") return (x: Big) => wrap(wholeOf(x, 64), bits);
    if (type?.kind === "int") return (x: number | bigint) => wrap(BigInt(x), bits);
    return (x: number) => (bits === 64 ? toLong(x) : toInteger(x, bits));
  });
}

/** Null for what is no whole number of the width. */
function exact(bits: Bits): Meaning {
  return byTypes(({ arguments: [type] }) => {
    if (type?.kind === "int") return (x: number | bigint) => within(BigInt(x), bits);
    if (type?.kind === "decimal") return (x: Big) => (x.round(0, 0).eq(x) ? within(BigInt(x.toFixed()), bits) : null);
    return (x: number) => (Number.isInteger(x) ? within(BigInt(x), bits) : null);
  });
}

function within(x: bigint, bits: Bits): number | bigint | null {
  return BigInt.asIntN(bits, x) === x ? wrap(x, bits) : null;
}

const INTEGER = /^[+-]?[0-9a-zA-Z]{1,70}$/;
const NUMBER = /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?$/;

export function parseLong(s: string, radix: number = 10): bigint | null {
  if (!INTEGER.test(s) || radix < 2 || radix > 36) return null;
  let size = 0n;
  for (const digit of s.replace(/^[+-]/, "")) {
    const value = parseInt(digit, 36);
    if (value >= radix) return null;
    size = size * BigInt(radix) + BigInt(value);
  }
  const parsed = s.startsWith("-") ? -size : size;
  return parsed === BigInt.asIntN(64, parsed) ? parsed : null;
}

/** Rounded to the places of `WIDE`; null where it is far too large to be written out. */
function limited(x: Big): Big | null {
  return x.e > 40 ? null : x.round(18, HALF_UP);
}

function wideOf(x: number | bigint): Big {
  if (typeof x === "number" && !Number.isFinite(x)) throw new Failure(`${x} is not a decimal`);
  return fit(new Big(`${x}`), WIDE);
}

/** What makes the text of data of the type. */
export function textOf(type: Type): (x: Data) => string {
  switch (type.kind) {
    case "float":
    case "double":
      return (x) => doubleText(x as number);
    case "decimal":
      return (x) => decimalText(x as Big, type.scale);
    case "date":
      return (x) => dateText(x as number);
    case "time":
      return (x) => timeText(x as bigint);
    case "timestamp":
      return (x) => timestampText(x as bigint);
    case "duration":
      return (x) => durationText(x as bigint);
    case "enum":
      return (x) => type.members.find((member) => member.name === x)?.wireName ?? `${x as string}`;
    default:
      return (x) => `${x as string | boolean | number | bigint}`;
  }
}
