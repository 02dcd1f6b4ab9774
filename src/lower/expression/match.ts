import { constantValue } from "../../check/expression/constant.js";
import { isWild } from "../../check/expression/match.js";
import { required } from "../../model/type.js";
import type { MatchExpression } from "../../syntax/nodes/expressions.js";
import { type Lowerer, lowerExpression, typeOf } from "./expression.js";

export const lowerMatch: Lowerer<MatchExpression> = (node, scope, checked) => {
  const subject = lowerExpression(node.subject, scope, checked);
  // The checker has warned of an arm for null where there is none.
  const mayBeNull = subject.type.kind === "optional" || subject.type.kind === "null";
  const wild = node.arms.find(isWild);
  const arms = node.arms
    .filter((arm) => arm !== wild && (arm.pattern.kind !== "null" || mayBeNull))
    .map((arm) => {
      const pattern = constantValue(arm.pattern, required(subject.type));
      if (pattern === undefined) throw new Error("the checker let a pattern through that is no constant");
      return { pattern, value: lowerExpression(arm.value, scope, checked) };
    });
  const otherwise = wild === undefined ? undefined : lowerExpression(wild.value, scope, checked);
  return { kind: "match", subject, arms, otherwise, type: typeOf(node, checked), origin: node.span };
};
