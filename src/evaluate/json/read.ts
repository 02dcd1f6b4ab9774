import { Big } from "big.js";
import { required, typeText, type DecimalType, type EnumType, type IntType, type RecordType, type Type } from "../../model/type.js";
import { integerRange } from "../../model/relate.js";
import { type Data, Failure } from "../data.js";
import { constantData } from "../expression/constant.js";
import { fromBase64 } from "./base64.js";
import { type Input, array, expected, failure, isNull, next, number, object, skip, string, word } from "./scan.js";
import { parseDate, parseDuration, parseTime, parseTimestamp } from "./times.js";

/** Reads the value that the input stands at. */
export type Read = (input: Input) => Data;

export function jsonReader(type: Type): Read {
  switch (type.kind) {
    case "bool":
      return readBool;
    case "int":
      return intReader(type);
    case "float":
      return (input) => finite(input, Math.fround(double(input)), "float");
    case "double":
      return (input) => finite(input, double(input), "double");
    case "decimal":
      return decimalReader(type);
    case "string":
      return (input) => string(input, "a string");
    case "bytes":
      return readBytes;
    case "date":
      return textReader("a string with a date", parseDate);
    case "time":
      return textReader("a string with a time of day", parseTime);
    case "timestamp":
      return textReader("a string with an RFC 3339 timestamp", parseTimestamp);
    case "duration":
      return textReader("a string with an ISO 8601 duration", parseDuration);
    case "enum":
      return textReader("a string", memberOf(type));
    case "list": {
      const element = jsonReader(type.element);
      return (input) => {
        const list: Data[] = [];
        array(input, "an array", () => list.push(element(input)));
        return list;
      };
    }
    case "map":
      return mapReader(jsonReader(type.value), keyReader(type.key));
    case "record":
      return recordReader(type);
    case "optional": {
      const of = jsonReader(type.of);
      return (input) => (isNull(input) ? nothing(input) : of(input));
    }
    case "null":
      return nothing;
    default:
      throw new Error(`a value of type ${type.kind} has no JSON`);
  }
}

function nothing(input: Input): null {
  word(input, "null");
  return null;
}

function readBool(input: Input): boolean {
  const first = next(input);
  if (first !== "t" && first !== "f") throw expected(input, "true or false");
  word(input, first === "t" ? "true" : "false");
  return first === "t";
}

function intReader(type: IntType): Read {
  const { min, max } = integerRange(type.bits);
  return (input) => {
    const before = input.at;
    const { text, integer } = number(input, "an integer");
    if (!integer) {
      input.at = before;
      throw expected(input, "an integer");
    }
    // Fifteen digits are exact as a number.
    const value = text.length < 16 && type.bits < 64 ? Number(text) + 0 : BigInt(text);
    if (value < min || value > max) throw outside(input, text, type);
    return type.bits < 64 ? Number(value) : value;
  };
}

function double(input: Input): number {
  const { text, integer } = number(input, "a number");
  // An integer has no negative zero.
  return integer ? Number(text) + 0 : Number(text);
}

function finite(input: Input, value: number, type: string): number {
  if (!Number.isFinite(value)) throw failure(input, `the number is outside the range of ${type}`);
  return value;
}

function outside(input: Input, text: string, type: Type): Failure {
  return failure(input, `the number ${text} is outside the range of ${typeText(type)}`);
}

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE]([+-]?\d{1,10}))?$/;
/** Of Java's BigDecimal. */
const MOST_EXPONENT = 2 ** 31 - 1;
/** No decimal of the language has more digits. */
const MOST_DIGITS = 38;

