/** The job manager is gone from one moment to the next. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { submitAll, type Scenario } from "../support/scenario.js";
import { accepted } from "./jobs.js";

/** For a highly available cluster. */
export const jobManagerReplaced: Scenario = {
  fault: "job manager killed; the next one takes the jobs up by itself",
  rows: "R3",
  restores: true,
  jobs: accepted,
  strike: async ({ cluster, more, checkpointed }) => {
    await cluster.replaceJobManager();
    await checkpointed();
    await more(300);
  },
};

export const jobManagerLost: Scenario = {
  fault: "job manager killed; jobs submitted again from their latest checkpoints",
  rows: "R3",
  restores: true,
  // The last has none, and starts where the stream ends by then.
  jobs: [...accepted, { program: "at_least_once_unchecked", refusedFor: ["PFL4601"], start: "tail", outcome: "lost" }],
  strike: async ({ cluster, jobs, more, checkpointed }) => {
    await cluster.replaceJobManager();
    await submitAll(jobs, (job) => {
      const from = latestCheckpoint(join(cluster.folder, "flink", "checkpoints", job.id ?? ""));
      return from === undefined ? {} : { from };
    });
    await checkpointed();
    await more(300);
  },
};

/** As a user finds it: the folder of the highest number that is whole. */
function latestCheckpoint(folder: string): string | undefined {
  const numbers = (existsSync(folder) ? readdirSync(folder) : []).flatMap((name) => (existsSync(join(folder, name, "_metadata")) ? [Number(name.replace("chk-", ""))] : []));
  return numbers.length === 0 ? undefined : join(folder, `chk-${Math.max(...numbers)}`);
}
