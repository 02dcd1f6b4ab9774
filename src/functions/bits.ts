import { INT, LONG } from "../model/type.js";
import { family } from "./family.js";
import { type ExpressionFunction, signature } from "./function.js";

const WIDTHS = [INT, LONG];

function both(summary: string, doc: string, call: string, value: string): Omit<ExpressionFunction, "name"> {
  return { summary, doc, signatures: WIDTHS.map((type) => signature({ a: type, b: type }, type)), examples: [{ call, value }] };
}

function shift(summary: string, doc: string, examples: ExpressionFunction["examples"]): Omit<ExpressionFunction, "name"> {
  const modulo = "`places` counts modulo 32, of a `long` modulo 64.";
  return { summary, doc: `${doc} ${modulo}`, signatures: WIDTHS.map((type) => signature({ x: type, places: INT }, type)), examples };
}

/** Whole numbers as bits, in two's complement. None of these ever fails. */
export const BIT_FUNCTIONS = family({
  bit_and: both("The bits that are set in both numbers.", "An `int8` or `int16` counts as an `int`.", "bit_and(12, 10)", "8"),
  bit_or: both("The bits that are set in at least one of two numbers.", "An `int8` or `int16` counts as an `int`.", "bit_or(12, 10)", "14"),
  bit_xor: both("The bits that are set in one of two numbers, but not in both.", "An `int8` or `int16` counts as an `int`.", "bit_xor(12, 10)", "6"),
  bit_not: {
    summary: "The bits that are not set.",
    doc: "The same as `-x - 1`.",
    signatures: WIDTHS.map((type) => signature({ x: type }, type)),
    examples: [{ call: "bit_not(0)", value: "-1" }],
  },
  bit_count: {
    summary: "How many bits are set.",
    doc: "Of a negative number the sign's bits count too: 32 for -1, 64 for a `long`.",
    signatures: WIDTHS.map((type) => signature({ x: type }, INT)),
    examples: [{ call: "bit_count(255)", value: "8" }],
  },
  shift_left: shift("The bits moved to the left: each place doubles the number.", "Bits that leave the width are lost.", [
    { call: "shift_left(1, 10)", value: "1024" },
    { call: "shift_left(1, 33)", value: "2" },
  ]),
  shift_right: shift("The bits moved to the right: each place halves the number, towards the smaller one.", "The sign stays.", [
    { call: "shift_right(-9, 1)", value: "-5" },
  ]),
  shift_right_unsigned: shift("The bits moved to the right, with zeros from the left.", "The sign is a bit like any other.", [
    { call: "shift_right_unsigned(-1, 28)", value: "15" },
  ]),
});
