import { Big } from "big.js";
import { required, type Constant, type Type } from "../../model/type.js";
import type { Data } from "../data.js";

/** The constant as data of the type. */
export function constantData(constant: Constant, type: Type): Data {
  const of = required(type);
  switch (constant.kind) {
    case "null":
      return null;
    case "bool":
    case "string":
      return constant.value;
    case "int":
      return integer(constant.value, of);
    case "double":
      return of.kind === "float" ? Math.fround(constant.value) : constant.value;
    case "decimal":
      return new Big(constant.text);
    case "date":
      return constant.days;
    case "time":
    case "timestamp":
    case "duration":
      return constant.micros;
    case "enum":
      return constant.member;
    case "list": {
      const element = of.kind === "list" ? of.element : of;
      return constant.elements.map((each) => constantData(each, element));
    }
    case "map": {
      const [key, value] = of.kind === "map" ? [of.key, of.value] : [of, of];
      return new Map(constant.entries.map(([k, v]) => [constantData(k, key), constantData(v, value)]));
    }
  }
}

function integer(value: bigint, type: Type): Data {
  switch (type.kind) {
    case "int":
      return type.bits === 64 ? value : Number(value);
    case "float":
    case "double":
      return Number(value);
    case "decimal":
      return new Big(`${value}`);
    default:
      return value;
  }
}
