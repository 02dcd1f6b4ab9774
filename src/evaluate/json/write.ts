import type { Big } from "big.js";
import type { EnumType, RecordType, Type } from "../../model/type.js";
import { type Data, Failure } from "../data.js";
import { decimalText } from "../decimals.js";
import { doubleText } from "../numbers.js";
import { durationText } from "../times.js";
import { toBase64 } from "./base64.js";
import { formatDate, formatTime, formatTimestamp } from "./times.js";

export type Write = (data: Data) => string;

export function jsonWriter(type: Type): Write {
  switch (type.kind) {
    case "bool":
    case "int":
      return (data) => `${data as boolean | number | bigint}`;
    case "float":
      return (data) => floatText(finite(data as number));
    case "double":
      return (data) => doubleText(finite(data as number));
    case "decimal":
      return (data) => decimalText(data as Big, type.scale);
    case "string":
      return (data) => quoted(data as string);
    case "bytes":
      return (data) => quoted(toBase64(data as Uint8Array));
    case "date":
      return (data) => `"${formatDate(data as number)}"`;
    case "time":
      return (data) => `"${formatTime(data as bigint)}"`;
    case "timestamp":
      return (data) => `"${formatTimestamp(data as bigint)}"`;
    case "duration":
      return (data) => `"${durationText(data as bigint)}"`;
    case "enum": {
      const wire = wireNameOf(type);
      return (data) => quoted(wire(data));
    }
    case "list": {
      const element = jsonWriter(type.element);
      return (data) => `[${(data as readonly Data[]).map(element).join(",")}]`;
    }
    case "map": {
      const [key, value] = [keyText(type.key), jsonWriter(type.value)];
      return (data) => `{${[...(data as ReadonlyMap<Data, Data>)].map(([k, v]) => `${quoted(key(k))}:${value(v)}`).join(",")}}`;
    }
    case "record":
      return recordWriter(type);
    case "optional": {
      const of = jsonWriter(type.of);
      return (data) => (data === null ? "null" : of(data));
    }
    case "null":
      return () => "null";
    default:
      throw new Error(`a value of type ${type.kind} has no JSON`);
  }
}

function recordWriter(type: RecordType): Write {
  const names = type.fields.map((field) => `${quoted(field.wireName)}:`);
  const writers = type.fields.map((field) => jsonWriter(field.type));
  return (data) => {
    const fields = data as readonly Data[];
    return `{${writers.map((write, i) => names[i] + named(write, fields[i] as Data, type.fields[i]?.name ?? "")).join(",")}}`;
  };
}

/** The failure of a field's value names the field. */
function named(write: Write, data: Data, field: string): string {
  try {
    return write(data);
  } catch (error) {
    if (error instanceof Failure && !error.message.includes(" of field ")) throw new Failure(`${error.message} of field ${field}`);
    throw error;
  }
}

function finite(x: number): number {
  if (!Number.isFinite(x)) throw new Failure(`JSON has no number for ${x}`);
  return x;
}

/** The shortest text that reads back as the same float, of at least two digits, as Java writes it. */
function floatText(x: number): string {
  if (x === 0) return doubleText(x);
  for (let digits = 2; digits < 9; digits++) {
    const shorter = nearest(x, digits);
    if (Math.fround(shorter) === x) return doubleText(shorter);
  }
  return doubleText(nearest(x, 9));
}

/** The nearest number of so many digits; of two that are as near, the one with an even last digit. */
function nearest(x: number, digits: number): number {
  const [more = "", start = "", exponent = ""] = /^(.*)5(e.*)$/.exec(x.toExponential(digits)) ?? [];
  return Number(more) === x && /[02468]$/.test(start) ? Number(start + exponent) : Number(x.toPrecision(digits));
}

function wireNameOf(type: EnumType): (data: Data) => string {
  const names = new Map<Data, string>(type.members.map((member) => [member.name, member.wireName]));
  return (data) => names.get(data) ?? "";
}

function keyText(type: Type): (key: Data) => string {
  switch (type.kind) {
    case "date":
      return (key) => formatDate(key as number);
    case "timestamp":
      return (key) => formatTimestamp(key as bigint);
    case "enum":
      return wireNameOf(type);
    default:
      return (key) => `${key as string | boolean | number | bigint}`;
  }
}

const SPECIAL = /["\\\u0000-\u001f\ud800-\udfff]/;
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const SHORT: Readonly<Record<string, string>> = { '"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** As Jackson writes it: in a string with half of a character, every such unit is an escape. */
export function quoted(text: string): string {
  if (!SPECIAL.test(text)) return `"${text}"`;
  const escaped = HALF.test(text) ? /["\\\u0000-\u001f\ud800-\udfff]/g : /["\\\u0000-\u001f]/g;
  return `"${text.replace(escaped, (unit) => SHORT[unit] ?? `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`)}"`;
}
