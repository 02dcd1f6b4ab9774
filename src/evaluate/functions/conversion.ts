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
  to_int: byTypes(({ arguments: [type] }) => {
    if (type?.kind === "decimal") return (x: Big) => Number(wholeOf(x, 32));
    if (type?.kind === "int") return type.bits === 64 ? (x: bigint) => wrap(x, 32) : (x: number) => x;
    return (x: number) => toInteger(x, 32);
  }),
  to_long: byTypes(({ arguments: [type] }) => {
    if (type?.kind === "decimal") return (x: Big) => wholeOf(x, 64);
    if (type?.kind === "int") return (x: number | bigint) => BigInt(x);
    return (x: number) => toLong(x);
  }),
  to_double: byTypes(({ arguments: [type] }) => (type?.kind === "decimal" ? (x: Big) => Number(x.toFixed()) : (x: number | bigint) => Number(x))),
  to_decimal: byTypes(({ arguments: [type] }) => (type?.kind === "decimal" ? (x: Big) => x : (x: number | bigint) => wideOf(x))),
  to_string: byTypes(({ arguments: [type] }) => textOf(type as Type) as (x: never) => string),
  parse_int: always((s: string) => {
    const parsed = parseLong(s);
    return parsed === null || parsed !== BigInt.asIntN(32, parsed) ? null : Number(parsed);
  }),
  parse_long: always(parseLong),
  parse_double: always((s: string) => (/^(NaN|-?Infinity)$/.test(s) || NUMBER.test(s) ? Number(s) : null)),
  parse_decimal: always((s: string) => {
    if (!NUMBER.test(s)) return null;
    const rounded = limited(new Big(s.replace("+", "").replace(/^(-?)\./, "$10.")));
    return rounded === null || rounded.e < WIDE.precision - WIDE.scale || rounded.c[0] === 0 ? rounded : null;
  }),
};

const INTEGER = /^[+-]?[0-9]{1,40}$/;
const NUMBER = /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?$/;

export function parseLong(s: string): bigint | null {
  if (!INTEGER.test(s)) return null;
  const parsed = s.startsWith("+") ? BigInt(s.slice(1)) : BigInt(s);
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
