/** Time zones by their names, as the ICU data of the JavaScript engine has them. */
import { ZONES } from "../functions/notation/zone.js";
import { Failure } from "./data.js";
import { DAY, SECOND, dayOf, daysOf, floorDiv, timeOf } from "./times.js";

/** The calendar and the rules for the last years that are known repeat after so long. */
const CYCLE = 146_097n * DAY;
const LATEST = BigInt(daysOf(2400, 1, 1)) * DAY;
/** Before this each place had the time of its own sun. */
const EARLIEST = BigInt(daysOf(1800, 1, 1)) * DAY;

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** Offsets of days in which they don't change, in microseconds. */
  readonly days: Map<number, bigint>;
}

const zones = new Map<string, Zone>();

function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known !== undefined) return known;
  if (!ZONES.has(name)) throw new Failure(`there is no time zone ${name}`);
  const numeric = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" } as const;
  const made: Zone = { format: new Intl.DateTimeFormat("en-US", { ...numeric, timeZone: name, hourCycle: "h23" }), days: new Map() };
  zones.set(name, made);
  return made;
}

/** How far the zone's clock is ahead of UTC at an instant. */
function offsetAt(zone: Zone, instant: bigint): bigint {
  if (instant >= LATEST) return offsetAt(zone, instant - CYCLE * ((instant - LATEST) / CYCLE + 1n));
  if (instant < EARLIEST) return offsetAt(zone, EARLIEST);
  const day = dayOf(instant);
  const known = zone.days.get(day);
  if (known !== undefined) return known;
  const found = computed(zone, instant);
  const start = BigInt(day) * DAY;
  if (computed(zone, start) === found && computed(zone, start + DAY - SECOND) === found) zone.days.set(day, found);
  return found;
}

function computed({ format }: Zone, instant: bigint): bigint {
  const seconds = floorDiv(instant, SECOND);
  const parts = Object.fromEntries(format.formatToParts(Number(seconds) * 1000).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  return (BigInt(daysOf(year, month, day)) * 86_400n + BigInt(hour * 3600 + minute * 60 + second) - seconds) * SECOND;
}

/** What the clocks of the zone show, as microseconds since 1970 on them; without a zone those of UTC. */
export function localOf(instant: bigint, zone: string | undefined): bigint {
  return zone === undefined ? instant : BigInt.asIntN(64, instant + offsetAt(zoneOf(zone), instant));
}

/**
 * The instant at which the clocks of the zone show a time. Where they show it twice, the first; where they skip it, as much later as they
 * are put on.
 */
export function instantOf(local: bigint, zone: string | undefined): bigint {
  if (zone === undefined) return local;
  const rules = zoneOf(zone);
  const [before, after] = [offsetAt(rules, local - DAY), offsetAt(rules, local + DAY)];
  const first = local - before;
  const isFirst = before === after || offsetAt(rules, first) === before;
  const isSecond = !isFirst && offsetAt(rules, local - after) === after;
  return BigInt.asIntN(64, isSecond ? local - after : first);
}

/** The day on the clocks of the zone. */
export function localDay(instant: bigint, zone: string | undefined): number {
  return dayOf(localOf(instant, zone));
}

/** Another day at the same time on the clocks of the zone. */
export function onDay(instant: bigint, day: (of: number) => number, zone: string | undefined): bigint {
  const local = localOf(instant, zone);
  return instantOf(BigInt.asIntN(64, BigInt(day(dayOf(local))) * DAY + timeOf(local)), zone);
}

/** The first instant of a day. */
export function startOf(day: number, zone: string | undefined): bigint {
  return instantOf(BigInt.asIntN(64, BigInt(day) * DAY), zone);
}

