/** How tightly each binary operator binds. The parser is flat, so this table is the whole truth about precedence. */
import type { BinaryOperator } from "./nodes/expressions.js";

export interface Precedence {
  /** A higher one binds tighter. */
  readonly level: number;
  readonly associates: "left" | "right" | "not";
}

const left = (level: number): Precedence => ({ level, associates: "left" });
const comparison: Precedence = { level: 3, associates: "not" };

export const precedence: Readonly<Record<BinaryOperator, Precedence>> = {
  "||": left(1),
  "&&": left(2),
  "==": comparison,
  "!=": comparison,
  "<": comparison,
  "<=": comparison,
  ">": comparison,
  ">=": comparison,
  "??": { level: 4, associates: "right" },
  "+": left(5),
  "-": left(5),
  "*": left(6),
  "/": left(6),
  "%": left(6),
  div: left(6),
};

/** `is null` and `is not null` stand with the comparisons. */
export const isNullPrecedence = comparison;

export function isBinaryOperator(text: string): text is BinaryOperator {
  return Object.hasOwn(precedence, text);
}