function decimalReader(type: DecimalType): Read {
  const name = typeText(type);
  return (input) => {
    const what = "a number, or a string with one";
    const text = next(input) === '"' ? string(input, what) : number(input, what).text;
    const [found, exponent = "0"] = DECIMAL.exec(text) ?? [];
    if (found === undefined || Math.abs(Number(exponent)) > MOST_EXPONENT) throw failure(input, `expected a number, or a string with one, found "${text}"`);
    const value = new Big(text.replace("+", "").replace(/^(-?)\./, "$10."));
    if (value.c[0] === 0) return new Big(0);
    const whole = value.e + 1;
    if (whole > MOST_DIGITS || whole > type.precision - type.scale) {
      throw failure(input, `the number ${text} has more than ${type.precision - type.scale} digits before the point, the most of ${name}`);
    }
    if (value.c.length - whole > type.scale) throw failure(input, `the number ${text} has more than ${type.scale} digits after the point, the most of ${name}`);
    return value;
  };
}

function readBytes(input: Input): Uint8Array {
  const text = string(input, "a string in Base64");
  const bytes = fromBase64(text);
  if (bytes === undefined) throw failure(input, `expected a string in Base64, found the string "${text}"`);
  return bytes;
}

function textReader(what: string, parse: (text: string) => Data): Read {
  return (input) => located(input, parse, string(input, what));
}

/** The failure of a conversion, with its place. */
function located(input: Input, parse: (text: string) => Data, text: string): Data {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof Failure) throw failure(input, error.message);
    throw error;
  }
}

function memberOf(type: EnumType): (text: string) => Data {
  const members = new Map(type.members.map((member) => [member.wireName, member.name]));
  return (text) => {
    const member = members.get(text);
    if (member === undefined) throw new Failure(`"${text}" is not one of ${[...members.keys()].join(", ")}`);
    return member;
  };
}

function mapReader(value: Read, key: (text: string) => Data): Read {
  return (input) => {
    const map = new Map<Data, Data>();
    object(input, "an object", (name) => {
      const k = located(input, key, name);
      map.set(k, value(input));
    });
    return map;
  };
}

/** Keys of maps, which JSON has as text. */
function keyReader(type: Type): (text: string) => Data {
  switch (type.kind) {
    case "bool":
      return (text) => {
        if (text !== "true" && text !== "false") throw new Failure(`the key "${text}" is neither true nor false`);
        return text === "true";
      };
    case "int": {
      const { min, max } = integerRange(type.bits);
      return (text) => {
        const value = /^[+-]?\d+$/.test(text) ? BigInt(text.replace("+", "")) : undefined;
        if (value === undefined || value < min || value > max) throw new Failure(`the key "${text}" is not of type ${typeText(type)}`);
        return type.bits < 64 ? Number(value) : value;
      };
    }
    case "date":
      return parseDate;
    case "timestamp":
      return parseTimestamp;
    case "enum":
      return memberOf(type);
    default:
      return (text) => text;
  }
}

interface FieldReader {
  readonly index: number;
  readonly read: Read;
  /** Null leaves the default. */
  readonly keepsDefault: boolean;
}

/** Missing and null are both null for `T?`; for `T` they are an error, or the default where there is one. */
function recordReader(type: RecordType): Read {
  const fields = new Map(
    type.fields.map((field, index): [string, FieldReader] => [
      field.wireName,
      { index, read: jsonReader(field.type), keepsDefault: field.default !== undefined && field.type.kind !== "optional" },
    ]),
  );
  const initial = type.fields.map((field): Data | undefined =>
    field.default !== undefined ? constantData(field.default, required(field.type)) : field.type.kind === "optional" ? null : undefined,
  );
  return (input) => {
    const record = initial.slice();
    object(input, "an object", (name) => {
      const field = fields.get(name);
      if (field === undefined) skip(input);
      else if (field.keepsDefault && isNull(input)) nothing(input);
      else record[field.index] = field.read(input);
    });
    const missing = record.indexOf(undefined);
    if (missing >= 0) throw failure(input, "missing", [...input.path, type.fields[missing]?.wireName ?? ""]);
    return record as Data[];
  };
}

/** Checks that nothing follows. */
export function finish(input: Input): void {
  if (next(input) !== "") throw failure(input, "text after the end of the object");
}

