/** One rule for each kind of expression: a kind without its rule does not compile. */
import type { Expression } from "../../syntax/nodes/expressions.js";
import { checkBinary } from "./binary.js";
import { checkCall } from "./call.js";
import { checkList, checkMap } from "./collection.js";
import { checkIf } from "./condition.js";
import { checkIndex } from "./index.js";
import { checkStrayLambda } from "./lambda.js";
import {
  checkBool,
  checkDate,
  checkDuration,
  checkFraction,
  checkInteger,
  checkNull,
  checkSize,
  checkString,
  checkTime,
  checkTimestamp,
} from "./literal.js";
import { checkMatch } from "./match.js";
import { checkMember } from "./member.js";
import { checkEvent, checkName } from "./name.js";
import { checkParen } from "./paren.js";
import { checkRecord } from "./record.js";
import type { Rule } from "./rule.js";
import { checkIsNull, checkUnary } from "./unary.js";

export const RULES: { readonly [K in Expression["kind"]]: Rule<Extract<Expression, { readonly kind: K }>> } = {
  null: checkNull,
  bool: checkBool,
  integer: checkInteger,
  fraction: checkFraction,
  string: checkString,
  duration: checkDuration,
  size: checkSize,
  timestamp: checkTimestamp,
  date: checkDate,
  time: checkTime,
  "name-expression": checkName,
  event: checkEvent,
  member: checkMember,
  index: checkIndex,
  call: checkCall,
  unary: checkUnary,
  binary: checkBinary,
  "is-null": checkIsNull,
  if: checkIf,
  match: checkMatch,
  lambda: checkStrayLambda,
  record: checkRecord,
  list: checkList,
  map: checkMap,
  paren: checkParen,
};
