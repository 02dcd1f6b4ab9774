import type { ListValue, MapValue, RecordValue, Value } from "../../ir/values.js";
import type { Data } from "../data.js";
import { compileValue } from "./compile.js";
import type { Code, EvaluateScope } from "./scope.js";

export function recordOf(value: RecordValue, scope: EvaluateScope): Code {
  return all(value.fields, scope);
}

export function listOf(value: ListValue, scope: EvaluateScope): Code {
  return all(value.elements, scope);
}

function all(values: readonly Value[], scope: EvaluateScope): Code {
  const codes = values.map((each) => compileValue(each, scope));
  return () => {
    const made: Data[] = [];
    for (const code of codes) made.push(code());
    return made;
  };
}

/** Of two entries with one key the last counts, at the place of the first. */
export function mapOf(value: MapValue, scope: EvaluateScope): Code {
  const entries = value.entries.map(([key, entry]) => [compileValue(key, scope), compileValue(entry, scope)] as const);
  return () => {
    const map = new Map<Data, Data>();
    for (const [key, entry] of entries) map.set(key(), entry());
    return map;
  };
}
