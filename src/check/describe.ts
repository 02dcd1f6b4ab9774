import type { Missing } from "../syntax/nodes/base.js";
import type { Expression } from "../syntax/nodes/expressions.js";

/** What an expression is, in words for a message that expected something else. */
export function describe(node: Expression | Missing): string {
  switch (node.kind) {
    case "string":
      return "a text";
    case "integer":
      return `the number ${node.value}`;
    case "fraction":
      return `the number ${node.text}`;
    case "duration":
      return "a duration";
    case "size":
      return "a size";
    case "bool":
      return `\`${node.value}\``;
    case "null":
      return "`null`";
    case "name-expression":
      return `\`${node.name.text}\``;
    case "call":
      return `\`${node.callee.text}(…)\``;
    case "event":
    case "member":
      return "a field of the event";
    case "timestamp":
    case "date":
    case "time":
      return `a ${node.kind}`;
    case "lambda":
      return "a function";
    case "list":
    case "map":
    case "record":
      return `a ${node.kind}`;
    case "paren":
      return describe(node.of);
    case "missing":
      return "nothing";
    default:
      return "an expression";
  }
}
