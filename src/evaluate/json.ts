/** Events as they stand in streams: read and written as the emitted Java does, byte for byte. */
import { typeText, type Type } from "../model/type.js";
import { type Data, Failure } from "./data.js";
import { finish, jsonReader } from "./json/read.js";
import { input } from "./json/scan.js";
import { jsonWriter } from "./json/write.js";

/** `bytes` are given as they are; `string` and `json` are UTF-8. */
export type Format = "json" | "string" | "bytes";

/** Bytes, or the text that they are in UTF-8. */
export type RawEvent = string | Uint8Array;

/** Reads events; a Failure says what is wrong with one: record, field, place. */
export function eventReader(type: Type, format: Format): (event: RawEvent) => Data {
  switch (format) {
    case "bytes":
      return (event) => (typeof event === "string" ? new TextEncoder().encode(event) : event);
    case "string":
      return (event) => (typeof event === "string" ? event : new TextDecoder("utf-8", { ignoreBOM: true }).decode(event));
    case "json": {
      const read = jsonReader(type);
      const root = type.kind === "record" ? type.name : typeText(type);
      return (event) => {
        const at = input(typeof event === "string" ? event : utf8(event), root);
        const data = read(at);
        finish(at);
        return data;
      };
    }
  }
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Failure("not JSON: the bytes are not UTF-8");
  }
}

/** Writes events; a Failure where a value has no JSON, such as NaN. */
export function eventWriter(type: Type, format: Format): (data: Data) => RawEvent {
  return format === "json" ? jsonWriter(type) : (data) => data as RawEvent;
}

/** Any value as one line of JSON, in the way it stands in a record. */
export function jsonText(type: Type, data: Data): string {
  return jsonWriter(type)(data);
}

export function readEvent(type: Type, format: Format, event: RawEvent): Data {
  return eventReader(type, format)(event);
}

export function writeEvent(type: Type, format: Format, data: Data): RawEvent {
  return eventWriter(type, format)(data);
}
