import type { Big } from "big.js";
import type { ArithmeticValue, NegateValue } from "../../ir/values.js";
import { type DecimalType, type IntType, required } from "../../model/type.js";
import { fit } from "../decimals.js";
import { compileValue } from "./compile.js";
import { divide, remainder } from "./decimal.js";
import type { Code, EvaluateScope } from "./scope.js";

export function arithmetic(value: ArithmeticValue, scope: EvaluateScope): Code {
  const [left, right] = [compileValue(value.left, scope), compileValue(value.right, scope)];
  const { operator } = value;
  const type = required(value.type);
  switch (type.kind) {
    case "string":
      return () => (left() as string) + (right() as string);
    case "decimal":
      return decimal(value, type, left as () => Big, right as () => Big);
    case "double":
    case "float":
      return value.left.type.kind === "duration"
        ? () => Number(left()) / Number(right())
        : binary(operator, left as () => number, right as () => number);
    case "int":
      if (type.bits < 64) return int(operator, type.bits as 8 | 16 | 32, left as () => number, right as () => number);
  }
  return long(operator, left as () => bigint, right as () => bigint);
}

function binary(operator: ArithmeticValue["operator"], left: () => number, right: () => number): Code {
  switch (operator) {
    case "+":
      return () => left() + right();
    case "-":
      return () => left() - right();
    case "*":
      return () => left() * right();
    case "%":
      return () => left() % right();
    default:
      return () => left() / right();
  }
}

/** Wraps at the width. `int8` and `int16` are cut to theirs afterwards. A division by 0 is null. */
function int(operator: ArithmeticValue["operator"], bits: 8 | 16 | 32, left: () => number, right: () => number): Code {
  switch (operator) {
    case "+":
      return narrowed(() => (left() + right()) | 0, bits);
    case "-":
      return narrowed(() => (left() - right()) | 0, bits);
    case "*":
      return narrowed(() => Math.imul(left(), right()), bits);
    case "%":
      return narrowed(() => {
        const [a, b] = [left(), right()];
        return b === 0 ? null : (a % b) | 0;
      }, bits);
    default:
      return narrowed(() => {
        const [a, b] = [left(), right()];
        return b === 0 ? null : (a / b) | 0;
      }, bits);
  }
}

function narrowed(code: () => number | null, bits: IntType["bits"]): Code {
  if (bits === 32) return code;
  const cut = 32 - bits;
  return () => {
    const data = code();
    return data === null ? null : (data << cut) >> cut;
  };
}

/** Integers of 64 bits, and what is counted in them: timestamps and durations. */
function long(operator: ArithmeticValue["operator"], left: () => bigint, right: () => bigint): Code {
  switch (operator) {
    case "+":
      return () => BigInt.asIntN(64, left() + right());
    case "-":
      return () => BigInt.asIntN(64, left() - right());
    case "*":
      return () => BigInt.asIntN(64, left() * right());
    case "%":
      return () => {
        const [a, b] = [left(), right()];
        return b === 0n ? null : a % b;
      };
    default:
      return () => {
        const [a, b] = [left(), right()];
        return b === 0n ? null : BigInt.asIntN(64, a / b);
      };
  }
}

function decimal(value: ArithmeticValue, type: DecimalType, left: () => Big, right: () => Big): Code {
  switch (value.operator) {
    case "+":
      return () => fit(left().plus(right()), type);
    case "-":
      return () => fit(left().minus(right()), type);
    case "*":
      return () => fit(left().times(right()), type);
    case "%":
      return () => remainder(left(), right(), type);
    default:
      return () => divide(left(), right(), type);
  }
}

export function negate(value: NegateValue, scope: EvaluateScope): Code {
  const operand = compileValue(value.operand, scope);
  const { type } = value;
  switch (type.kind) {
    case "decimal":
      return () => (operand() as Big).neg();
    case "double":
    case "float":
      return () => -(operand() as number);
    case "int":
      if (type.bits < 64) return narrowed(() => -(operand() as number) | 0, type.bits);
  }
  return () => BigInt.asIntN(64, -(operand() as bigint));
}
