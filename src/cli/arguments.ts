/** Reading what was typed into values; a `UsageError` says what would have been right. */
import { relative, resolve } from "node:path";
import type { TargetId } from "../workspace/program.js";
import { UsageError } from "./exit.js";

const targetIds: readonly TargetId[] = ["python", "java"];

export function parseTargets(text: string | undefined): readonly TargetId[] | undefined {
  if (text === undefined) return undefined;
  const names = text.split(",").map((name) => name.trim());
  for (const name of names) if (!isTarget(name)) throw new UsageError(`There is no target "${name}"; the targets are python and java.`);
  // In one order, so that the order typed does not matter.
  return targetIds.filter((id) => names.includes(id));
}

function isTarget(name: string): name is TargetId {
  return (targetIds as readonly string[]).includes(name);
}

export type ReportFormat = "text" | "json";

export function parseFormat(text: string): ReportFormat {
  if (text === "text" || text === "json") return text;
  throw new UsageError(`There is no format "${text}"; the formats are text and json.`);
}

/** The path to work with and the path to show: relative to here where that is shorter, as editors and terminals can open it. */
export function parsePath(text: string): { readonly path: string; readonly shown: string } {
  const path = resolve(text);
  const fromHere = relative(process.cwd(), path);
  return { path, shown: fromHere !== "" && !fromHere.startsWith("..") ? fromHere : path };
}

const durationUnits: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** `30s`, `1m30s` → milliseconds. */
export function parseDuration(text: string): number {
  const parts = [...text.matchAll(/(\d+)(ms|s|m|h)/g)];
  const sum = parts.reduce((total, [, count, unit]) => total + Number(count) * (durationUnits[unit as string] as number), 0);
  if (parts.map((p) => p[0]).join("") !== text || sum === 0) throw new UsageError(`"${text}" is no duration; write it like 30s or 1m30s.`);
  return sum;
}

/** `name=value` of an option that may be given several times. */
export function parsePairs(option: string, pairs: readonly string[], example: string): ReadonlyMap<string, string> {
  return new Map(
    pairs.map((pair) => {
      const at = pair.indexOf("=");
      if (at <= 0 || at === pair.length - 1) throw new UsageError(`"${pair}" is not what ${option} takes; write it like ${example}.`);
      return [pair.slice(0, at), pair.slice(at + 1)] as const;
    }),
  );
}

/** A whole number of at least 0. */
export function parseCount(option: string, text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value)) throw new UsageError(`"${text}" is not what ${option} takes; write it like ${option} 42.`);
  return value;
}
