import { Big } from "big.js";
import type { BASIC_AGGREGATES } from "../../functions/aggregates/basic.js";
import type { Aggregate } from "../../ir/steps.js";
import { DOUBLE, type DecimalType, LONG, type Type, required } from "../../model/type.js";
import type { Data } from "../data.js";
import { HALF_UP, fit } from "../decimals.js";
import { compareText } from "../text.js";
import type { Accumulator } from "./accumulator.js";
import { type AccumulatorOf, accumulator, argumentType } from "./make.js";

export const BASIC_ACCUMULATORS: { readonly [N in keyof typeof BASIC_AGGREGATES]: AccumulatorOf } = {
  count: ({ arguments: args }) => (args.length === 0 ? COUNT_EVENTS : COUNT_VALUES),
  sum: ({ type }) => sumOf(required(type)),
  avg: averageOf,
  min: (aggregate) => folding(smaller(argumentType(aggregate, 0))),
  max: (aggregate) => folding(larger(argumentType(aggregate, 0))),
};

/** A number while it counts: nobody counts beyond 2^53. */
const COUNT_EVENTS = accumulator<number>({
  create: () => 0,
  add: (count) => count + 1,
  merge: (a, b) => a + b,
  result: BigInt,
});

const COUNT_VALUES = accumulator<number>({
  create: () => 0,
  add: (count, value) => (value === null ? count : count + 1),
  merge: (a, b) => a + b,
  result: BigInt,
});

/** The result of an operation on all values; null before the first. */
export function folding(operation: (a: Data, b: Data) => Data): Accumulator {
  const fold = (a: Data, b: Data): Data => (a === null ? b : b === null ? a : operation(a, b));
  return accumulator<Data>({ create: () => null, add: fold, merge: fold, result: (so) => so });
}

function sumOf(type: Type): Accumulator {
  const [zero, add] = [zeroOf(type), adder(type)];
  return accumulator<Data>({
    create: () => null,
    add: (so, value) => (value === null ? so : add(so ?? zero, value)),
    merge: (a, b) => (a === null ? b : b === null ? a : add(a, b)),
    result: (so) => so,
  });
}

function zeroOf(sum: Type): Data {
  return sum.kind === "decimal" ? new Big(0) : sum.kind === "double" ? 0 : 0n;
}

/** Adds a value, an integer of any width among them, to a sum of the type. */
function adder(sum: Type): (so: Data, value: Data) => Data {
  if (sum.kind === "double") return (so, value) => (so as number) + (value as number);
  if (sum.kind === "decimal") return (so, value) => fit((so as Big).plus(value as Big), sum);
  return (so, value) => BigInt.asIntN(64, BigInt(so as number | bigint) + BigInt(value as number | bigint));
}

interface Mean {
  sum: Data;
  count: number;
}

function averageOf(aggregate: Aggregate): Accumulator {
  const of = argumentType(aggregate, 0);
  const sumType: Type = of.kind === "decimal" ? { kind: "decimal", precision: 38, scale: of.scale } : of.kind === "int" ? LONG : DOUBLE;
  const [zero, add] = [zeroOf(sumType), adder(sumType)];
  const divide = of.kind === "decimal" ? divider(required(aggregate.type) as DecimalType) : (sum: Data, count: number) => Number(sum) / count;
  return accumulator<Mean>({
    create: () => ({ sum: zero, count: 0 }),
    add(mean, value) {
      if (value === null) return mean;
      mean.sum = add(mean.sum, value);
      mean.count++;
      return mean;
    },
    merge: (a, b) => ({ sum: add(a.sum, b.sum), count: a.count + b.count }),
    result: ({ sum, count }) => (count === 0 ? null : divide(sum, count)),
  });
}

function divider({ scale }: DecimalType): (sum: Data, count: number) => Data {
  const Rounded = Big();
  Rounded.DP = scale;
  Rounded.RM = HALF_UP;
  return (sum, count) => new Big(new Rounded(sum as Big).div(count));
}

/** The smaller of two values, the first of equal ones. */
function smaller(type: Type): (a: Data, b: Data) => Data {
  switch (type.kind) {
    case "float":
    case "double":
      return (a, b) => Math.min(a as number, b as number);
    case "string":
      return (a, b) => (compareText(b as string, a as string) < 0 ? b : a);
    case "decimal":
      return (a, b) => ((b as Big).lt(a as Big) ? b : a);
    default:
      return (a, b) => ((b as bigint) < (a as bigint) ? b : a);
  }
}

function larger(type: Type): (a: Data, b: Data) => Data {
  switch (type.kind) {
    case "float":
    case "double":
      return (a, b) => Math.max(a as number, b as number);
    case "string":
      return (a, b) => (compareText(b as string, a as string) > 0 ? b : a);
    case "decimal":
      return (a, b) => ((b as Big).gt(a as Big) ? b : a);
    default:
      return (a, b) => ((b as bigint) > (a as bigint) ? b : a);
  }
}
