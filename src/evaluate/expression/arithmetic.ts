import type { Big } from "big.js";
import type { ArithmeticValue, NegateValue } from "../../ir/values.js";
import type { DecimalType, IntType, Type } from "../../model/type.js";
import { Failure } from "../data.js";
import { fit } from "../decimals.js";
import { compileValue } from "./compile.js";
import { divide, remainder, type Scales } from "./decimal.js";
import type { Code, EvaluateScope } from "./scope.js";

export function arithmetic(value: ArithmeticValue, scope: EvaluateScope): Code {
  const [left, right] = [compileValue(value.left, scope), compileValue(value.right, scope)];
  const { operator, type } = value;
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

/** Wraps at the width. `int8` and `int16` are cut to theirs afterwards. */
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
        if (b === 0) throw byZero(a, "%");
        return (a % b) | 0;
      }, bits);
    default:
      return narrowed(() => {
        const [a, b] = [left(), right()];
        if (b === 0) throw byZero(a, "div");
        return (a / b) | 0;
      }, bits);
  }
}

function narrowed(code: () => number, bits: IntType["bits"]): Code {
  if (bits === 32) return code;
  const cut = 32 - bits;
  return () => (code() << cut) >> cut;
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
        if (b === 0n) throw byZero(a, "%");
        return a % b;
      };
    default:
      return () => {
        const [a, b] = [left(), right()];
        if (b === 0n) throw byZero(a, "div");
        return BigInt.asIntN(64, a / b);
      };
  }
}

function byZero(a: number | bigint, operator: string): Failure {
  return new Failure(`division by zero: ${a} ${operator} 0`);
}

function decimal(value: ArithmeticValue, type: DecimalType, left: () => Big, right: () => Big): Code {
  const scales: Scales = { left: scaleOf(value.left.type), right: scaleOf(value.right.type) };
  switch (value.operator) {
    case "+":
      return () => fit(left().plus(right()), type);
    case "-":
      return () => fit(left().minus(right()), type);
    case "*":
      return () => fit(left().times(right()), type);
    case "%":
      return () => remainder(left(), right(), type, scales);
    default:
      return () => divide(left(), right(), type, scales);
  }
}

function scaleOf(type: Type): number {
  return type.kind === "decimal" ? type.scale : 0;
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
