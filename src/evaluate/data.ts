/**
 * The data that programs compute with, as the evaluator holds them. A value's type says how to read it, so no value says so itself:
 *
 * | type                          | data                                                     |
 * | ----------------------------- | -------------------------------------------------------- |
 * | bool                          | boolean                                                  |
 * | int8, int16, int              | number, an integer within the width                      |
 * | long                          | bigint within 64 bits                                    |
 * | float, double                 | number; a float is one that 32 bits hold                 |
 * | decimal                       | Big, with at most the digits of its type                 |
 * | string                        | string                                                   |
 * | bytes                         | Uint8Array                                               |
 * | date                          | number, days since 1970                                  |
 * | time                          | bigint, microseconds since midnight                      |
 * | timestamp                     | bigint, microseconds since 1970 in UTC                   |
 * | duration                      | bigint, microseconds                                     |
 * | enum                          | string, the member's name in the program                 |
 * | list                          | array                                                    |
 * | map                           | Map, in the order of insertion                           |
 * | record                        | array of its fields, in the order of the type            |
 * | T?                            | null, or the data of T                                   |
 *
 * Data are never changed once made.
 */
import type { Big } from "big.js";

export type Data = null | boolean | number | bigint | string | Big | Uint8Array | readonly Data[] | ReadonlyMap<Data, Data>;

/** A lambda of the program, ready to be called. */
export type Call = (...parameters: Data[]) => Data;

/** What a program says can fail has failed, such as a decimal that overflows: the event can't be computed. */
export class Failure extends Error {
  override readonly name = "Failure";
}
