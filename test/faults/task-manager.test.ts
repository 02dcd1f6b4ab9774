/** A task manager is gone from one moment to the next. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openCluster, type Cluster } from "./support/cluster.js";
import { runScenario, type JobCase } from "./support/scenario.js";
import { printTable } from "./support/table.js";

let cluster: Cluster;

beforeAll(async () => {
  cluster = await openCluster({ slots: 20 });
});
afterAll(async () => {
  printTable();
  await cluster?.stop();
});

const accepted: readonly JobCase[] = [
  { program: "accepted/exactly_once", outcome: "exactly once" },
];

test("killed with SIGKILL and replaced: what is promised is kept", async () => {
  const rows = await runScenario(cluster, {
    fault: "task manager killed and replaced",
    rows: "R2",
    jobs: accepted,
    strike: async ({ cluster, more, checkpointed }) => {
      await cluster.replaceTaskManagers(1);
      await checkpointed();
      await more(300);
    },
  });
  expect(rows.filter(({ verdict }) => verdict !== undefined)).toEqual([]);
  expect(rows.every(({ restores }) => restores > 0)).toBe(true);
});
