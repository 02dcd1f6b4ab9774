/** Values known when compiling, as Java expressions. */
import { required, type Constant, type Type } from "../../model/type.js";
import type { Doc } from "../doc.js";
import { memberName } from "./members.js";
import type { JavaPlan } from "./plan.js";
import { ref } from "./references.js";
import { call, cast, create, field, literal, name, stringLiteral } from "./syntax.js";
import { recordClass } from "./types.js";

/** `constant` as a value of `type`; int8 and int16 are cast, as Java has no literals of theirs. */
export function javaConstant(constant: Constant, type: Type, plan: JavaPlan): Doc {
  const of = required(type);
  switch (constant.kind) {
    case "null":
      return name("null");
    case "bool":
      return name(`${constant.value}`);
    case "int":
      return integer(constant.value, of);
    case "double":
      return of.kind === "float" ? floating(constant.value, "Float", "f") : floating(constant.value, "Double", "");
    case "decimal":
      return decimal(constant.text, of);
    case "string":
      return stringLiteral(constant.value);
    case "date":
      return literal(`${constant.days}`);
    case "time":
    case "timestamp":
    case "duration":
      return literal(`${constant.micros}L`);
    case "enum":
      return of.kind === "enum" ? field(recordClass(of, plan), memberName(of, constant.member)) : stringLiteral(constant.member);
    case "list": {
      const element = of.kind === "list" ? of.element : of;
      return call(ref("java.util.List"), "of", ...constant.elements.map((each) => javaConstant(each, element, plan)));
    }
    case "map": {
      const [key, value] = of.kind === "map" ? [of.key, of.value] : [of, of];
      const entries = constant.entries.flatMap(([k, v]) => [javaConstant(k, key, plan), javaConstant(v, value, plan)]);
      return entries.length <= 2 ? call(ref("java.util.Map"), "of", ...entries) : call(ref("pfl.types.Literals"), "map", ...entries);
    }
  }
}

function integer(value: bigint, type: Type): Doc {
  switch (type.kind) {
    case "int":
      if (type.bits === 64) return literal(`${value}L`);
      return type.bits === 32 ? literal(`${value}`) : cast(type.bits === 8 ? "byte" : "short", literal(`${value}`));
    case "float":
      return literal(`${value}.0f`);
    case "double":
      return literal(`${value}.0`);
    case "decimal":
      return decimal(`${value}`, type);
    default:
      return literal(`${value}L`);
  }
}

function floating(value: number, box: "Float" | "Double", suffix: string): Doc {
  if (Number.isNaN(value)) return field(name(box), "NaN");
  if (!Number.isFinite(value)) return field(name(box), value > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY");
  const text = Object.is(value, -0) ? "-0" : `${value}`;
  return literal(`${/[.e]/.test(text) ? text : `${text}.0`}${suffix}`);
}

function decimal(digits: string, type: Type): Doc {
  const scale = type.kind === "decimal" ? type.scale : 0;
  const [whole, fraction = ""] = digits.split(".") as [string, string?];
  const text = scale === 0 ? whole : `${whole}.${fraction.padEnd(scale, "0")}`;
  return create(ref("java.math.BigDecimal"), stringLiteral(text));
}
