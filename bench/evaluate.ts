/** Events a second of the evaluator through a filter and a keyed window, and how much that is of a plain loop of the same meaning. */
import type { Data } from "../src/evaluate/data.js";
import { evaluateJob, type InputItem } from "../src/evaluate/evaluate.js";
import { resolve } from "node:path";
import { nodeHost } from "../src/workspace/node-host.js";
import { loadProgram } from "../src/workspace/program.js";

const root = resolve(import.meta.dirname, "..");
const EVENTS = 1_000_000;
const GOAL = 300_000;

interface Reading {
  readonly sensor: string;
  readonly celsius: number;
  readonly micros: bigint;
}

/** A thousand sensors, a hundred readings a second, two in five of them hot, a few behind the one before. */
function readings(): readonly Reading[] {
  const start = BigInt(Date.parse("2024-05-01T12:00:00Z")) * 1000n;
  return Array.from({ length: EVENTS }, (_, i) => ({
    sensor: `sensor-${(i * 31) % 1000}`,
    celsius: 50 + ((i * 7919) % 5000) / 100,
    micros: start + BigInt(i * 10_000 - ((i * 13) % 7) * 400_000),
  }));
}

interface Alert {
  readonly sensor: string;
  readonly peak: number;
  readonly count: bigint;
  readonly until: bigint;
}

const MINUTE = 60_000;
const BOUND = 5_000;

/** What examples/hot-sensors does, as somebody would write it for this one job. */
function plainLoop(events: readonly Reading[]): readonly Alert[] {
  const windows = new Map<number, Map<string, { peak: number; count: number }>>();
  const alerts: Alert[] = [];
  let [latest, over] = [-Infinity, -Infinity];
  const close = (watermark: number): void => {
    over = watermark;
    for (const end of [...windows.keys()].filter((each) => each - 1 <= watermark).sort((a, b) => a - b)) {
      for (const [sensor, { peak, count }] of windows.get(end) ?? []) alerts.push({ sensor, peak, count: BigInt(count), until: BigInt(end) * 1000n });
      windows.delete(end);
    }
  };
  for (const { sensor, celsius, micros } of events) {
    const millis = Math.floor(Number(micros) / 1000);
    if (celsius > 80) {
      const end = Math.floor(millis / MINUTE) * MINUTE + MINUTE;
      if (end - 1 > over) {
        let window = windows.get(end);
        if (window === undefined) windows.set(end, (window = new Map()));
        const so = window.get(sensor);
        if (so === undefined) window.set(sensor, { peak: celsius, count: 1 });
        else {
          so.peak = Math.max(so.peak, celsius);
          so.count++;
        }
      }
    }
    if (millis > latest) {
      latest = millis;
      close(latest - BOUND - 1);
    }
  }
  close(Infinity);
  return alerts;
}

function eventsPerSecond<T>(run: () => T): { readonly rate: number; readonly result: T } {
  const start = process.hrtime.bigint();
  const result = run();
  return { rate: (EVENTS / Number(process.hrtime.bigint() - start)) * 1e9, result };
}

export function benchEvaluate(): void {
  const { compiled } = loadProgram(nodeHost, resolve(root, "examples/hot-sensors/main.pfl"), { shown: "main.pfl", targets: undefined });
  const [job] = compiled.jobs;
  if (job === undefined) throw new Error("hot-sensors has no pipeline");
  const events = readings();
  const input = events.map(({ sensor, celsius, micros }): InputItem => {
    const data: readonly Data[] = [sensor, celsius, micros, null];
    return { kind: "event", stream: "readings", data };
  });
  const raw = events.map(({ sensor, celsius, micros }): InputItem => {
    const at = new Date(Number(micros / 1000n)).toISOString();
    return { kind: "raw", stream: "readings", event: `{"sensor":"${sensor}","celsius":${celsius},"at":"${at}","note":null}` };
  });
  const rates = { evaluated: 0, read: 0, plain: 0 };
  for (let round = 0; round < 5; round++) {
    const plain = eventsPerSecond(() => plainLoop(events));
    const evaluated = eventsPerSecond(() => evaluateJob(job, input));
    const read = eventsPerSecond(() => evaluateJob(job, raw));
    for (const { result } of [evaluated, read]) {
      const alerts = result.sinks[0]?.events.map(({ data }) => data as readonly [string, number, bigint, bigint]) ?? [];
      const same = alerts.length === plain.result.length && alerts.every(([, peak, count, until], i) => {
        const alert = plain.result[i];
        return alert?.peak === peak && alert.count === count && alert.until === until;
      });
      if (!same) throw new Error(`the evaluator gave ${alerts.length} alerts, other ones than the ${plain.result.length} of the loop`);
    }
    rates.plain = Math.max(rates.plain, plain.rate);
    rates.evaluated = Math.max(rates.evaluated, evaluated.rate);
    rates.read = Math.max(rates.read, read.rate);
  }
  const shown = (rate: number): string => `${Math.round(rate).toLocaleString("en")} events/s`;
  console.log(`evaluator, filter and keyed window: ${shown(rates.evaluated)} (goal ${GOAL.toLocaleString("en")}), ${(rates.plain / rates.evaluated).toFixed(1)} × the time of a plain loop`);
  console.log(`with reading JSON: ${shown(rates.read)}; the plain loop: ${shown(rates.plain)}`);
}
