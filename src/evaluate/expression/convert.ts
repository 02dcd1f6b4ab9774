import { Big } from "big.js";
import type { ConvertValue } from "../../ir/values.js";
import { sameType } from "../../model/relate.js";
import { required, type IntType, type RecordType, type Type } from "../../model/type.js";
import type { Data } from "../data.js";
import { fit } from "../decimals.js";
import { compileValue } from "./compile.js";
import type { Code, EvaluateScope } from "./scope.js";

export function conversion(value: ConvertValue, scope: EvaluateScope): Code {
  const operand = compileValue(value.operand, scope);
  const convert = converter(value.operand.type, value.type);
  return convert === undefined ? operand : () => convert(operand());
}

/** What makes data of one type those of another; undefined where they are the same. */
function converter(from: Type, to: Type): ((data: Data) => Data) | undefined {
  if (from.kind === "null") return undefined;
  const convert = converterOfPresent(required(from), required(to));
  if (convert === undefined || from.kind !== "optional") return convert;
  return (data) => (data === null ? null : convert(data));
}

function converterOfPresent(from: Type, to: Type): ((data: Data) => Data) | undefined {
  if (sameType(from, to)) return undefined;
  switch (to.kind) {
    case "int":
      return widened(from as IntType, to);
    case "float":
      return from.kind === "int" && from.bits === 64 ? (data) => nearestFloat(data as bigint) : (data) => Math.fround(data as number);
    case "double":
      return from.kind === "int" && from.bits === 64 ? (data) => Number(data) : undefined;
    case "decimal":
      if (from.kind !== "decimal") return (data) => new Big(`${data as number | bigint}`);
      return from.scale <= to.scale && from.precision - from.scale <= to.precision - to.scale ? undefined : (data) => fit(data as Big, to);
    case "record":
      return rearranged(from as RecordType, to);
    default:
      return undefined;
  }
}

function widened(from: IntType, to: IntType): ((data: Data) => Data) | undefined {
  return to.bits === 64 && from.bits < 64 ? (data) => BigInt(data as number) : undefined;
}

/** Rounded once: the way over a double would round twice. */
function nearestFloat(x: bigint): number {
  const size = x < 0n ? -x : x;
  const beyond = BigInt(Math.max(0, size.toString(2).length - 53));
  const cut = size >> beyond;
  // A last bit that stands for all that are cut off lets the float round as if they were there.
  const sticky = cut << beyond === size ? cut : cut | 1n;
  return Math.fround(Number(sticky)) * 2 ** Number(beyond) * (x < 0n ? -1 : 1);
}

/** Field by field, in the order of the target. */
function rearranged(from: RecordType, to: RecordType): (data: Data) => Data {
  const fields = to.fields.map((target) => {
    const index = from.fields.findIndex((field) => field.name === target.name);
    const source = from.fields[index];
    if (source === undefined) throw new Error(`${from.name} has no ${target.name}`);
    return { index, convert: converter(source.type, target.type) };
  });
  return (data) =>
    fields.map(({ index, convert }) => {
      const value = (data as readonly Data[])[index] as Data;
      return convert === undefined ? value : convert(value);
    });
}
