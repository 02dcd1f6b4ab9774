import type { ParenExpression } from "../../syntax/nodes/expressions.js";
import { checkExpression } from "./check.js";
import type { Rule } from "./rule.js";

export const checkParen: Rule<ParenExpression> = (node, expected, scope, context) => checkExpression(node.of, expected, scope, context);
