/** Flink's unit of time, in numbers: exact to 287396-10-12, and nobody's event time is later. */
import { Failure } from "./data.js";
import { floorDiv } from "./times.js";

/** Milliseconds of a timestamp, cut off towards the past. */
export function millisOf(micros: bigint): number {
  const exact = Number(micros);
  if (Number.isSafeInteger(exact)) {
    const millis = Math.floor(exact / 1000);
    // The division rounds; far from 1970 it may round up to the next one.
    return millis * 1000 > exact ? millis - 1 : millis;
  }
  const millis = Number(floorDiv(micros, 1000n));
  if (!Number.isSafeInteger(millis)) throw new Failure(`the time of an event is too far from 1970: ${micros} microseconds`);
  return millis;
}

/** A timestamp; it wraps at 64 bits as Java's does. */
export function microsOf(millis: number): bigint {
  return BigInt.asIntN(64, BigInt(millis) * 1000n);
}
