/** One lowerer for each kind of expression: a kind without its own does not compile. */
import type { Expression } from "../../syntax/nodes/expressions.js";
import { lowerBinary } from "./binary.js";
import { lowerCall } from "./call.js";
import { lowerList, lowerMap } from "./collection.js";
import { lowerIf } from "./condition.js";
import { type Lowerer, lowerExpression } from "./expression.js";
import { lowerIndex } from "./index.js";
import { lowerLiteral } from "./literal.js";
import { lowerMatch } from "./match.js";
import { lowerMember } from "./member.js";
import { lowerEvent, lowerName } from "./name.js";
import { lowerRecord } from "./record.js";
import { lowerIsNull, lowerUnary } from "./unary.js";

export const LOWERERS: { readonly [K in Expression["kind"]]: Lowerer<Extract<Expression, { readonly kind: K }>> } = {
  null: lowerLiteral,
  bool: lowerLiteral,
  integer: lowerLiteral,
  fraction: lowerLiteral,
  string: lowerLiteral,
  duration: lowerLiteral,
  size: lowerLiteral,
  timestamp: lowerLiteral,
  date: lowerLiteral,
  time: lowerLiteral,
  "name-expression": lowerName,
  event: lowerEvent,
  member: lowerMember,
  index: lowerIndex,
  call: lowerCall,
  unary: lowerUnary,
  binary: lowerBinary,
  "is-null": lowerIsNull,
  if: lowerIf,
  match: lowerMatch,
  lambda: () => {
    throw new Error("the checker let a lambda through that is no argument");
  },
  record: lowerRecord,
  list: lowerList,
  map: lowerMap,
  paren: (node, scope, checked) => lowerExpression(node.of, scope, checked),
};
