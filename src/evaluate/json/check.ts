/** Values of a type that have no JSON, found without writing it. */
import type { Type } from "../../model/type.js";
import { type Data, Failure } from "../data.js";
import { formatDate, formatTimestamp } from "./times.js";

export type Check = (data: Data) => void;

/** Fails for data that have no JSON; undefined where all have. */
export function jsonCheck(type: Type): Check | undefined {
  switch (type.kind) {
    case "float":
    case "double":
      return (data) => {
        if (!Number.isFinite(data)) throw new Failure(`JSON has no number for ${data as number}`);
      };
    case "date":
      return isoDate;
    case "timestamp":
      return rfc3339;
    case "list": {
      const element = jsonCheck(type.element);
      return element && ((data) => (data as readonly Data[]).forEach(element));
    }
    case "map": {
      const [key, value] = [jsonCheck(type.key), jsonCheck(type.value)];
      if (key === undefined && value === undefined) return undefined;
      return (data) => {
        for (const [k, v] of data as ReadonlyMap<Data, Data>) {
          key?.(k);
          value?.(v);
        }
      };
    }
    case "record":
      return fieldChecks(type.fields.map((field) => ({ name: field.name, check: jsonCheck(field.type) })));
    case "optional": {
      const of = jsonCheck(type.of);
      return of && ((data) => (data === null ? undefined : of(data)));
    }
    default:
      return undefined;
  }
}

/** 0000-01-01 and 10000-01-01. */
const [FIRST_DAY, END_DAY] = [-719_528, 2_932_897];
const [FIRST, END] = [BigInt(FIRST_DAY) * 86_400_000_000n, BigInt(END_DAY) * 86_400_000_000n];

function isoDate(data: Data): void {
  if ((data as number) < FIRST_DAY || (data as number) >= END_DAY) formatDate(data as number);
}

function rfc3339(data: Data): void {
  if ((data as bigint) < FIRST || (data as bigint) >= END) formatTimestamp(data as bigint);
}

function fieldChecks(fields: readonly { readonly name: string; readonly check: Check | undefined }[]): Check | undefined {
  const checks = fields.flatMap(({ name, check }, at) => (check === undefined ? [] : [{ name, check, at }]));
  if (checks.length === 0) return undefined;
  return (data) => {
    for (const { name, check, at } of checks) {
      try {
        check((data as readonly Data[])[at] as Data);
      } catch (error) {
        if (error instanceof Failure && !error.message.includes(" of field ")) throw new Failure(`${error.message} of field ${name}`);
        throw error;
      }
    }
  };
}
