/** Events as they stand in streams: read and written as the emitted Java does, byte for byte. */
import type { Type } from "../model/type.js";
import type { Data } from "./data.js";

export type Format = "json" | "string" | "bytes";

/** Reads an event; a Failure says what is wrong with it: record, field, place. */
export declare function readEvent(type: Type, format: Format, event: string | Uint8Array): Data;

/** Writes an event; a Failure where a value has no JSON, such as NaN. */
export declare function writeEvent(type: Type, format: "json" | "string", data: Data): string;
