/** What else meets a job: no place for checkpoints, events that can't be read, and any fault after any other. */
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { seeded } from "../../../src/evaluate/random.js";
import { sleep } from "../../../src/local/wait.js";
import { pausePravega } from "../support/cluster.js";
import { endWithSavepoint } from "../support/jobs.js";
import type { Run, Scenario } from "../support/scenario.js";
import { accepted, exactlyOnce } from "./jobs.js";

export const checkpointFolderGone: Scenario = {
  fault: "checkpoints can't be stored for 5 s",
  rows: "R8, R10",
  jobs: exactlyOnce,
  strike: async ({ cluster, jobs, more, checkpointed }) => {
    const folders = jobs.map(({ id }) => join(cluster.folder, "flink", "checkpoints", id ?? ""));
    for (const folder of folders) {
      renameSync(folder, `${folder}.away`);
      // No folder can be made where a file is.
      writeFileSync(folder, "");
    }
    await sleep(5000);
    for (const folder of folders) {
      renameSync(folder, `${folder}.file`);
      renameSync(`${folder}.away`, folder);
    }
    await checkpointed();
    await more(300);
  },
};

const unreadable = ["{", "[]", '{"key": "k1"}', '{"key": "k1", "number": "one", "at": "2026-01-01T00:00:00Z"}', '{"key": "k1", "number": 1, "at": "soon"}', "\u0000\u0001"];

export const unreadableEvents: Scenario = {
  fault: "60 events that can't be read, task manager killed after them",
  rows: "R12, R2",
  restores: true,
  jobs: [
    { program: "skipping", warnedFor: ["PFL4616"], outcome: "exactly once" },
    { program: "exactly_once", outcome: { ends: /expected|reading|event/i } },
  ],
  strike: async ({ cluster, input, jobs, more, checkpointed }) => {
    const file = join(cluster.folder, "unreadable.events");
    const lines = Array.from({ length: 60 }, (_, i) => `${Buffer.from(`k${i % 20}`).toString("base64")}\t${Buffer.from(unreadable[i % unreadable.length] ?? "").toString("base64")}\n`);
    writeFileSync(file, lines.join(""));
    await cluster.streams.write(input, file, 0, lines.length);
    await more(200);
    await cluster.replaceTaskManagers(1);
    await checkpointed(jobs.filter(({ of }) => of.program === "skipping"));
  },
};

/** Faults by name; each leaves jobs that run. */
const faults: Readonly<Record<string, (run: Run, draw: (below: number) => number) => Promise<void>>> = {
  "task manager killed": async ({ cluster }) => cluster.replaceTaskManagers(1),
  "Pravega stopped": async ({ cluster }, draw) => pausePravega(cluster, 1000 + draw(4000)),
  "connections refused": async ({ cluster }, draw) => {
    await cluster.refuse();
    await sleep(1000 + draw(4000));
    await cluster.accept();
  },
  "input scaled": async ({ cluster, input }, draw) => cluster.streams.scale(input, 1 + draw(4)),
  "outputs scaled": async ({ cluster, outputs }, draw) => {
    for (const output of outputs) await cluster.streams.scale(output, 1 + draw(4));
  },
  "restored with another parallelism": async ({ cluster, jobs, checkpointed }, draw) => {
    await checkpointed();
    const parallelism = 1 + draw(3);
    await Promise.all(jobs.map(async (job) => job.submit({ from: await endWithSavepoint(cluster, job.id ?? "", "stop"), parallelism })));
  },
};

/** For a proxied cluster. `FAULTS_SEED` draws the same again. */
export const anything: Scenario = {
  fault: "ten faults by chance",
  rows: "R16",
  jobs: accepted.filter(({ program }) => program !== "best_effort"),
  strike: async (run) => {
    const seed = Number(process.env["FAULTS_SEED"] ?? Date.now() % 1_000_000);
    const draw = random(seed);
    run.cluster.progress.line(`FAULTS_SEED=${seed}`);
    const names = Object.keys(faults);
    for (let i = 0; i < 10; i++) {
      const name = names[draw(names.length)] ?? "";
      run.cluster.progress.line(`  ${name}`);
      await faults[name]?.(run, draw);
      await run.more(50 + draw(300));
    }
    await run.checkpointed();
    await run.more(200);
  },
};

/** Whole numbers below a bound, the same for the same seed. */
function random(seed: number): (below: number) => number {
  const next = seeded(seed);
  return (below) => Math.floor(next() * below);
}
