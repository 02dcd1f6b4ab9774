import type { Lambda } from "../ir/values.js";
import { flowOf } from "../model/flow.js";
import { typeText, UNKNOWN, type RecordType, type Type } from "../model/type.js";
import type { Expression } from "../syntax/nodes/expressions.js";
import { checkColumns, derivedField, knownType } from "./columns.js";
import { operator, type OperatorCheck } from "./operator.js";

interface Facts {
  readonly nodes: readonly Expression[];
  readonly key: Type;
  /** The key is a record of the nodes, not the one node itself. */
  readonly composite: boolean;
}

const EXAMPLE = "key_by(.sensor)";

export const keyBy = operator<Facts>({
  name: "key_by",
  summary: "Brings the events of one key together, for operators that work key by key.",
  example: EXAMPLE,
  parameters: [],
  rest: "the key: one expression, or several fields and `name: expression`",
  input: "any",

  check(call) {
    const facts = checkKey(call);
    const reason = notAKey(facts.key);
    if (reason !== undefined) {
      const node = call.rest[0]?.value ?? call.node;
      call.report("PFL4308", node.span, { type: typeText(facts.key), reason });
    }
    const flow = flowOf(call.input.event, call.input, "key_by");
    return { output: { ...flow, key: reason === undefined ? facts.key : UNKNOWN, keyLostAt: undefined }, facts };
  },

  lower(call, { nodes, key, composite }) {
    const { event, step } = call.input;
    const { parameters, bodies } = call.functions(nodes);
    const [first] = bodies;
    const id = call.id();
    if (first !== undefined) {
      const body = composite ? { kind: "record" as const, type: key as RecordType, fields: bodies, origin: call.origin } : first;
      const lambda: Lambda = { kind: "lambda", parameters, body, origin: call.origin };
      call.add({
        kind: "key_by",
        id,
        label: call.label,
        origin: call.origin,
        input: step,
        key: lambda,
        keyType: key,
        output: event,
      });
    }
    return { step: id, event, key, window: undefined };
  },
});

function checkKey(call: OperatorCheck): Facts {
  const [only, ...more] = call.rest;
  if (only === undefined) {
    call.report("PFL4320", call.node.span, { operator: "key_by", expected: "at least one field", example: EXAMPLE });
    return { nodes: [], key: UNKNOWN, composite: false };
  }
  if (more.length > 0 || only.name !== undefined) {
    const columns = checkColumns(call, call.rest, "city: lower(.city)", false);
    const key = call.derive(
      columns.map((c) => derivedField(c.name, c.type)),
      "key",
    );
    return { nodes: columns.map((c) => c.node), key, composite: true };
  }
  if (only.value.kind === "missing") return { nodes: [], key: UNKNOWN, composite: false };
  const key = knownType(call, only.value, call.lambda(only.value, [call.input.event], undefined, false));
  return { nodes: [only.value], key, composite: false };
}

/** Why values of a type can't be keys; undefined when they can. Records that are known to be fit are `fit`: one may stand in many places. */
export function notAKey(type: Type, fit: Set<RecordType> = new Set()): string | undefined {
  switch (type.kind) {
    case "float":
    case "double":
      return "a fraction has several forms of one value (NaN, -0.0), and rounding tells equal ones apart";
    case "optional":
    case "null":
      return "a key is never null";
    case "bytes":
    case "list":
    case "map":
      return "its values can't be told apart fast and for certain";
    case "record":
      if (fit.has(type)) return undefined;
      for (const field of type.fields) {
        const reason = notAKey(field.type, fit);
        if (reason !== undefined) return `of its field \`${field.name}\`: ${reason}`;
      }
      fit.add(type);
      return undefined;
    default:
      return undefined;
  }
}
