/** Values as Java expressions: the plain operator where it means the same, a helper of `pfl.lang` where not. */
import type { Lambda, Value } from "../../ir/values.js";
import type { Doc } from "../doc.js";
import { javaConstant } from "./constants.js";
import { javaArithmetic, javaNegate } from "./expression/arithmetic.js";
import { javaCompare, javaIsNull, javaLogic } from "./expression/compare.js";
import { javaCoalesce, javaIf, javaMatch } from "./expression/condition.js";
import { javaConvert } from "./expression/convert.js";
import { javaField, javaIndex } from "./expression/field.js";
import { javaFunction } from "./expression/function.js";
import { javaList, javaMap, javaRecord } from "./expression/make.js";
import { type JavaScope, withParameters } from "./expression/scope.js";
import { lambda, unary } from "./syntax.js";

/** The value as an expression of `javaType(value.type)`; of an optional one it may be the primitive, which Java boxes. */
export function javaValue(value: Value, scope: JavaScope): Doc {
  switch (value.kind) {
    case "constant":
      return javaConstant(value.value, value.type, scope.plan);
    case "variable": {
      const found = scope.variables.get(value.name);
      if (found === undefined) throw new Error(`there is no variable ${value.name} here`);
      return found;
    }
    case "param":
      return scope.param(value.name);
    case "field":
      return javaField(value, scope);
    case "index":
      return javaIndex(value, scope);
    case "function":
      return javaFunction(value, scope);
    case "fn":
      return scope.fn(value.name, value.arguments.map((argument) => javaValue(argument, scope)));
    case "extern":
      return scope.extern(value.name, value.arguments.map((argument) => javaValue(argument, scope)));
    case "arithmetic":
      return javaArithmetic(value, scope);
    case "negate":
      return javaNegate(value, scope);
    case "compare":
      return javaCompare(value, scope);
    case "logic":
      return javaLogic(value, scope);
    case "not":
      return unary("!", javaValue(value.operand, scope));
    case "is-null":
      return javaIsNull(value, scope);
    case "coalesce":
      return javaCoalesce(value, scope);
    case "if":
      return javaIf(value, scope);
    case "match":
      return javaMatch(value, scope);
    case "record":
      return javaRecord(value, scope);
    case "list":
      return javaList(value, scope);
    case "map":
      return javaMap(value, scope);
    case "convert":
      return javaConvert(value, scope);
    case "aggregate-result":
      return scope.aggregateResult(value.index);
    case "window":
      return scope.window(value.bound);
  }
}

/** `reading -> reading.celsius` */
export function javaLambda(value: Lambda, scope: JavaScope): Doc {
  const inner = withParameters(scope, value.parameters, "as objects");
  return lambda(inner.names, javaValue(value.body, inner.scope));
}
