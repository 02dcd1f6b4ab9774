/** Values of the job graph as JavaScript functions. They mean what the emitted Java means. */
import type { Lambda, Value } from "../../ir/values.js";
import type { Call, Data } from "../data.js";
import { arithmetic, negate } from "./arithmetic.js";
import { externCall, fnCall, functionCall } from "./call.js";
import { compare, isNull, logic } from "./compare.js";
import { choice, coalesce, match } from "./condition.js";
import { constantData } from "./constant.js";
import { conversion } from "./convert.js";
import { field, index } from "./field.js";
import { listOf, mapOf, recordOf } from "./make.js";
import { type Cell, type Code, type EvaluateScope, withParameters } from "./scope.js";

export function compileValue(value: Value, scope: EvaluateScope): Code {
  switch (value.kind) {
    case "constant": {
      const data = constantData(value.value, value.type);
      return () => data;
    }
    case "variable":
      return reading(scope.variables.get(value.name), `variable ${value.name}`);
    case "param": {
      const data = scope.program.param(value.name);
      return () => data;
    }
    case "field":
      return field(value, scope);
    case "index":
      return index(value, scope);
    case "function":
      return functionCall(value, scope);
    case "fn":
      return fnCall(value, scope);
    case "extern":
      return externCall(value, scope);
    case "arithmetic":
      return arithmetic(value, scope);
    case "negate":
      return negate(value, scope);
    case "compare":
      return compare(value, scope);
    case "logic":
      return logic(value, scope);
    case "not": {
      const operand = compileValue(value.operand, scope);
      return () => !operand();
    }
    case "is-null":
      return isNull(value, scope);
    case "coalesce":
      return coalesce(value, scope);
    case "if":
      return choice(value, scope);
    case "match":
      return match(value, scope);
    case "record":
      return recordOf(value, scope);
    case "list":
      return listOf(value, scope);
    case "map":
      return mapOf(value, scope);
    case "convert":
      return conversion(value, scope);
    case "aggregate-result":
      return reading(scope.aggregates[value.index], `aggregate ${value.index}`);
    case "window":
      return reading(scope.window?.[value.bound], "window");
  }
}

function reading(place: Cell | undefined, what: string): Code {
  if (place === undefined) throw new Error(`there is no ${what} here`);
  return () => place.value;
}

/** A lambda as what calls it. */
export function compileLambda(lambda: Lambda, scope: EvaluateScope): Call {
  const { cells, scope: inner } = withParameters(scope, lambda.parameters);
  const body = compileValue(lambda.body, inner);
  const [first, second] = cells;
  if (first === undefined) return body;
  if (cells.length === 1) {
    return (x) => {
      first.value = x as Data;
      return body();
    };
  }
  if (cells.length === 2 && second !== undefined) {
    return (x, y) => {
      first.value = x as Data;
      second.value = y as Data;
      return body();
    };
  }
  return (...data) => {
    cells.forEach((place, i) => {
      place.value = data[i] as Data;
    });
    return body();
  };
}
