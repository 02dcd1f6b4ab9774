/** The arguments of a job: `--<flag> value`, the same ones on every target. */
import type { Job, JobStream } from "../ir/job.js";
import type { Constant } from "../model/type.js";
import { kebabCase, namer } from "./names.js";

/** Whether the job looks at its streams before it starts. */
export const START_CHECKS = "start-checks";

/** Help of `START_CHECKS`. */
export const START_CHECKS_HELP = "false starts the job without a look at its streams";

/** Flags without dashes, by what they set: `params/x`, `clusters/c/controller`, `streams/s/name`, `streams/s/start` … */
export function planOptions(job: Job): ReadonlyMap<string, string> {
  const free = namer(["help", "jar", "python", START_CHECKS]);
  const one = job.clusters.length === 1;
  const flags = new Map<string, string>();
  for (const { name } of job.clusters) {
    flags.set(`clusters/${name}/controller`, free.take(one ? "controller" : `controller-${kebabCase(name)}`));
    flags.set(`clusters/${name}/scope`, free.take(one ? "scope" : `scope-${kebabCase(name)}`));
  }
  for (const { name } of job.streams) flags.set(`streams/${name}/name`, free.take(kebabCase(name)));
  for (const { name } of streamsRead(job)) {
    flags.set(`streams/${name}/start`, free.take(`start-${kebabCase(name)}`));
    flags.set(`streams/${name}/end`, free.take(`end-${kebabCase(name)}`));
  }
  for (const { name } of job.params) flags.set(`params/${name}`, free.take(kebabCase(name)));
  return flags;
}

export function streamsRead(job: Job): readonly JobStream[] {
  const read = new Set(job.steps.flatMap((step) => (step.kind === "source" ? [step.stream] : [])));
  return job.streams.filter(({ name }) => read.has(name));
}

/** A constant as one writes it on the command line. */
export function constantText(constant: Constant): string {
  switch (constant.kind) {
    case "bool":
    case "int":
    case "double":
      return `${constant.value}`;
    case "string":
      return constant.value;
    case "decimal":
      return constant.text;
    case "date":
      return new Date(constant.days * 86_400_000).toISOString().slice(0, 10);
    case "time":
      return instant(constant.micros).slice(11, -1);
    case "timestamp":
      return instant(constant.micros);
    case "duration":
      return duration(constant.micros);
    case "enum":
      return constant.member;
    case "null":
    case "list":
    case "map":
      throw new Error(`a parameter has no default of kind ${constant.kind}`);
  }
}

/** RFC 3339, with no, three or six digits of the second. */
function instant(micros: bigint): string {
  const rest = ((micros % 1_000_000n) + 1_000_000n) % 1_000_000n;
  const second = new Date(Number((micros - rest) / 1000n)).toISOString().slice(0, 19);
  if (rest === 0n) return `${second}Z`;
  return rest % 1000n === 0n ? `${second}.${`${rest / 1000n}`.padStart(3, "0")}Z` : `${second}.${`${rest}`.padStart(6, "0")}Z`;
}

const UNITS: readonly (readonly [string, bigint])[] = [
  ["d", 86_400_000_000n],
  ["h", 3_600_000_000n],
  ["m", 60_000_000n],
  ["s", 1_000_000n],
  ["ms", 1000n],
  ["us", 1n],
];

/** `1h30m`, as in a program. */
function duration(micros: bigint): string {
  let rest = micros < 0n ? -micros : micros;
  let text = micros < 0n ? "-" : "";
  for (const [unit, size] of UNITS) {
    if (rest >= size) text += `${rest / size}${unit}`;
    rest %= size;
  }
  return micros === 0n ? "0s" : text;
}
